package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;

/** What the characters of a part are, byte by byte, and the text that a stretch of them stands for. */
final class XmlText {

    /** What may stand everywhere as it is. */
    static final byte PLAIN = 0;
    /** A tab or the end of a line. */
    static final byte BREAK = 1;

    static final byte AMPERSAND = 2;
    static final byte LESS = 3;
    static final byte BRACKET = 4;
    /** The first byte of a character beyond ASCII. */
    static final byte WIDE = 5;
    /** What may not stand in a part at all. */
    static final byte ILLEGAL = 6;

    /** The kind of every byte, by its unsigned value. */
    static final byte[] KINDS = kinds();

    /** Where more bytes are needed to tell. */
    static final int MORE = -1;

    private static final int NONE = -2;

    private static final String[] ENTITIES = {"lt", "gt", "amp", "quot", "apos"};
    private static final String MEANT = "<>&\"'";

    private XmlText() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int i = 0; i < 256; i++) {
            kinds[i] = i < ' ' ? ILLEGAL : i >= 0x80 ? WIDE : PLAIN;
        }
        kinds['\t'] = BREAK;
        kinds['\n'] = BREAK;
        kinds['\r'] = BREAK;
        kinds['&'] = AMPERSAND;
        kinds['<'] = LESS;
        kinds[']'] = BRACKET;
        return kinds;
    }

    /**
     * The place behind a character beyond ASCII, {@link #MORE} where it is cut off.
     *
     * @throws XmlFault when it is none
     */
    static int wide(byte[] bytes, int at, int end) throws XmlFault {
        int first = bytes[at] & 0xff;
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        int c = first & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            if (at + i >= end) {
                return MORE;
            }
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                throw new XmlFault("bytes that are no UTF-8");
            }
            c = c << 6 | (next & 0x3f);
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        if (first < 0xc2 || first > 0xf4 || c < least || !isCharacter(c)) {
            throw new XmlFault("bytes that are no UTF-8");
        }
        return at + length;
    }

    /**
     * The place behind a reference to a character, {@link #MORE} where it is cut off.
     *
     * @throws XmlFault when it is none
     */
    static int reference(byte[] bytes, int at, int end) throws XmlFault {
        int stop = at + 1;
        while (stop < end && bytes[stop] != ';' && (bytes[stop] == '#' || XmlNames.isInside(bytes[stop]))) {
            stop++;
        }
        if (stop >= end) {
            return MORE;
        }
        if (bytes[stop] != ';' || character(bytes, at + 1, stop) == NONE) {
            throw new XmlFault("an & that is no character, or an entity");
        }
        return stop + 1;
    }

    /** The character that a reference stands for, without its & and semicolon. */
    private static int character(byte[] bytes, int from, int to) {
        if (to > from && bytes[from] == '#') {
            boolean hex = to > from + 1 && bytes[from + 1] == 'x';
            return number(bytes, hex ? from + 2 : from + 1, to, hex ? 16 : 10);
        }
        for (int i = 0; i < ENTITIES.length; i++) {
            if (to - from == ENTITIES[i].length() && XmlAside.starts(bytes, from, to, ENTITIES[i])) {
                return MEANT.charAt(i);
            }
        }
        return NONE;
    }

    private static int number(byte[] bytes, int from, int to, int radix) {
        int c = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(bytes[i], radix);
            c = digit < 0 ? Integer.MAX_VALUE : Math.min(c * radix + digit, 0x110000);
            if (c == Integer.MAX_VALUE) {
                return NONE;
            }
        }
        return from < to && isCharacter(c) ? c : NONE;
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || (c >= 0x10000 && c <= 0x10ffff);
    }

    /**
     * The text of bytes that were found to be sound.
     *
     * @param attribute whether white space is a space each
     * @param references whether an & begins a reference; not in CDATA
     */
    static String decoded(byte[] bytes, int from, int to, boolean attribute, boolean references) {
        StringBuilder text = new StringBuilder(to - from);
        int done = from;
        for (int i = from; i < to; i++) {
            byte kind = KINDS[bytes[i] & 0xff];
            if (kind == BREAK && (attribute || bytes[i] == '\r')) {
                text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
                text.append(attribute ? ' ' : '\n');
                i += bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? 1 : 0;
                done = i + 1;
            } else if (kind == AMPERSAND && references) {
                text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
                int stop = i + 1;
                while (bytes[stop] != ';') {
                    stop++;
                }
                text.appendCodePoint(character(bytes, i + 1, stop));
                i = stop;
                done = stop + 1;
            }
        }
        return text.append(new String(bytes, done, to - done, StandardCharsets.UTF_8))
                .toString();
    }
}
