package hkh.intake.xlsx;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook, by name and whatever the case. All are checked before the first is read: names, places,
 * sizes and checksums. Small parts are kept unpacked, large ones are unpacked again when read.
 */
public final class ZipParts {

    private static final long UNPACKED = 256L << 20;
    private static final long SUSPICIOUS = 32L << 20;
    private static final int RATIO = 250;
    private static final int KEPT_PART = 4 << 20;
    private static final int KEPT = 32 << 20;

    private final byte[] bytes;
    private final Map<String, ZipDirectory.Entry> entries = new HashMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final XmlNames names = new XmlNames();

    private ZipParts(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ZipParts check(byte[] bytes) throws UnreadableFileException {
        ZipParts parts = new ZipParts(bytes);
        List<ZipDirectory.Entry> all = ZipDirectory.read(bytes);
        parts.checkNames(all);
        checkPlaces(all);
        checkSizes(all);
        parts.checkSums(all);
        return parts;
    }

    /** The names met in the parts so far. */
    XmlNames names() {
        return names;
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The bytes of a small part, all of them; empty when they are not kept. */
    Optional<byte[]> whole(String name) {
        return Optional.ofNullable(kept.get(key(name)));
    }

    /** Whether a part has come in another file too, byte for byte; then its bytes are the same object. */
    boolean isCommon(String name) {
        ZipDirectory.Entry entry = entries.get(key(name));
        return entry != null && CommonParts.content(bytes, entry).isPresent();
    }

    /** Opens a part, which must be there. */
    public InputStream open(String name) throws UnreadableFileException {
        if (whole(name).isPresent()) {
            return new ByteArrayInputStream(whole(name).get());
        }
        ZipDirectory.Entry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableFileException(Reason.DAMAGED, name, "the part is missing");
        }
        InputStream packed = new ByteArrayInputStream(bytes, entry.data(), (int) entry.packed());
        return entry.deflated() ? new OwnUnpacking(packed) : packed;
    }

    private void checkNames(List<ZipDirectory.Entry> all) throws UnreadableFileException {
        for (ZipDirectory.Entry entry : all) {
            String name = entry.name();
            if (name.isEmpty()
                    || name.startsWith("/")
                    || name.indexOf(':') >= 0
                    || ("/" + name + "/").contains("/../")) {
                throw new UnreadableFileException(Reason.UNSAFE, name, "the name leads out of the zip archive");
            }
            if (entries.put(key(name), entry) != null) {
                throw new UnreadableFileException(Reason.UNSAFE, name, "the zip archive has two entries of one name");
            }
        }
    }

    private static void checkPlaces(List<ZipDirectory.Entry> all) throws UnreadableFileException {
        List<ZipDirectory.Entry> placed = new ArrayList<>(all);
        placed.sort(Comparator.comparingInt(ZipDirectory.Entry::header));
        long end = 0;
        for (ZipDirectory.Entry entry : placed) {
            if (entry.header() < end) {
                throw new UnreadableFileException(Reason.UNSAFE, entry.name(), "two entries share their bytes");
            }
            end = entry.data() + entry.packed();
        }
    }

    private static void checkSizes(List<ZipDirectory.Entry> all) throws UnreadableFileException {
        long total = 0;
        for (ZipDirectory.Entry entry : all) {
            if (entry.size() > UNPACKED || (total += entry.size()) > UNPACKED) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE, "unpacked > " + (UNPACKED >> 20) + " MB", "the file unpacks to too much");
            }
            if (entry.size() > SUSPICIOUS && entry.size() / RATIO > entry.packed()) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE,
                        entry.name() + " " + entry.packed() + " -> " + entry.size(),
                        "the part unpacks to more than " + RATIO + " times its size");
            }
        }
    }

    private void checkSums(List<ZipDirectory.Entry> all) throws UnreadableFileException {
        long room = KEPT;
        try (ZipUnpacker unpacker = new ZipUnpacker(bytes)) {
            for (ZipDirectory.Entry entry : all) {
                if (isXml(entry.name()) && entry.size() <= Math.min(KEPT_PART, room)) {
                    room -= entry.size();
                    kept.put(key(entry.name()), content(entry, unpacker));
                } else {
                    checkSum(entry, unpacker.pass(entry));
                }
            }
        }
    }

    private byte[] content(ZipDirectory.Entry entry, ZipUnpacker unpacker) throws UnreadableFileException {
        Optional<byte[]> known = CommonParts.content(bytes, entry);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] content = new byte[(int) entry.size()];
        checkSum(entry, unpacker.unpack(entry, content));
        CommonParts.met(bytes, entry, content);
        return content;
    }

    private static void checkSum(ZipDirectory.Entry entry, ZipUnpacker.Result result) throws UnreadableFileException {
        switch (result) {
            case SOUND -> {}
            case BROKEN ->
                throw new UnreadableFileException(Reason.DAMAGED, entry.name(), "the part cannot be unpacked");
            case DIFFERENT ->
                throw new UnreadableFileException(Reason.DAMAGED, entry.name(), "the part does not match its checksum");
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Unpacks while it is read, and frees the unpacker when closed. */
    private static final class OwnUnpacking extends InflaterInputStream {

        OwnUnpacking(InputStream packed) {
            super(packed, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
