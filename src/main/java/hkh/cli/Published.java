package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.workspace.Publication;
import java.nio.file.Path;
import java.util.Map;

/** Results that take the place of earlier ones; what a person changed there, or what they do not replace, is kept and told. */
final class Published {

    private Published() {}

    static void replace(Console console, Path folder, Path keep, Period period, Map<String, byte[]> files)
            throws HkhException {
        if (Publication.stands(folder, files)) {
            return; // nothing came that changes anything, so nothing is written
        }
        Publication.keepEdited(folder, keep)
                .forEach(copy -> console.problem(Message.of("workspace.kept", folder, copy)));
        Publication.keepOlder(folder, keep, period, files.keySet())
                .ifPresent(copies -> console.problem(Message.of("workspace.kept.older", folder, copies)));
        Publication.replace(folder, files);
    }
}
