package hkh.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code manifest.json}: what went in and what came out, by hash, without dates: the same inputs give the same bytes.
 *
 * @param inputs received files by name
 * @param configuration tables, templates and paragraphs of the workspace by name
 * @param templates the templates used, the workspace's own or built in, by name
 * @param builtIn the program's tables of what is asked and what must hold, by name
 * @param outputs published files by name
 * @param counts what was counted, by word
 */
public record Manifest(
        String version,
        String period,
        String root,
        Map<String, String> inputs,
        Map<String, String> configuration,
        Map<String, String> templates,
        Map<String, String> builtIn,
        Map<String, String> outputs,
        Map<String, Integer> counts) {

    /** Its name among the results. */
    public static final String FILE = "manifest.json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Files by name become hashes by name. */
    public static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Hash.of(bytes)));
        return hashes;
    }

    /** The published files of a manifest by name, with their hashes. */
    static Map<String, String> outputsOf(Path file, byte[] manifest) throws HkhException {
        Map<String, String> outputs = new TreeMap<>();
        try (JsonParser json = JSON.createParser(manifest)) {
            boolean inOutputs = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    inOutputs = "outputs".equals(json.currentName());
                } else if (inOutputs && token == JsonToken.VALUE_STRING) {
                    outputs.put(json.currentName(), json.getText());
                }
            }
            return outputs;
        } catch (IOException e) {
            throw new HkhException(Message.of("workspace.cannot-read", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** The period of the results that a manifest lists; empty when it does not say. */
    static String periodOf(Path file, byte[] manifest) throws HkhException {
        try (JsonParser json = JSON.createParser(manifest)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "period".equals(json.currentName())) {
                    return json.getText();
                }
            }
            return "";
        } catch (IOException e) {
            throw new HkhException(Message.of("workspace.cannot-read", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** The manifest as JSON. */
    public byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("program", "hkh " + version);
            json.writeStringField("period", period);
            json.writeStringField("root", root);
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            write(json, "inputs", inputs);
            write(json, "configuration", configuration);
            write(json, "templates", templates);
            write(json, "built_in", builtIn);
            write(json, "outputs", outputs);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> hashes) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> hash : new TreeMap<>(hashes).entrySet()) {
            json.writeStringField(hash.getKey(), hash.getValue());
        }
        json.writeEndObject();
    }
}
