package hkh.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The text of a part of a Word file, with its elements; pieces of it can be replaced and all else stays as it is. */
record PartText(String source, PartElement root) {

    /** Nobody writes so deep; what does is made to exhaust who reads it. */
    private static final int DEEPEST = 400;

    /** Reads a part; {@code name} is what messages call it. */
    static PartText read(String name, byte[] part) throws DocumentException {
        XmlReader.check(name, part);
        try {
            String source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            return new PartText(source, scan(name, source));
        } catch (CharacterCodingException e) {
            throw new DocumentException(name + " is not written in UTF-8", e);
        }
    }

    /** The text with replacements, each by the place where it begins. */
    byte[] with(Map<Integer, Replacement> replacements) {
        StringBuilder text = new StringBuilder(source.length());
        int at = 0;
        for (Map.Entry<Integer, Replacement> one : new TreeMap<>(replacements).entrySet()) {
            text.append(source, at, one.getKey()).append(one.getValue().text());
            at = one.getValue().end();
        }
        return text.append(source, at, source.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What stands instead of everything up to {@code end}. */
    record Replacement(int end, String text) {}

    /** Characters as they are written in markup. */
    static String escaped(String text) {
        return XmlCharacters.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static PartElement scan(String name, String source) throws DocumentException {
        Deque<PartElement> open = new ArrayDeque<>();
        int at = source.indexOf('<');
        while (at >= 0) {
            int end;
            if (source.startsWith("<!--", at)) {
                end = source.indexOf("-->", at) + 3;
            } else if (source.startsWith("<![CDATA[", at)) {
                end = source.indexOf("]]>", at) + 3;
            } else if (source.startsWith("<?", at)) {
                end = source.indexOf("?>", at) + 2;
            } else if (source.startsWith("</", at)) {
                end = source.indexOf('>', at) + 1;
                PartElement element = open.pop();
                element.endsAt(at, end);
                if (open.isEmpty()) {
                    return element;
                }
            } else {
                end = endOfTag(source, at);
                PartElement element = new PartElement(source, nameAt(source, at + 1), at, end);
                if (!open.isEmpty()) {
                    open.element().add(element);
                }
                if (source.charAt(end - 2) != '/') {
                    open.push(element);
                } else if (open.isEmpty()) {
                    return element;
                }
                if (open.size() > DEEPEST) {
                    throw new DocumentException(name + " is nested too deep");
                }
            }
            at = source.indexOf('<', end);
        }
        throw new DocumentException(name + " has no root element");
    }

    /** A tag ends at the first {@code >} outside quotation marks. */
    private static int endOfTag(String source, int start) {
        char quote = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return source.length();
    }

    private static String nameAt(String source, int start) {
        int end = start;
        while (end < source.length() && " \t\r\n/>".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return source.substring(start, end);
    }
}
