import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;

/** The bytes of a workbook, the same every time: the time of day at which it was written is left out. */
final class Bytes {

    private Bytes() {}

    static byte[] of(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return workbook instanceof HSSFWorkbook ? bytes.toByteArray() : withoutTimeOfDay(bytes.toByteArray());
    }

    private static byte[] withoutTimeOfDay(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry found = in.getNextEntry(); found != null; found = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(found.getName());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(entry);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
