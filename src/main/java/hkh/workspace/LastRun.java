package hkh.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the last run saw and what it said. A run that is asked the same and sees the same, down to every file of the
 * workspace and of the program, has nothing to do but to say it again.
 */
public final class LastRun {

    private final Path own;
    private final Path note;
    private final Path out;
    private final Set<Path> read;
    private final Set<Path> notRead;
    private final String asked;
    private final Optional<String> inputs;

    /**
     * Looks at all that a run may read; to be made before it reads any of it.
     *
     * @param out where its results go
     * @param log a file that every run writes to
     * @param asked everything else that its results and its words depend on
     */
    public LastRun(Path workspace, Path out, Optional<Path> log, String asked) {
        Path folder = real(workspace);
        Path inbox = folder.resolve(Workspace.INBOX);
        this.own = folder.resolve(Workspace.OWN);
        this.note = own.resolve("last-run.json");
        this.out = real(out);
        this.asked = asked;
        this.read = new HashSet<>(Set.of(folder));
        this.notRead = new HashSet<>(List.of(own, this.out));
        log.ifPresent(written -> notRead.add(real(written)));
        if (Files.isSymbolicLink(inbox)) { // the one link to a folder that a run follows
            read.add(inbox);
            notRead.add(inbox);
        }
        this.inputs = inputs();
    }

    /** What was said when everything stood as it does now; to be asked while nobody else can write. */
    public Optional<Said> again() {
        try {
            Optional<String> key = key();
            return key.isEmpty() ? Optional.empty() : Said.read(key.get(), Files.readString(note));
        } catch (IOException e) {
            return Optional.empty(); // there was no such run, or it cannot be told
        }
    }

    /** Notes what was said, unless somebody has written to a file since, of which nobody knows how it was read. */
    public void note(Said said) {
        try {
            Optional<String> key = key();
            if (key.isPresent() && inputs.equals(inputs())) {
                Files.writeString(note, said.toText(key.get()));
            }
        } catch (IOException e) {
            return; // then the next run does everything once more
        }
    }

    /** All that decides what a run does and says; empty when not everything can be looked at. */
    private Optional<String> key() throws IOException {
        Optional<String> program = ThisProgram.known();
        if (program.isEmpty() || inputs.isEmpty()) {
            return Optional.empty();
        }
        Path originals = own.resolve(Ledger.ORIGINALS);
        String state = new Fingerprint(Set.of(note, own.resolve(WorkspaceLock.FILE), originals))
                .with(own)
                .with(out)
                .withNames(originals)
                .hash();
        String all = String.join("\n", program.get(), asked, inputs.get(), state);
        return Optional.of(Hash.of(all.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> inputs() {
        try {
            Fingerprint fingerprint = new Fingerprint(notRead);
            for (Path path : read) {
                fingerprint.with(path);
            }
            return Optional.of(fingerprint.hash());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // it is not there yet
        }
    }
}
