package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A shared text as nearly all are written, and met lately, read in one go; any other is left to the tokens. */
final class PlainText {

    private static final int OTHER = -1;
    private static final byte[] BEGINNING = bytes("<si><t>");
    private static final byte[] SPACED = bytes("<si><t xml:space=\"preserve\">");
    private static final byte[] END = bytes("</t></si>");

    private String text = "";

    String text() {
        return text;
    }

    /** The place behind such a text that begins at a place; -1 when something else does, or may. */
    int read(byte[] bytes, int start, int end) {
        int from = isAt(bytes, start, end, BEGINNING) ? start + BEGINNING.length : start + SPACED.length;
        if (from > start + BEGINNING.length && !isAt(bytes, start, end, SPACED)) {
            return OTHER;
        }
        int to = from;
        while (to < end && bytes[to] != '<' && bytes[to] != '&' && bytes[to] != '\r') {
            to++;
        }
        Optional<String> known = isAt(bytes, to, end, END) ? Texts.known(bytes, from, to) : Optional.empty();
        if (known.isEmpty()) {
            return OTHER;
        }
        text = known.get();
        return to + END.length;
    }

    private static boolean isAt(byte[] bytes, int at, int end, byte[] text) {
        if (end - at < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
