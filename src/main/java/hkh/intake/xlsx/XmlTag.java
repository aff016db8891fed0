package hkh.intake.xlsx;

import hkh.intake.Address;
import java.util.Arrays;

/** The tag that begins an element: its name and its attributes. Their values stay bytes until somebody asks for them. */
final class XmlTag {

    /** More than any element of a workbook has. */
    private static final int MOST = 256;

    /** What takes longer to look through than to compare. */
    private static final int LONG = 24;

    private static final XmlName NONE = new XmlName(new byte[0], "", "");

    private final XmlNames names;
    private final XmlNamespaces namespaces;
    private byte[] bytes = {};
    private XmlName name = NONE;
    private boolean empty;
    private int count;
    /** How many attributes the last tag with any had, which still stand here: this one often has the same. */
    private int before;
    /** Whether all attributes so far are the same: then none is given twice. */
    private boolean same;

    private final XmlName[] attributes = new XmlName[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final boolean[] literal = new boolean[MOST];

    XmlTag(XmlNames names, XmlNamespaces namespaces) {
        this.names = names;
        this.namespaces = namespaces;
    }

    XmlName name() {
        return name;
    }

    String namespace() {
        return namespaces.of(name.prefix());
    }

    /** Whether the element ends with its tag. */
    boolean isEmpty() {
        return empty;
    }

    /** How many attributes there are, without those that declare namespaces. */
    int attributes() {
        return count;
    }

    XmlName attribute(int index) {
        return attributes[index];
    }

    String value(int index) {
        return literal[index]
                ? Texts.of(bytes, from[index], to[index])
                : XmlText.decoded(bytes, from[index], to[index], true, true);
    }

    /** A value as the address of a cell; throws {@link IllegalArgumentException} where it is something else. */
    Address address(int index) {
        return literal[index] ? Address.parse(bytes, from[index], to[index]) : Address.parse(value(index));
    }

    /** A value of one to eight digits as a number; -1 where it is something else. */
    int number(int index) {
        int length = to[index] - from[index];
        int number = length < 1 || length > 8 ? -1 : 0;
        for (int i = from[index]; number >= 0 && i < to[index]; i++) {
            int digit = bytes[i] - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    /** Forgets the tag before, whose bytes have moved. */
    void forget() {
        count = 0;
        before = 0;
    }

    /** Reads a tag from behind its &lt; on; the place behind it, {@link XmlText#MORE} where it is cut off. */
    int read(byte[] part, int start, int end) throws XmlFault {
        bytes = part;
        before = count > 0 ? count : before;
        same = true;
        count = 0;
        empty = false;
        int at = XmlNames.end(part, start, end);
        if (at >= end) {
            return XmlText.MORE;
        }
        name = names.of(bytes, start, at);
        while (true) {
            int next = space(at, end);
            if (next >= end) {
                return XmlText.MORE;
            }
            if (bytes[next] == '>') {
                return next + 1;
            }
            if (bytes[next] == '/') {
                empty = true;
                return next + 1 >= end ? XmlText.MORE : behind(next + 1, '>');
            }
            if (next == at) {
                throw new XmlFault("a tag that is none");
            }
            at = attribute(next, end);
            if (at == XmlText.MORE) {
                return XmlText.MORE;
            }
        }
    }

    private int attribute(int start, int end) throws XmlFault {
        if (count == MOST) {
            throw new XmlFault("more than " + MOST + " attributes");
        }
        int quote;
        if (count < before && attributes[count].isAssigned(bytes, start, end)) {
            quote = start + attributes[count].length() + 1;
            name(attributes[count]);
        } else {
            int nameEnd = XmlNames.end(bytes, start, end);
            int equals = space(nameEnd, end);
            if (equals >= end) {
                return XmlText.MORE;
            }
            quote = space(behind(equals, '='), end);
            if (quote >= end) {
                return XmlText.MORE;
            }
            if (bytes[quote] != '"' && bytes[quote] != '\'') {
                throw new XmlFault("an attribute without quotes");
            }
            name(names.of(bytes, start, nameEnd));
        }
        int stop = isValueBefore(quote + 1, end, bytes[quote])
                ? quote + 1 + to[count] - from[count]
                : valueEnd(quote + 1, end, bytes[quote]);
        from[count] = quote + 1;
        to[count++] = stop;
        return stop == XmlText.MORE ? XmlText.MORE : stop + 1;
    }

    private void name(XmlName attribute) throws XmlFault {
        same &= count < before && attributes[count] == attribute;
        for (int i = 0; !same && i < count; i++) {
            if (attributes[i] == attribute) {
                throw new XmlFault("an attribute given twice");
            }
        }
        attributes[count] = attribute;
    }

    /** Whether the value is the one in this place of the tag before, which is known to be sound. */
    private boolean isValueBefore(int start, int end, byte quote) {
        if (count >= before) {
            return false;
        }
        int length = to[count] - from[count];
        return length > LONG
                && start + length < end
                && bytes[start + length] == quote
                && bytes[from[count] + length] == quote
                && Arrays.equals(bytes, from[count], to[count], bytes, start, start + length);
    }

    private int valueEnd(int start, int end, byte quote) throws XmlFault {
        byte[] part = bytes;
        byte[] kinds = XmlText.KINDS;
        literal[count] = true;
        int at = start;
        while (at < end && at != XmlText.MORE) {
            byte next = part[at];
            if (next == quote) {
                return at;
            }
            byte kind = kinds[next & 0xff];
            if (kind == XmlText.PLAIN) {
                at++;
                continue;
            }
            literal[count] &= kind == XmlText.BRACKET || kind == XmlText.WIDE;
            switch (kind) {
                case XmlText.BRACKET, XmlText.BREAK -> at++;
                case XmlText.AMPERSAND -> at = XmlText.reference(part, at, end);
                case XmlText.WIDE -> at = XmlText.wide(part, at, end);
                default -> throw new XmlFault("a character that may not stand in an attribute");
            }
        }
        return XmlText.MORE;
    }

    private int space(int start, int end) {
        byte[] part = bytes;
        int at = start;
        while (at < end && isSpace(part[at])) {
            at++;
        }
        return at;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private int behind(int at, char expected) throws XmlFault {
        if (bytes[at] != expected) {
            throw new XmlFault("a tag that is none");
        }
        return at + 1;
    }

    /** Takes the namespaces that the tag declares off its attributes; all prefixes must be known then. */
    void resolve(int depth) throws XmlFault {
        boolean plain = true;
        for (int i = 0; i < count; i++) {
            plain &= attributes[i].prefix().isEmpty() && !attributes[i].declares();
        }
        if (!plain) {
            resolveAttributes(depth);
        }
        checkPrefix(name);
    }

    private void resolveAttributes(int depth) throws XmlFault {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (attributes[i].declares()) {
                namespaces.declare(attributes[i].declared(), value(i), depth);
            } else {
                attributes[left] = attributes[i];
                from[left] = from[i];
                to[left] = to[i];
                literal[left++] = literal[i];
            }
        }
        count = left;
        for (int i = 0; i < count; i++) {
            if (!attributes[i].prefix().isEmpty()) {
                checkPrefix(attributes[i]);
                checkTwins(i);
            }
        }
    }

    private void checkPrefix(XmlName checked) throws XmlFault {
        if (!checked.prefix().isEmpty() && namespaces.of(checked.prefix()).isEmpty()) {
            throw new XmlFault("a prefix without a namespace: " + checked.prefix());
        }
    }

    /** Two prefixes may mean one namespace. */
    private void checkTwins(int index) throws XmlFault {
        XmlName one = attributes[index];
        for (int i = 0; i < index; i++) {
            XmlName other = attributes[i];
            if (other.local().equals(one.local())
                    && !other.prefix().isEmpty()
                    && namespaces.of(other.prefix()).equals(namespaces.of(one.prefix()))) {
                throw new XmlFault("an attribute given twice");
            }
        }
    }
}
