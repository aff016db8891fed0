package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;

/** Comments and instructions in a part, which are passed over; each gives the place behind it. */
final class XmlAside {

    private XmlAside() {}

    /** The place behind a comment, {@link XmlText#MORE} where it is cut off. */
    static int comment(byte[] bytes, int at, int end) throws XmlFault {
        int stop = until(bytes, at + 4, end, "--");
        if (stop == XmlText.MORE || stop + 2 >= end) {
            return XmlText.MORE;
        }
        if (bytes[stop + 2] != '>') {
            throw new XmlFault("-- in a comment");
        }
        return stop + 3;
    }

    /** The place behind an instruction, {@link XmlText#MORE} where it is cut off. */
    static int instruction(byte[] bytes, int at, int end) throws XmlFault {
        int name = at + 2;
        while (name < end && XmlNames.isInside(bytes[name])) {
            name++;
        }
        int stop = until(bytes, name, end, "?>");
        if (stop == XmlText.MORE) {
            return XmlText.MORE;
        }
        String target = new String(bytes, at + 2, name - at - 2, StandardCharsets.ISO_8859_1);
        if (!XmlNames.isName(target)
                || target.equalsIgnoreCase("xml")
                || (stop > name && !XmlTag.isSpace(bytes[name]))) {
            throw new XmlFault("an instruction that is none");
        }
        return stop + 2;
    }

    /** The place where some characters stand, after what may stand before them anywhere. */
    static int until(byte[] bytes, int from, int end, String stop) throws XmlFault {
        int next = from;
        while (next != XmlText.MORE && next + stop.length() <= end) {
            if (starts(bytes, next, end, stop)) {
                return next;
            }
            switch (XmlText.KINDS[bytes[next] & 0xff]) {
                case XmlText.WIDE -> next = XmlText.wide(bytes, next, end);
                case XmlText.ILLEGAL -> throw new XmlFault("a character that may not stand anywhere");
                default -> next++;
            }
        }
        return XmlText.MORE;
    }

    /** Whether some characters stand at a place. */
    static boolean starts(byte[] bytes, int at, int end, String text) {
        if (at + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
