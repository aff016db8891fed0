package hkh.intake.ods;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * The XML on its way to the parser, which would keep a comment, an attribute or a name in memory however long or many they
 * are. Refuses what no spreadsheet program writes.
 */
final class MarkupLimits extends FilterInputStream {

    private static final int BETWEEN_TAGS = 2 << 20;
    private static final int NAMES = 1000;
    private static final int HASHES = 1 << 16;

    private final BitSet names = new BitSet(HASHES);
    private int sinceTag;
    private long count;
    private int last;
    private boolean inTag;
    private int quote;
    private int name;
    private int distinct;

    MarkupLimits(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            check(next);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        for (int i = from; i < from + read; i++) {
            check(target[i] & 0xff);
        }
        return read;
    }

    private void check(int next) throws IOException {
        if (next == 0) {
            throw new IOException("the part must be in an encoding like UTF-8");
        }
        if (last == '<' && (next == '!' || (next == '?' && count > 4))) {
            throw new IOException("the part holds comments or instructions");
        }
        if (next == '<') {
            inTag = true;
            quote = 0;
            sinceTag = 0;
        } else if (++sinceTag > BETWEEN_TAGS) {
            throw new IOException("a text or an attribute is longer than " + BETWEEN_TAGS + " bytes");
        } else if (inTag) {
            checkName(next);
        }
        last = next;
        count++;
    }

    private void checkName(int next) throws IOException {
        if (quote == 0 && isName(next)) {
            name = 31 * name + next;
            return;
        }
        if (name != 0) {
            int hash = (name ^ name >>> 16) & (HASHES - 1);
            name = 0;
            if (!names.get(hash)) {
                names.set(hash);
                distinct++;
            }
            if (distinct > NAMES) {
                throw new IOException("the elements and attributes have more than " + NAMES + " names");
            }
        }
        if (next == quote) {
            quote = 0;
        } else if (quote == 0) {
            quote = next == '"' || next == '\'' ? next : 0;
            inTag = next != '>';
        }
    }

    private static boolean isName(int next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || next == ':'
                || next == '_'
                || next == '-'
                || next == '.'
                || next >= 0x80;
    }
}
