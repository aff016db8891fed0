package hkh.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands before and behind the content of a page: its style sheet, its script, and the rule that no other may run. */
final class HtmlFrame {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            """;

    private static final String END = """
            <script type="application/json" id="nguon">%s</script>
            <script type="application/json" id="loi">%s</script>
            <script>%s</script>
            </body>
            </html>
            """;

    private final String css = Resource.text("html.css");
    private final String script = Resource.text("html.js");

    void open(Xhtml report, Writer html) throws IOException {
        html.append(HEAD.formatted(
                HtmlMarkup.escaped(report.language()), digest(), HtmlMarkup.escaped(report.title()), css));
    }

    /** Ends the page with the origins of its figures and the words of its script, both as JSON. */
    void close(String origins, String words, Writer html) throws IOException {
        html.append(END.formatted(origins, words, script));
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
