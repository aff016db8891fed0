package hkh.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.submission.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came in and when it was first seen: one line of JSON a file, only ever appended; and the received bytes, kept under
 * their SHA-256 before anybody parses them.
 */
public final class Ledger {

    /** Our clock is one in Vietnam: a file that comes in the evening has come that day. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final JsonFactory JSON = new JsonFactory();

    private final Path ledger;
    private final Path originals;
    private final Map<String, Instant> firstSeen = new HashMap<>();

    private Ledger(Path folder) {
        this.ledger = folder.resolve("ledger.jsonl");
        this.originals = folder.resolve("originals");
    }

    /** The ledger of a workspace. A line that cannot be read stops the work, with its number. */
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
        if (!Files.exists(ledger)) {
            return;
        }
        int number = 0;
        try {
            byte[] bytes = Files.readAllBytes(ledger);
            int end = endOfLastLine(bytes);
            if (mend && end < bytes.length) {
                dropTornLine(end);
            }
            for (String line :
                    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
                number++;
                Map<String, String> entry = fields(line);
                Instant seen = Instant.parse(entry.getOrDefault("seen", ""));
                firstSeen.putIfAbsent(key(entry.getOrDefault("file", ""), entry.getOrDefault("sha256", "")), seen);
            }
        } catch (IOException | RuntimeException e) {
            throw new HkhException(Message.of("workspace.broken-ledger", ledger, number), e);
        }
    }

    /** A run that died while it noted a file leaves a last line without its end; that file will be noted again. */
    private void dropTornLine(int end) throws IOException {
        try (FileChannel channel = FileChannel.open(ledger, StandardOpenOption.WRITE)) {
            channel.truncate(end).force(true);
        }
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Keeps a file's bytes and notes that it came, unless both are known. */
    public void receive(SourceFile file, byte[] bytes, Instant now) throws HkhException {
        Path original = originals.resolve(file.sha256() + Folders.ending(file.name()));
        if (!Files.exists(original)) {
            Path half = originals.resolve(file.sha256() + ".part");
            Folders.write(half, bytes);
            try {
                Files.move(half, original, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw Folders.cannot("workspace.cannot-write", original, e);
            }
        }
        if (!firstSeen.containsKey(key(file.name(), file.sha256()))) {
            append(file, now);
            firstSeen.put(key(file.name(), file.sha256()), now);
        }
    }

    /** The day on which a file was first seen here. */
    public Optional<LocalDate> firstSeen(SourceFile file) {
        return Optional.ofNullable(firstSeen.get(key(file.name(), file.sha256())))
                .map(Ledger::dayOf);
    }

    /** The day of a moment, in Vietnam. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(VIETNAM).toLocalDate();
    }

    private void append(SourceFile file, Instant now) throws HkhException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeStringField("seen", now.toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(ledger, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", ledger, e);
        }
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    fields.put(json.currentName(), json.getText());
                }
            }
        }
        return fields;
    }

    private static String key(String file, String sha256) {
        return sha256 + " " + file;
    }
}
