package hkh.intake.xlsx;

import java.util.Arrays;
import java.util.Optional;

/**
 * The small parts that several files have alike, packed byte for byte: people copy one workbook and fill it in, and what
 * they leave as it is need be neither unpacked nor checked again. A part is kept when it comes the second time.
 */
final class CommonParts {

    private static final int ROOM = 1 << 7;
    private static final int LARGEST = 1 << 16;

    private static final class Part {

        private final byte[] packed;
        private final byte[] content;

        Part(byte[] packed, byte[] content) {
            this.packed = packed;
            this.content = content;
        }

        boolean isPackedIn(byte[] archive, ZipDirectory.Entry entry) {
            int end = entry.data() + (int) entry.packed();
            return content.length == entry.size()
                    && Arrays.equals(packed, 0, packed.length, archive, entry.data(), end);
        }
    }

    /** What stands in them cannot change, so that threads may look and write as they come. */
    private static final Part[] KEPT = new Part[ROOM];

    private static final int[] MET = new int[ROOM];

    private CommonParts() {}

    /** The content of an entry whose packed bytes have come before and were sound, the same object each time. */
    static Optional<byte[]> content(byte[] archive, ZipDirectory.Entry entry) {
        Part part = KEPT[place(entry)];
        return part != null && entry.deflated() && part.isPackedIn(archive, entry)
                ? Optional.of(part.content)
                : Optional.empty();
    }

    /** Takes note of an entry that was sound. */
    static void met(byte[] archive, ZipDirectory.Entry entry, byte[] content) {
        if (!entry.deflated() || entry.packed() > LARGEST || entry.size() > LARGEST) {
            return;
        }
        int place = place(entry);
        if (MET[place] == entry.crc()) {
            int end = entry.data() + (int) entry.packed();
            KEPT[place] = new Part(Arrays.copyOfRange(archive, entry.data(), end), content);
        }
        MET[place] = entry.crc();
    }

    private static int place(ZipDirectory.Entry entry) {
        int mixed = entry.crc() ^ entry.crc() >>> 16;
        return (mixed ^ mixed >>> 8) & (ROOM - 1);
    }
}
