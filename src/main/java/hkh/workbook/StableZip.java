package hkh.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook's zip file packed again without the time of day in it. */
final class StableZip {

    /** Not the very first moment of a zip entry: Java writes that one with the time zone of the machine. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String NO_CELLS = "<sheetData/>";

    private StableZip() {}

    static byte[] of(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try {
            write(zip, Map.of(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same with cells put into sheets that have none, by the name of their part; the stream stays open. */
    static void write(byte[] zip, Map<String, SheetData> cells, OutputStream to) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(to);
        out.setLevel(Deflater.BEST_SPEED); // a fifth larger, in half the time
        for (ZipEntry found = in.getNextEntry(); found != null; found = in.getNextEntry()) {
            ZipEntry entry = new ZipEntry(found.getName());
            entry.setTimeLocal(MOMENT);
            out.putNextEntry(entry);
            SheetData data = cells.get("/" + found.getName());
            if (data == null) {
                in.transferTo(out);
            } else {
                fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), data, out);
            }
        }
        out.finish();
    }

    private static void fill(String sheet, SheetData data, OutputStream out) throws IOException {
        int at = sheet.indexOf(NO_CELLS);
        if (at < 0) {
            throw new IllegalStateException("the sheet has cells already");
        }
        out.write(sheet.substring(0, at).getBytes(StandardCharsets.UTF_8));
        data.write(out);
        out.write(sheet.substring(at + NO_CELLS.length()).getBytes(StandardCharsets.UTF_8));
    }
}
