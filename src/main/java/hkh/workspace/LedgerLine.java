package hkh.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the ledger: a file that came.
 *
 * @param file its name, relative to the inbox
 * @param seen when it was first seen
 */
record LedgerLine(String file, String sha256, Instant seen) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> FIELDS = Set.of("file", "sha256", "seen");
    private static final String CHECK = ",\"check\":\"";
    private static final int CHECK_LENGTH = 16;

    /** By what a file is known: its bytes and the name that it came under. */
    String key() {
        return key(file, sha256);
    }

    static String key(String file, String sha256) {
        return sha256 + " " + file;
    }

    /** The line as it is written, with the checksum of all before it. */
    String toJson() {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeStringField("sha256", sha256);
            json.writeStringField("seen", seen.toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String open = line.toString().substring(0, line.toString().length() - 1);
        return open + CHECK + check(open) + "\"}";
    }

    /**
     * A line as it stands in the ledger; earlier versions wrote none with a checksum.
     *
     * @return empty when the line is not what was written, or says what this version does not know
     */
    static Optional<LedgerLine> read(String line) {
        String plain = line;
        int check = line.lastIndexOf(CHECK);
        if (check >= 0) {
            String open = line.substring(0, check);
            if (!line.equals(open + CHECK + check(open) + "\"}")) {
                return Optional.empty();
            }
            plain = open + "}";
        }
        try {
            Map<String, String> fields = fields(plain);
            if (!fields.keySet().equals(FIELDS)) {
                return Optional.empty();
            }
            return Optional.of(new LedgerLine(
                    fields.getOrDefault("file", ""),
                    fields.getOrDefault("sha256", ""),
                    Instant.parse(fields.getOrDefault("seen", ""))));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    fields.put(String.valueOf(json.currentName()), json.getText());
                }
            }
        }
        return fields;
    }

    private static String check(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK_LENGTH);
    }
}
