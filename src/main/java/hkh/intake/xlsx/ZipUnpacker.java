package hkh.intake.xlsx;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the entries of a zip archive, one after the other, and checks their sizes and checksums. */
final class ZipUnpacker implements AutoCloseable {

    /** Whether an entry is what the directory says of it. */
    enum Result {
        SOUND,
        BROKEN,
        DIFFERENT
    }

    private final byte[] archive;
    private final Inflater inflater = new Inflater(true);
    private final byte[] scratch = new byte[1 << 14];

    ZipUnpacker(byte[] archive) {
        this.archive = archive;
    }

    /** Unpacks an entry and forgets it. */
    Result pass(ZipDirectory.Entry entry) {
        CRC32 sum = new CRC32();
        long size = 0;
        if (!entry.deflated()) {
            size = entry.packed();
            sum.update(archive, entry.data(), (int) size);
            return result(entry, size, sum);
        }
        start(entry);
        try {
            for (int count = inflate(scratch, 0); count > 0 && size <= entry.size(); count = inflate(scratch, 0)) {
                sum.update(scratch, 0, count);
                size += count;
            }
        } catch (DataFormatException e) {
            return Result.BROKEN;
        }
        return result(entry, size, sum);
    }

    /** Unpacks an entry into a target of the size that it should have. */
    Result unpack(ZipDirectory.Entry entry, byte[] target) {
        int size = target.length;
        if (!entry.deflated()) {
            System.arraycopy(archive, entry.data(), target, 0, size);
        } else {
            start(entry);
            size = 0;
            try {
                for (int count = inflate(target, 0); count > 0; count = inflate(target, size)) {
                    size += count;
                }
                size += inflate(scratch, 0);
            } catch (DataFormatException e) {
                return Result.BROKEN;
            }
        }
        CRC32 sum = new CRC32();
        sum.update(target);
        return result(entry, size, sum);
    }

    private static Result result(ZipDirectory.Entry entry, long size, CRC32 sum) {
        return size == entry.size() && (int) sum.getValue() == entry.crc() ? Result.SOUND : Result.DIFFERENT;
    }

    private void start(ZipDirectory.Entry entry) {
        inflater.reset();
        inflater.setInput(archive, entry.data(), (int) entry.packed());
    }

    /** Fills a target from a place on; 0 only where the entry ends, or the target does. */
    private int inflate(byte[] target, int from) throws DataFormatException {
        int count = inflater.inflate(target, from, target.length - from);
        if (count == 0 && from < target.length && !inflater.finished()) {
            throw new DataFormatException("the packed bytes end too early");
        }
        return count;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
