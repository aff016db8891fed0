package hkh.intake.xlsx;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the central directory of a zip archive and the place of each entry's bytes; nothing is unpacked. */
final class ZipDirectory {

    /** One entry; its packed bytes begin at {@code data}, its local header at {@code header}. */
    record Entry(String name, boolean deflated, int crc, long packed, long size, int header, int data) {}

    static final int ENTRIES = 1000;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final byte[] bytes;
    private final ByteBuffer zip;

    private ZipDirectory(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<Entry> read(byte[] bytes) throws UnreadableFileException {
        return new ZipDirectory(bytes).entries();
    }

    private List<Entry> entries() throws UnreadableFileException {
        int end = end();
        long count = unsigned16(end + 10);
        long offset = unsigned32(end + 16);
        if (count == 0xffff || offset == 0xffffffffL) {
            int end64 = end64(end);
            count = zip.getLong(end64 + 32);
            offset = zip.getLong(end64 + 48);
        }
        if (count < 0 || count > ENTRIES) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "parts > " + ENTRIES, "the zip archive has more entries than a workbook needs");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = place(offset, 46);
            if (zip.getInt(at) != CENTRAL) {
                throw damaged("", "the zip directory has a hole");
            }
            int nameLength = unsigned16(at + 28);
            int extraLength = unsigned16(at + 30);
            place(at, 46L + nameLength + extraLength);
            entries.add(entry(at, nameLength, extraLength));
            offset = at + 46L + nameLength + extraLength + unsigned16(at + 32);
        }
        return entries;
    }

    private Entry entry(int at, int nameLength, int extraLength) throws UnreadableFileException {
        String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
        if ((unsigned16(at + 8) & 1) != 0) {
            throw new UnreadableFileException(Reason.PASSWORD_PROTECTED, "", "the zip archive is encrypted");
        }
        int method = unsigned16(at + 10);
        if (method != 0 && method != 8) {
            throw damaged(name, "packed by the unknown method " + method);
        }
        long[] large = {unsigned32(at + 24), unsigned32(at + 20), unsigned32(at + 42)};
        enlarge(large, at + 46 + nameLength, extraLength);
        long size = large[0];
        long packed = large[1];
        int header = place(large[2], 30);
        int localName = unsigned16(header + 26);
        if (zip.getInt(header) != LOCAL
                || unsigned16(header + 8) != method
                || localName != nameLength
                || !Arrays.equals(
                        bytes,
                        at + 46,
                        at + 46 + nameLength,
                        bytes,
                        header + 30,
                        place(header, 30L + localName) + 30 + localName)) {
            throw damaged(name, "the zip directory and the entry contradict each other");
        }
        int data = header + 30 + localName + unsigned16(header + 28);
        place(data, packed);
        if (size < 0 || (method == 0 && size != packed)) {
            throw damaged(name, "the entry has an impossible size");
        }
        return new Entry(name, method == 8, zip.getInt(at + 16), packed, size, header, data);
    }

    /** Replaces each value that does not fit 32 bits by the next one of the zip64 field, if there is one. */
    private void enlarge(long[] values, int extra, int length) {
        int at = extra;
        while (at + 4 <= extra + length) {
            int fieldEnd = at + 4 + unsigned16(at + 2);
            if (unsigned16(at) == 1 && fieldEnd <= extra + length) {
                int next = at + 4;
                for (int i = 0; i < values.length && next + 8 <= fieldEnd; i++) {
                    if (values[i] == 0xffffffffL) {
                        values[i] = zip.getLong(next);
                        next += 8;
                    }
                }
                return;
            }
            at = fieldEnd;
        }
    }

    private int end() throws UnreadableFileException {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
            if (zip.getInt(at) == END && at + 22 + unsigned16(at + 20) == bytes.length) {
                return at;
            }
        }
        throw damaged("", "the zip archive has no end");
    }

    private int end64(int end) throws UnreadableFileException {
        if (end >= 20 && zip.getInt(end - 20) == LOCATOR_64) {
            int at = place(zip.getLong(end - 12), 56);
            if (zip.getInt(at) == END_64) {
                return at;
            }
        }
        throw damaged("", "the zip archive has no zip64 end");
    }

    /** The place as an index, after making sure that so many bytes follow. */
    private int place(long offset, long length) throws UnreadableFileException {
        if (offset < 0 || length < 0 || length > bytes.length || offset > bytes.length - length) {
            throw damaged("", "the zip archive points beyond its end");
        }
        return (int) offset;
    }

    private int unsigned16(int at) {
        return zip.getShort(at) & 0xffff;
    }

    private long unsigned32(int at) {
        return zip.getInt(at) & 0xffffffffL;
    }

    private static UnreadableFileException damaged(String part, String why) {
        return new UnreadableFileException(Reason.DAMAGED, part, why);
    }
}
