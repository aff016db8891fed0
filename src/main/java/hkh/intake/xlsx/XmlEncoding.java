package hkh.intake.xlsx;

import hkh.text.Memo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bytes of a part are characters: by their byte order mark, else by the declaration the part begins with. */
final class XmlEncoding {

    private static final String S = "[ \\t\\r\\n]";
    private static final String EQ = S + "*=" + S + "*";
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml" + S + "+version" + EQ + "(?:'1\\.0'|\"1\\.0\")"
            + "(?:" + S + "+encoding" + EQ + "(?:'([A-Za-z][A-Za-z0-9._-]*)'|\"([A-Za-z][A-Za-z0-9._-]*)\"))?"
            + "(?:" + S + "+standalone" + EQ + "(?:'(?:yes|no)'|\"(?:yes|no)\"))?" + S + "*\\?>");
    /** No declaration is longer. */
    private static final int LONGEST = 512;

    /** What declarations say; nearly all parts have the same. */
    private static final Memo<String, Declaration> DECLARATIONS = new Memo<>(XmlEncoding::parsed);

    /**
     * What a part declares.
     *
     * @param length of the declaration, 0 when there is none
     * @param sound whether it is one
     */
    private record Declaration(int length, boolean sound, Charset charset) {

        static final Declaration NONE = new Declaration(0, true, StandardCharsets.UTF_8);
        static final Declaration WRONG = new Declaration(0, false, StandardCharsets.UTF_8);
    }

    private XmlEncoding() {}

    /** The tokens of a small part, of which all bytes are there. */
    static XmlTokens tokens(String part, byte[] all, XmlNames names) throws XmlFault {
        Charset marked = marked(all, all.length);
        if (!marked.equals(StandardCharsets.UTF_8)) {
            return transcoded(part, all, marked, names);
        }
        int start = start(all, all.length);
        Declaration declaration = declaration(all, start, all.length);
        return declaration.charset().equals(StandardCharsets.UTF_8)
                ? new XmlTokens(part, XmlWindow.of(all), start + declaration.length(), names)
                : transcoded(part, all, declaration.charset(), names);
    }

    /** The tokens of a large part, which must be in UTF-8. */
    static XmlTokens tokens(String part, InputStream large, XmlNames names) throws XmlFault, IOException {
        XmlWindow window = XmlWindow.of(large);
        int start = start(window.bytes(), window.end());
        Declaration declaration = declaration(window.bytes(), start, window.end());
        if (!declaration.charset().equals(StandardCharsets.UTF_8)
                || !marked(window.bytes(), window.end()).equals(StandardCharsets.UTF_8)) {
            throw new XmlFault("a large part must be in UTF-8");
        }
        return new XmlTokens(part, window, start + declaration.length(), names);
    }

    /** What the first bytes alone tell: UTF-16 by its mark or by the zeros beside the first character, else UTF-8. */
    private static Charset marked(byte[] bytes, int end) {
        int first = end < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return switch (first) {
            case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
            case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static int start(byte[] bytes, int end) {
        boolean mark = end >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }

    private static XmlTokens transcoded(String part, byte[] all, Charset charset, XmlNames names) throws XmlFault {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(all)).toString();
        } catch (CharacterCodingException e) {
            throw new XmlFault("bytes that are no " + charset);
        }
        byte[] utf8 = (text.startsWith("\ufeff") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        Declaration declaration = declaration(utf8, 0, utf8.length);
        boolean wide = charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
        if (wide && declaration.length() > 0 && !declaration.charset().name().startsWith("UTF-16")) {
            throw new XmlFault("UTF-16 that is declared as " + declaration.charset());
        }
        return new XmlTokens(part, XmlWindow.of(utf8), declaration.length(), names);
    }

    private static Declaration declaration(byte[] bytes, int start, int end) throws XmlFault {
        int stop = start;
        while (stop < end && stop < start + LONGEST && bytes[stop] != '>') {
            stop++;
        }
        Declaration declaration =
                DECLARATIONS.of(new String(bytes, start, Math.min(stop + 1, end) - start, StandardCharsets.ISO_8859_1));
        if (!declaration.sound()) {
            throw new XmlFault("a declaration that is none, or of an encoding that is not known");
        }
        return declaration;
    }

    /** What a text declares that ends with the first &gt; of a part. */
    private static Declaration parsed(String head) {
        boolean declares = head.startsWith("<?xml")
                && head.length() > 5
                && head.substring(5, 6).matches(S);
        Matcher declaration = DECLARATION.matcher(head);
        if (!declares || !declaration.matches()) {
            return declares ? Declaration.WRONG : Declaration.NONE;
        }
        String name = declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
        if (name == null || name.equalsIgnoreCase("UTF-8")) {
            return new Declaration(head.length(), true, StandardCharsets.UTF_8);
        }
        try {
            Charset charset = Charset.forName(name);
            // not by its other names: "utf8" is none in XML
            boolean known = charset.name().equalsIgnoreCase(name) && !charset.equals(StandardCharsets.UTF_8);
            return known ? new Declaration(head.length(), true, charset) : Declaration.WRONG;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Declaration.WRONG;
        }
    }
}
