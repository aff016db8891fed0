package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one page, told what to do over its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private String session = "";
    private int last;

    /** The browser's program; empty where there is none. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser, which keeps what it must in a folder. */
    Browser(Path program, Path folder) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(folder.resolve("DevToolsActivePort")), new Listener())
                .get(SECONDS, TimeUnit.SECONDS);
        String target = string(send("Target.createTarget", "\"url\":\"about:blank\"", null), "targetId");
        session = string(
                send("Target.attachToTarget", "\"targetId\":\"" + target + "\",\"flatten\":true", null), "sessionId");
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tell(domain + ".enable", "");
        }
    }

    /** Opens a page in a window of this size. */
    void open(Path page, int width, int height) throws Exception {
        resize(width, height);
        run("window.before = true");
        tell("Page.navigate", "\"url\":" + quoted(page.toUri().toString()));
        waitFor("!window.before && document.readyState === 'complete'");
    }

    private URI address(Path file) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                List<String> lines = Files.readAllLines(file);
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not start");
    }

    void resize(int width, int height) throws Exception {
        tell(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false".formatted(width, height));
    }

    /** What an expression is on the page, as text; a promise is waited for. */
    String ask(String expression) throws Exception {
        Map<String, Object> answer = tell(
                "Runtime.evaluate",
                "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                        + quoted("(async () => String(await (" + expression + ")))()"));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return string(map(answer, "result"), "value");
    }

    /** Runs a script on the page, past its security policy. */
    void run(String script) throws Exception {
        tell("Runtime.evaluate", "\"expression\":" + quoted(script));
    }

    void waitFor(String condition) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (ask(condition).equals("true")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never became true: " + condition);
    }

    /** Presses a key: {@code Enter}, {@code Escape}, {@code Tab}, or a space. */
    void press(String key) throws Exception {
        String text = key.equals("Enter") ? "\\r" : key.equals(" ") ? " " : "";
        String code = key.equals(" ") ? "Space" : key;
        int number = Map.of("Enter", 13, "Escape", 27, "Tab", 9, " ", 32).getOrDefault(key, 0);
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            tell(
                    "Input.dispatchKeyEvent",
                    "\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d,\"text\":\"%s\""
                            .formatted(type, key, code, number, type.equals("keyUp") ? "" : text));
        }
    }

    /** Clicks the middle of an element with the mouse. */
    void click(String selector) throws Exception {
        String[] place = ask("(() => { const e = document.querySelector(" + quoted(selector)
                        + "); e.scrollIntoView({block: 'center'}); const r = e.getClientRects()[0];"
                        + " return (r.x + r.width / 2) + ' ' + (r.y + r.height / 2); })()")
                .split(" ");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tell(
                    "Input.dispatchMouseEvent",
                    "\"type\":\"%s\",\"x\":%s,\"y\":%s,\"button\":\"left\",\"clickCount\":1"
                            .formatted(type, place[0], place[1]));
        }
    }

    /** The page printed to PDF by its own style sheet. */
    byte[] print() throws Exception {
        return Base64.getDecoder()
                .decode(string(tell("Page.printToPDF", "\"preferCSSPageSize\":true,\"printBackground\":true"), "data"));
    }

    /** A picture of the window, for people. */
    byte[] picture() throws Exception {
        return Base64.getDecoder().decode(string(tell("Page.captureScreenshot", ""), "data"));
    }

    /** Errors of the page and its scripts so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Everything that was fetched so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private Map<String, Object> tell(String method, String parameters) throws Exception {
        return send(method, parameters, session);
    }

    private Map<String, Object> send(String method, String parameters, @Nullable String inSession) throws Exception {
        int id = ++last;
        String where = inSession == null ? "" : ",\"sessionId\":\"" + inSession + "\"";
        socket.sendText(
                        "{\"id\":%d,\"method\":\"%s\"%s,\"params\":{%s}}".formatted(id, method, where, parameters),
                        true)
                .get(SECONDS, TimeUnit.SECONDS);
        while (true) {
            String message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("the browser does not answer " + method);
            }
            Map<String, Object> read = json(message);
            if (Objects.equals(read.get("id"), Integer.toString(id))) {
                if (read.containsKey("error")) {
                    throw new IOException(method + ": " + read.get("error"));
                }
                return map(read, "result");
            }
            note(read);
        }
    }

    private void note(Map<String, Object> event) {
        String method = String.valueOf(event.get("method"));
        if (method.equals("Network.requestWillBeSent")) {
            requests.add(string(map(map(event, "params"), "request"), "url"));
        }
        boolean logged = method.equals("Log.entryAdded")
                && string(map(map(event, "params"), "entry"), "level").equals("error");
        boolean written = method.equals("Runtime.consoleAPICalled")
                && string(map(event, "params"), "type").equals("error");
        if (logged || written || method.equals("Runtime.exceptionThrown")) {
            complaints.add(String.valueOf(event.get("params")));
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String string(Map<String, Object> from, String key) {
        return String.valueOf(from.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return (Map<String, Object>) Objects.requireNonNull(value(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                Object value = value(parser);
                if (value != null) {
                    object.put(name, value);
                }
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<@Nullable Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** Puts whole messages into the queue. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
            message.append(text);
            if (whole) {
                messages.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** What a script in the test resources says. */
    static String script(String name) throws IOException {
        try (var in = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
