package hkh.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;

/** The part of a part's bytes that is looked at: all of a small part, and a stretch of a large one that moves on. */
final class XmlWindow {

    private static final int FIRST = 1 << 16;
    /** No tag, text or comment of a large part may be longer. */
    private static final int LONGEST = 2 << 20;

    private final InputStream rest;
    private byte[] bytes;
    private int end;

    private XmlWindow(byte[] bytes, int end, InputStream rest) {
        this.bytes = bytes;
        this.end = end;
        this.rest = rest;
    }

    static XmlWindow of(byte[] all) {
        return new XmlWindow(all, all.length, InputStream.nullInputStream());
    }

    static XmlWindow of(InputStream large) throws IOException {
        XmlWindow window = new XmlWindow(new byte[FIRST], 0, large);
        window.fill();
        return window;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the bytes end that are there by now. */
    int end() {
        return end;
    }

    /**
     * Brings more bytes, and those from a place on to the front.
     *
     * @return whether there were more; if not, nothing has moved
     */
    boolean more(int from) throws IOException, XmlFault {
        int next = rest.read();
        if (next < 0) {
            return false;
        }
        int kept = end - from;
        if (kept >= LONGEST) {
            throw new XmlFault("a tag, a text or a comment is longer than " + LONGEST + " bytes");
        }
        byte[] moved = kept + 1 > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, from, moved, 0, kept);
        bytes = moved;
        bytes[kept] = (byte) next;
        end = kept + 1;
        fill();
        return true;
    }

    private void fill() throws IOException {
        end += rest.readNBytes(bytes, end, bytes.length - end);
    }
}
