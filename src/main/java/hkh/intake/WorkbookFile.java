package hkh.intake;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.intake.csv.CsvReader;
import hkh.intake.ods.OdsReader;
import hkh.intake.xls.XlsReader;
import hkh.intake.xlsx.XlsxReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Opens a file as a workbook, whatever its format; the bytes decide, and the name only for a text that may be no table. */
final class WorkbookFile {

    private static final long LARGE = 4 << 20;

    /** The endings that files of a kind may have; of another kind than these is a table in text. */
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            FileKind.XLS, Set.of("xls", "xlt"),
            FileKind.ODF, Set.of("ods", "ots"),
            FileKind.ZIP, Set.of("xlsx", "xlsm", "xltx", "xltm"));

    private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");

    private WorkbookFile() {}

    /** Whether a file, packed or not, is larger than any return should be. */
    static boolean isLarge(byte[] bytes) {
        return XlsxReader.unpackedSize(bytes) > LARGE;
    }

    /** The grid of a file; throws when it is none that can be read, with the reason. */
    static Workbook read(String name, byte[] bytes) throws UnreadableFileException {
        String kind = FileKind.of(bytes);
        return Budget.withinLetters(
                switch (kind) {
                    case FileKind.XLS -> EmptyResults.restored(XlsReader.read(bytes));
                    case FileKind.ODF -> OdsReader.read(bytes);
                    case FileKind.ZIP -> XlsxReader.read(bytes);
                    default -> isTable(kind, name, bytes) ? CsvReader.read(bytes) : XlsxReader.read(bytes);
                });
    }

    /** A note beside the returns is text, too. */
    private static boolean isTable(String kind, String name, byte[] bytes) {
        boolean text = kind.equals(FileKind.TEXT) || CsvReader.isUnmarkedUtf16(bytes);
        String ending = ending(name);
        return text && bytes.length > 0 && (ending.equals("csv") || ending.equals("tsv") || CsvReader.isTable(bytes));
    }

    /** What there is to say of a file that was read, when its name promises another format. */
    static List<Finding> misnamed(String name, byte[] bytes) {
        String kind = FileKind.of(bytes);
        String ending = ending(name);
        if (ending.isEmpty() || ENDINGS.getOrDefault(kind, TEXT).contains(ending)) {
            return List.of();
        }
        String format = kind.equals(FileKind.ZIP) ? "xlsx" : kind.equals(FileKind.ODF) ? "ods" : kind;
        Message message = Message.of(
                "file.misnamed-file", ending, ENDINGS.containsKey(kind) ? "." + format : Message.of("kind.txt"));
        return List.of(Finding.of(Rule.MISNAMED_FILE, message).at(Place.file(name)));
    }

    private static String ending(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        return dot < 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
