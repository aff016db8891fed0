package hkh.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an Office file in their archive, in order. Java's own writer packs every part anew; here what many documents
 * have alike is packed once.
 */
final class ZipParts {

    private static final short VERSION = 20;
    private static final short UTF_8 = 0x0800;
    private static final short DEFLATED = 8;

    /** The lengths of what stands before a part, of its line in the directory, and of the end; without names. */
    private static final int LOCAL = 30;

    private static final int CENTRAL = 46;
    private static final int END = 22;

    private static final int BUFFER = 8_192;
    private static final int ALWAYS = ((2 << 5) | 1) << 16; // the first of February 1980, at midnight

    /**
     * One for all parts, since making one takes longer than packing a short part. At its best speed files are a tenth
     * larger, in half the time.
     */
    private static final Deflater DEFLATER = new Deflater(Deflater.BEST_SPEED, true);

    private ZipParts() {}

    /** A part as it stands in an archive. */
    static final class Packed {

        private final int checksum;
        private final int size;
        private final byte[] deflated;

        Packed(byte[] part) {
            CRC32 sum = new CRC32();
            sum.update(part);
            checksum = (int) sum.getValue();
            size = part.length;
            deflated = deflated(part);
        }

        private static byte[] deflated(byte[] part) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            synchronized (DEFLATER) {
                DEFLATER.reset();
                DEFLATER.setInput(part);
                DEFLATER.finish();
                while (!DEFLATER.finished()) {
                    out.write(buffer, 0, DEFLATER.deflate(buffer));
                }
            }
            return out.toByteArray();
        }
    }

    /** Unpacks all parts; throws what the archive's reader throws when it is damaged. */
    static Map<String, byte[]> read(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    static Map<String, Packed> pack(Map<String, byte[]> parts) {
        Map<String, Packed> packed = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> packed.put(name, new Packed(bytes)));
        return packed;
    }

    /** Writes the archive; the same parts give the same bytes. The stream stays open. */
    static void write(Map<String, Packed> parts, OutputStream out) throws IOException {
        int size = END;
        for (Map.Entry<String, Packed> part : parts.entrySet()) {
            int name = part.getKey().getBytes(StandardCharsets.UTF_8).length;
            size += LOCAL + name + part.getValue().deflated.length + CENTRAL + name;
        }
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> begins = new ArrayList<>();
        parts.forEach((name, part) -> {
            begins.add(file.position());
            file.putInt(0x04034b50);
            about(part, name, file);
            file.put(name.getBytes(StandardCharsets.UTF_8)).put(part.deflated);
        });
        int directory = file.position();
        Iterator<Integer> begin = begins.iterator();
        parts.forEach((name, part) -> {
            file.putInt(0x02014b50).putShort(VERSION);
            about(part, name, file);
            file.putShort((short) 0).putShort((short) 0); // no comment, on the first disk,
            file.putShort((short) 0).putInt(0); // without attributes
            file.putInt(begin.next()).put(name.getBytes(StandardCharsets.UTF_8));
        });
        int end = file.position();
        short count = (short) parts.size();
        file.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
        file.putInt(end - directory).putInt(directory).putShort((short) 0);
        out.write(file.array());
    }

    /** What the archive says of a part in two places. */
    private static void about(Packed part, String name, ByteBuffer out) {
        out.putShort(VERSION).putShort(UTF_8).putShort(DEFLATED).putInt(ALWAYS);
        out.putInt(part.checksum).putInt(part.deflated.length).putInt(part.size);
        out.putShort((short) name.getBytes(StandardCharsets.UTF_8).length).putShort((short) 0);
    }
}
