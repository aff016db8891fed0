package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.workspace.Publication;
import hkh.workspace.Staging;
import java.nio.file.Path;
import java.util.Set;

/** Results that take the place of earlier ones; what a person changed there, or what they do not replace, is kept and told. */
final class Published {

    private Published() {}

    /** Publishes what was made, unless the same stands there already: then that stays as it is. */
    static void replace(Console console, Staging made, Path keep, Period period, Set<String> names)
            throws HkhException {
        if (made.stands()) {
            made.drop();
        } else {
            Publication.keepEdited(made.out(), keep)
                    .forEach(copy -> console.problem(Message.of("workspace.kept", made.out(), copy)));
            Publication.keepOlder(made.out(), keep, period, names)
                    .ifPresent(copies -> console.problem(Message.of("workspace.kept.older", made.out(), copies)));
            made.publish();
        }
        made.left().ifPresent(left -> console.problem(Message.of("workspace.left", left, made.out())));
    }
}
