package hkh.job;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.intake.NamedUnits;
import hkh.unit.Register;
import hkh.workspace.Inbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files without a workspace: their units and their period are what they say themselves. */
public final class LooseFiles {

    private LooseFiles() {}

    /** The job of some files; a period has to be named by one of them, or asked. */
    public static Job job(List<Path> paths, Optional<Period> asked) throws HkhException {
        NamedUnits named = named(paths);
        Period period = asked.or(named::period).orElseThrow(() -> new HkhException(Message.of("usage.no-period")));
        return Job.of(paths, new Register(named.units(), List.of()), period);
    }

    /** The job of files to look at alone, which may say nothing at all. */
    public static Job job(List<Path> paths, int thisYear) throws HkhException {
        NamedUnits named = named(paths);
        return Job.of(
                paths, new Register(named.units(), List.of()), named.period().orElse(Period.ofYear(thisYear)));
    }

    private static NamedUnits named(List<Path> paths) throws HkhException {
        NamedUnits named = new NamedUnits();
        List<Inbox.Found> files = Inbox.find(paths);
        if (files.isEmpty()) {
            String folders =
                    String.join(", ", paths.stream().map(Path::toString).toList());
            throw new WrongRequest(Message.of("usage.no-files", folders));
        }
        for (Inbox.Found found : files) {
            Inbox.Content content = Inbox.read(found);
            if (content.verdict().isEmpty()) {
                named.add(content.file(), content.bytes());
            }
        }
        return named;
    }
}
