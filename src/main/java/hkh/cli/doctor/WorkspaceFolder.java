package hkh.cli.doctor;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.workspace.Ledger;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a workspace is: whether it can be read and run, and what a run that was cut off left. Nothing is mended here. */
public final class WorkspaceFolder {

    private static final String SUBJECT = "workspace";

    /** Reads all of a workspace that a run reads before it looks at a return. */
    @FunctionalInterface
    public interface Reading {
        /** What should be looked at although it stops nothing. */
        List<Message> notes(Workspace workspace) throws HkhException;
    }

    private final Path folder;
    private final Instant now;

    public WorkspaceFolder(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /** Looks at everything. */
    public List<Condition> conditions(Reading reading) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(configuration(reading));
        Path own = folder.resolve(".hkh");
        conditions.add(ledger(own));
        Condition lock = lock(own);
        conditions.add(lock);
        if (lock.good()) { // what a run at work has half done is no left-over
            conditions.add(leftOvers());
        }
        return conditions;
    }

    private Condition configuration(Reading reading) {
        try {
            List<Message> notes = reading.notes(Workspace.open(folder));
            return notes.isEmpty()
                    ? Condition.good(SUBJECT, Message.of("doctor.workspace", whole()))
                    : new Condition(SUBJECT, false, notes);
        } catch (HkhException e) {
            return new Condition(SUBJECT, false, e.told());
        }
    }

    private static Condition ledger(Path own) {
        try {
            Ledger.look(own);
            return Condition.good("ledger", Message.of("doctor.ledger"));
        } catch (HkhException e) {
            return new Condition("ledger", false, e.told());
        }
    }

    private Condition lock(Path own) {
        if (!Files.exists(own.resolve("lock"))) {
            return Condition.good("lock", Message.of("doctor.lock"));
        }
        try {
            WorkspaceLock.take(own, now).close();
            return Condition.good("lock", Message.of("doctor.lock"));
        } catch (HkhException e) {
            return new Condition("lock", false, e.told());
        }
    }

    private Condition leftOvers() {
        List<String> found = new ArrayList<>();
        for (String below : List.of("", "history", "forms", "reports", "back", ".hkh", ".hkh/originals", ".hkh/kept")) {
            Path place = folder.resolve(below);
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(WorkspaceFolder::isHalf)
                            .map(file -> folder.relativize(file).toString())
                            .sorted()
                            .forEach(found::add);
                } catch (IOException e) {
                    return Condition.bad("left-overs", Message.of("doctor.writing.bad", place));
                }
            }
        }
        return found.isEmpty()
                ? Condition.good("left-overs", Message.of("doctor.left-overs"))
                : Condition.bad("left-overs", Message.of("doctor.left-overs.bad", String.join(", ", found)));
    }

    /** What is written beside its place before it is put there. */
    private static boolean isHalf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".half") || name.endsWith(".part") || name.matches("\\..+\\.(new|old)");
    }

    private Path whole() {
        return folder.toAbsolutePath().normalize();
    }
}
