package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came in and when it was first seen: one line of JSON a file with a checksum at its end, only ever appended; and the
 * received bytes, kept under their SHA-256 before anybody parses them. The order of the lines is the order of receipt;
 * the clock is asked for the day alone.
 *
 * <p>A kept original carries the moment of its receipt as the time of its file, so that a line that was lost, or was
 * never written because the run died, is written as it would have been.
 */
public final class Ledger {

    static final String FILE = "ledger.jsonl";
    static final String ORIGINALS = "originals";

    /** Our clock is one in Vietnam: a file that comes in the evening has come that day. */
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Clocks of two machines may differ a little; this much means that one of them was wrong. */
    private static final Duration WRONG = Duration.ofDays(1);

    private static final int MOST_TOLD = 20;

    private final Path folder;
    private final Path ledger;
    private final Path originals;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final Map<Path, Instant> kept = new ConcurrentHashMap<>();
    /** The hashes that earlier runs noted. */
    private final Set<String> known = new HashSet<>();

    private final LedgerWriter writer;
    private Instant latest = Instant.MIN;
    private Optional<Message> doubt = Optional.empty();

    private Ledger(Path folder) {
        this.folder = folder;
        this.ledger = folder.resolve(FILE);
        this.originals = folder.resolve(ORIGINALS);
        this.writer = new LedgerWriter(folder);
    }

    /** The ledger of a workspace. Lines that cannot be read stop the work, with their numbers. */
    public static Ledger open(Path folder) throws HkhException {
        Ledger ledger = new Ledger(folder);
        Folders.create(ledger.originals);
        ledger.load(true);
        return ledger;
    }

    /**
     * The day on which a file was first seen in a workspace, for who looks on and must not disturb: nothing is written,
     * and a run may be noting files at this moment.
     */
    public static Function<SourceFile, Optional<LocalDate>> look(Path folder) throws HkhException {
        Ledger ledger = new Ledger(folder);
        ledger.load(false);
        return ledger::firstSeen;
    }

    private void load(boolean mend) throws HkhException {
        if (!Folders.isThere(ledger)) {
            return;
        }
        byte[] bytes = Folders.bytes(ledger);
        int end = endOfLastLine(bytes);
        if (mend && end < bytes.length) {
            dropTornLine(end);
        }
        List<Integer> broken = new ArrayList<>();
        int number = 0;
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            Optional<LedgerLine> read = LedgerLine.read(line);
            if (read.isPresent()) {
                note(read.get());
                known.add(read.get().sha256());
            } else {
                broken.add(number);
            }
        }
        if (!broken.isEmpty()) {
            throw new HkhException(Message.of("workspace.broken-ledger", ledger, lines(broken)));
        }
    }

    private static String lines(List<Integer> numbers) {
        String first = numbers.stream().limit(MOST_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > MOST_TOLD ? first + ", …" : first;
    }

    private void note(LedgerLine line) {
        firstSeen.putIfAbsent(line.key(), line.seen());
        latest = line.seen().isAfter(latest) ? line.seen() : latest;
    }

    /** A run that died while it noted a file leaves a last line without its end; that file will be noted again. */
    private void dropTornLine(int end) throws HkhException {
        try (FileChannel channel = FileChannel.open(ledger, StandardOpenOption.WRITE)) {
            channel.truncate(end).force(true);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", ledger, e);
        }
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Keeps a file's bytes, unless they are kept; several threads may do so at once. The disk has them after {@link #settle}. */
    public void keep(SourceFile file, byte[] bytes, Instant now) throws HkhException {
        try {
            kept.computeIfAbsent(original(file), original -> keep(original, bytes, now));
        } catch (UncheckedIOException e) {
            throw Folders.cannot("workspace.cannot-write", original(file), Objects.requireNonNull(e.getCause()));
        }
    }

    /** When the bytes came: now, unless they were kept before. */
    private static Instant keep(Path original, byte[] bytes, Instant now) {
        try {
            BasicFileAttributes there = Files.readAttributes(original, BasicFileAttributes.class);
            if (there.size() == bytes.length) { // a lost power leaves fewer bytes
                Instant before = there.lastModifiedTime().toInstant();
                return before.isBefore(now) ? before : now;
            }
        } catch (NoSuchFileException e) {
            // it is the first time
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(original, bytes, now);
        return now;
    }

    private static void write(Path original, byte[] bytes, Instant now) {
        Path half = original.resolveSibling(original.getFileName() + ".part");
        try {
            Files.write(half, bytes);
            Files.setLastModifiedTime(half, FileTime.from(now));
            Files.move(half, original, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that a file came which is kept, unless that is known. The disk has it after {@link #settle}. */
    public void note(SourceFile file, Instant now) {
        Path original = original(file);
        Instant since = kept.getOrDefault(original, now);
        boolean isKnown = known.contains(file.sha256());
        if (!isKnown || since.equals(now)) {
            writer.add(original);
        }
        Instant seen = isKnown ? now : since;
        LedgerLine line = new LedgerLine(file.name(), file.sha256(), seen);
        if (firstSeen.containsKey(line.key())) {
            return;
        }
        if (seen.plus(WRONG).isBefore(latest)) {
            doubt = Optional.of(Message.of("workspace.clock", dayOf(latest), dayOf(seen)));
        }
        note(line);
        writer.add(line);
    }

    /**
     * What an earlier run left about files that came, and room for what this one leaves.
     *
     * @param key all that it depends on, beside the files and the program
     */
    public KeptBytes readings(String key) {
        return KeptBytes.open(folder.resolve("readings"), key);
    }

    private Path original(SourceFile file) {
        return originals.resolve(file.sha256() + Folders.ending(file.name()));
    }

    /** Waits until the disk has all that was noted: every original, and the lines about them. */
    public void settle() throws HkhException {
        writer.settle();
    }

    /** Waits until nothing is written any more, of a run that failed too. */
    public void rest() {
        writer.rest();
    }

    /** What a person should know of the days that were noted: the clock went back in between. */
    public Optional<Message> doubt() {
        return doubt;
    }

    /** The day on which a file was first seen here. */
    public Optional<LocalDate> firstSeen(SourceFile file) {
        return Optional.ofNullable(firstSeen.get(LedgerLine.key(file.name(), file.sha256())))
                .map(Ledger::dayOf);
    }

    /** The day of a moment, in Vietnam. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate();
    }
}
