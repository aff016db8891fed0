package hkh.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The archive of a Word file that came from outside: the parts with words and charts are unpacked, within bounds, everything
 * else stays packed until it is copied.
 */
final class DraftArchive {

    /** The part with the text. */
    static final String DOCUMENT = "word/document.xml";

    private static final Pattern READ = Pattern.compile("\\[Content_Types]\\.xml|word/[^/]+\\.xml"
            + "|word/_rels/document\\.xml\\.rels|customXml/item[0-9]+\\.xml"
            + "|word/charts/[^/]+\\.xml|word/charts/_rels/[^/]+\\.rels");

    private static final int ENTRIES = 5000;
    private static final long LARGEST_READ = 64L << 20;
    private static final long LARGEST_FILE = 1L << 30;

    private final byte[] file;
    private final Map<String, byte[]> parts;

    private DraftArchive(byte[] file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Unpacks what is to be read. */
    static DraftArchive of(String name, byte[] file) throws DocumentException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        long left = LARGEST_READ;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > ENTRIES) {
                    throw new DocumentException("%s holds too many parts, or one twice: %s"
                            .formatted(name, XmlCharacters.visible(entry.getName())));
                }
                if (READ.matcher(entry.getName()).matches()) {
                    byte[] part = zip.readNBytes((int) left + 1);
                    left -= part.length;
                    if (left < 0) {
                        throw new DocumentException(name + " unpacks to more than a report can hold");
                    }
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentException("%s is damaged: %s".formatted(name, e.getMessage()), e);
        }
        if (!parts.containsKey(DOCUMENT)) {
            throw new DocumentException("%s is not a Word file (.docx): it has no %s".formatted(name, DOCUMENT));
        }
        return new DraftArchive(file, parts);
    }

    /** The parts that were unpacked, by name. */
    Map<String, byte[]> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /** The bytes of a part that was unpacked. */
    byte[] part(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        return bytes;
    }

    /** The same archive with other parts in their place; the rest is copied byte by byte. */
    byte[] with(Map<String, byte[]> changed) throws DocumentException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        long left = LARGEST_FILE;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getTime() >= 0) {
                    copy.setTimeLocal(entry.getTimeLocal());
                }
                zip.putNextEntry(copy);
                byte[] part = changed.get(entry.getName());
                if (part != null) {
                    zip.write(part);
                } else {
                    left = copy(in, zip, left);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new DocumentException("the draft cannot be copied: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static long copy(ZipInputStream in, ZipOutputStream out, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long room = left;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            room -= read;
            if (room < 0) {
                throw new IOException("it unpacks to more than a report can hold");
            }
            out.write(buffer, 0, read);
        }
        return room;
    }
}
