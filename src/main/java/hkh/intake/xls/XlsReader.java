package hkh.intake.xls;

import hkh.intake.Budget;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a whole .xls file of Excel 97 to 2003 into a grid of cells, or refuses it as a whole. */
public final class XlsReader {

    /** POI holds some ten times the bytes of a file; the old format itself ends at 65,536 rows a sheet. */
    static final int LARGEST = 24 << 20;

    private XlsReader() {}

    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        if (bytes.length > LARGEST) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, ".xls > " + (LARGEST >> 20) + " MB", "the file is larger than a return can be");
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
            List<SheetRecords> records = RecordScan.of(stream(files.getRoot()));
            if (workbook.getNumberOfSheets() != records.size()) {
                throw new UnreadableFileException(Reason.DAMAGED, "", "a sheet is missing");
            }
            Budget budget = new Budget();
            Looks looks = new Looks(workbook);
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                if (records.get(i).hasCells()) {
                    sheets.add(new XlsSheet(workbook.getSheetAt(i), hidden, records.get(i), looks, budget).read());
                }
            }
            return new Workbook(sheets, workbook.getInternalWorkbook().isUsing1904DateWindowing());
        } catch (OldExcelFormatException e) {
            throw new UnreadableFileException(Reason.OLD_FORMAT, "", "the workbook is of Excel 5 or 95");
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.PASSWORD_PROTECTED, "", "the workbook is encrypted");
        } catch (IOException | RuntimeException e) {
            // POI tells of broken records with exceptions of many kinds, of its own and of Java's
            throw new UnreadableFileException(Reason.DAMAGED, "", "the records cannot be read: " + e);
        }
    }

    /** The records of the workbook, by any of the names that programs give their stream. */
    private static byte[] stream(DirectoryNode root) throws IOException {
        for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
            if (root.hasEntryCaseInsensitive(name)) {
                try (InputStream stream = root.createDocumentInputStream(name)) {
                    return stream.readAllBytes();
                }
            }
        }
        throw new IOException("the file holds no workbook");
    }
}
