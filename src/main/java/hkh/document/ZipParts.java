package hkh.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    private static final int VERSION = 20;
    private static final int UTF_8 = 0x0800;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 8_192;
    private static final int ALWAYS = ((2 << 5) | 1) << 16; // the first of February 1980, at midnight

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
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true); // a tenth larger, in half the time
            try {
                deflater.setInput(part);
                deflater.finish();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                byte[] buffer = new byte[BUFFER];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
                deflated = out.toByteArray();
            } finally {
                deflater.end();
            }
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
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Map.Entry<String, Packed> part : parts.entrySet()) {
            byte[] name = part.getKey().getBytes(StandardCharsets.UTF_8);
            int begin = file.size();
            number(4, 0x04034b50, file);
            about(part.getValue(), name.length, file);
            file.writeBytes(name);
            file.writeBytes(part.getValue().deflated);
            number(4, 0x02014b50, directory);
            number(2, VERSION, directory);
            about(part.getValue(), name.length, directory);
            number(2, 0, directory); // no comment,
            number(2, 0, directory); // on the first disk,
            number(2, 0, directory); // without attributes
            number(4, 0, directory);
            number(4, begin, directory);
            directory.writeBytes(name);
        }
        int begin = file.size();
        file.writeBytes(directory.toByteArray());
        number(4, 0x06054b50, file);
        number(4, 0, file);
        number(2, parts.size(), file);
        number(2, parts.size(), file);
        number(4, directory.size(), file);
        number(4, begin, file);
        number(2, 0, file);
        file.writeTo(out);
    }

    /** What the archive says of a part in two places. */
    private static void about(Packed part, int nameLength, ByteArrayOutputStream out) {
        number(2, VERSION, out);
        number(2, UTF_8, out);
        number(2, DEFLATED, out);
        number(4, ALWAYS, out);
        number(4, part.checksum, out);
        number(4, part.deflated.length, out);
        number(4, part.size, out);
        number(2, nameLength, out);
        number(2, 0, out);
    }

    /** The lowest byte first. */
    private static void number(int bytes, int value, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }
}
