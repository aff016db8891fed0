package hkh.intake.xlsx;

/** The name of an element or an attribute, made once for a workbook: two are the same name only if they are one object. */
final class XmlName {

    private static final String DECLARATION = "xmlns";

    private final byte[] written;
    private final String prefix;
    private final String local;
    private final boolean declares;

    /** @param written its bytes as they stand in a part */
    XmlName(byte[] written, String prefix, String local) {
        this.written = written;
        this.prefix = prefix;
        this.local = local;
        this.declares = prefix.equals(DECLARATION) || (prefix.isEmpty() && local.equals(DECLARATION));
    }

    /** How many bytes it takes. */
    int length() {
        return written.length;
    }

    /** What stands before the colon, "" when there is none. */
    String prefix() {
        return prefix;
    }

    String local() {
        return local;
    }

    /** Whether an attribute of this name declares a namespace. */
    boolean declares() {
        return declares;
    }

    /** The prefix that such an attribute declares, "" for the namespace of names without one. */
    String declared() {
        return prefix.isEmpty() ? "" : local;
    }

    /** Whether it stands at a place, with a value in quotes right behind it. */
    boolean isAssigned(byte[] bytes, int from, int end) {
        int to = from + written.length;
        return to + 1 < end && bytes[to] == '=' && bytes[to + 1] == '"' && isWritten(bytes, from, to);
    }

    /** Whether it stands in some bytes. */
    boolean isWritten(byte[] bytes, int from, int to) {
        byte[] name = written;
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
