package hkh.intake;

import hkh.intake.csv.CsvReader;
import hkh.intake.xls.XlsReader;
import hkh.intake.xlsx.XlsxReader;
import java.util.Locale;

/** Opens a file as a workbook, whatever its format; what the bytes are decides, and the name only for plain text. */
final class WorkbookFile {

    private WorkbookFile() {}

    /** The grid of a file; throws when it is none that can be read, with the reason. */
    static Workbook read(String name, byte[] bytes) throws UnreadableFileException {
        String kind = FileKind.of(bytes);
        if (kind.equals(FileKind.XLS)) {
            return XlsReader.read(bytes);
        }
        // a note beside the returns is text, too
        return kind.equals(FileKind.TEXT) && bytes.length > 0 && isTable(name)
                ? CsvReader.read(bytes)
                : XlsxReader.read(bytes);
    }

    private static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }
}
