package hkh.document;

import java.util.regex.Pattern;

/** Which characters XML can hold, and a visible stand-in (U+FFFD) for those it cannot. */
final class XmlCharacters {

    private static final String STAND_IN = "\uFFFD";
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,9}));");

    private XmlCharacters() {}

    /** Replaces control characters, lone surrogates and non-characters. */
    static String visible(String text) {
        if (isAllowed(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isAllowed(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append(STAND_IN);
            }
        });
        return visible.toString();
    }

    /** The same for markup, where such a character may also be written as a reference. */
    static String visibleMarkup(String markup) {
        return REFERENCE.matcher(visible(markup)).replaceAll(match -> {
            long c = match.group(1) != null ? Long.parseLong(match.group(1), 16) : Long.parseLong(match.group(2));
            return c <= Character.MAX_CODE_POINT && isAllowed((int) c) ? match.group() : STAND_IN;
        });
    }

    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++; // a pair is one character beyond all that is forbidden
            } else if (!isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
