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
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            checkKind(files.getRoot());
            return read(files.getRoot());
        } catch (OldExcelFormatException e) {
            throw new UnreadableFileException(Reason.OLD_FORMAT, "", "the workbook is of Excel 5 or 95");
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.PASSWORD_PROTECTED, "", "the workbook is encrypted");
        } catch (IOException | RuntimeException e) {
            // POI tells of broken records with exceptions of many kinds, of its own and of Java's
            throw new UnreadableFileException(Reason.DAMAGED, "", "the records cannot be read: " + e);
        }
    }

    private static Workbook read(DirectoryNode root) throws IOException, UnreadableFileException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            List<SheetRecords> records = RecordScan.of(stream(root));
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
        }
    }

    /** A document may have a workbook in it; it is a workbook only when that is what it is itself. */
    private static void checkKind(DirectoryNode root) throws UnreadableFileException {
        boolean word = root.hasEntryCaseInsensitive("WordDocument");
        if (word || root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw new UnreadableFileException(
                    Reason.NOT_A_SPREADSHEET, word ? "doc" : "ppt", "no workbook at the root");
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
