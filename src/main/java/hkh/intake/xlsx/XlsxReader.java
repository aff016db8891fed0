package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.FileKind;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole .xlsx (or .xlsm) file into a grid of cells, or refuses it as a whole. */
public final class XlsxReader {

    private XlsxReader() {}

    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        checkKind(bytes);
        ZipParts zip = ZipParts.check(bytes);
        Budget budget = new Budget();
        Frame frame = Frame.read(zip, budget);
        List<RichText> texts = frame.texts().isPresent()
                ? SharedStrings.read(zip, frame.texts().get(), budget)
                : List.of();
        Tables tables = new Tables(texts, frame.styles(), budget);
        List<Sheet> sheets = new ArrayList<>();
        for (SheetEntry sheet : frame.workbook().sheets()) {
            sheets.add(SheetParser.read(zip, sheet, tables));
        }
        return new Workbook(sheets, frame.workbook().date1904());
    }

    /** How many bytes a file holds, unpacked if it is a zip archive that can be unpacked. */
    public static long unpackedSize(byte[] bytes) {
        long size = bytes.length;
        if (FileKind.of(bytes).equals(FileKind.ZIP)) {
            try {
                for (ZipDirectory.Entry entry : ZipDirectory.read(bytes)) {
                    size += Math.min(entry.size(), Integer.MAX_VALUE);
                }
            } catch (UnreadableFileException e) {
                return size; // will be refused before anything is unpacked
            }
        }
        return size;
    }

    private static void checkKind(byte[] bytes) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "", "the file has no bytes");
        }
        String kind = FileKind.of(bytes);
        if (kind.equals(FileKind.ENCRYPTED)) {
            throw new UnreadableFileException(Reason.PASSWORD_PROTECTED, "", "the workbook is encrypted");
        }
        if (!kind.equals(FileKind.ZIP)) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET, kind, "the file is no zip archive");
        }
    }
}
