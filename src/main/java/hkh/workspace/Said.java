package hkh.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run said.
 *
 * @param code its exit code
 * @param results lines for the first stream
 * @param problems lines for the second
 * @param logged lines for its log
 */
public record Said(int code, List<String> results, List<String> problems, List<String> logged) {

    private static final JsonFactory JSON = new JsonFactory();

    /** As text: a checksum in the first line, JSON in the second. */
    String toText(String key) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(json, "key", List.of(key));
            write(json, "code", List.of(String.valueOf(code)));
            write(json, "results", results);
            write(json, "problems", problems);
            write(json, "logged", logged);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return check(text.toString()) + "\n" + text;
    }

    private static void write(JsonGenerator json, String name, List<String> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (String line : lines) {
            json.writeString(line);
        }
        json.writeEndArray();
    }

    /** What was said under a key; empty when that was another one, or the text is not what was written. */
    static Optional<Said> read(String key, String text) throws IOException {
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(check(text.substring(end + 1)))) {
            return Optional.empty();
        }
        Map<String, List<String>> lines = lines(text.substring(end + 1));
        if (!lines.getOrDefault("key", List.of()).equals(List.of(key))) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                Integer.parseInt(lines.getOrDefault("code", List.of("")).get(0)),
                lines.getOrDefault("results", List.of()),
                lines.getOrDefault("problems", List.of()),
                lines.getOrDefault("logged", List.of())));
    }

    private static Map<String, List<String>> lines(String text) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        String name = "";
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = json.currentName();
                } else if (token == JsonToken.VALUE_STRING) {
                    lines.computeIfAbsent(name, any -> new ArrayList<>()).add(json.getText());
                }
            }
        }
        return lines;
    }

    private static String check(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
