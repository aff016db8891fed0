package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.CellStyle;
import hkh.intake.FileKind;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a whole .xlsx (or .xlsm) file into a grid of cells, or refuses it as a whole. Keeps nothing between files. */
public final class XlsxReader {

    private XlsxReader() {}

    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        checkKind(bytes);
        ZipParts zip = ZipParts.check(bytes);
        Budget budget = new Budget();
        String main = mainPart(zip, budget);
        Relationships relationships = Relationships.of(zip, main, budget);
        WorkbookPart workbook = WorkbookPart.read(zip, main, relationships, budget);
        Tables tables = new Tables(texts(zip, relationships, budget), styles(zip, relationships, budget), budget);
        List<Sheet> sheets = new ArrayList<>();
        for (SheetEntry sheet : workbook.sheets()) {
            sheets.add(SheetParser.read(zip, sheet, tables));
        }
        return new Workbook(sheets, workbook.date1904());
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

    /** The workbook, found the way the format wants it: by the relationships of the archive. */
    private static String mainPart(ZipParts zip, Budget budget) throws UnreadableFileException {
        Optional<String> main = Relationships.of(zip, "", budget).byType("officeDocument");
        if (main.isEmpty() || !main.get().endsWith(".xml") || !zip.has(main.get())) {
            throw otherKind(zip, main.orElse(""));
        }
        if (main.get().startsWith("word/") || main.get().startsWith("ppt/")) {
            throw otherKind(zip, main.get());
        }
        return main.get();
    }

    private static UnreadableFileException otherKind(ZipParts zip, String main) {
        String kind = "zip";
        if (main.startsWith("word/")) {
            kind = "docx";
        } else if (main.startsWith("ppt/")) {
            kind = "pptx";
        } else if (main.endsWith(".bin")) {
            kind = "xlsb";
        } else if (!main.isEmpty() || zip.has("xl/workbook.xml") || zip.has("[Content_Types].xml")) {
            return new UnreadableFileException(
                    Reason.DAMAGED, main.isEmpty() ? "_rels/.rels" : main, "the workbook is missing");
        }
        return new UnreadableFileException(Reason.NOT_A_SPREADSHEET, kind, "the zip archive holds no workbook");
    }

    private static List<RichText> texts(ZipParts zip, Relationships relationships, Budget budget)
            throws UnreadableFileException {
        Optional<String> part = relationships.byType("sharedStrings");
        return part.isEmpty() ? List.of() : SharedStrings.read(zip, part.get(), budget);
    }

    private static List<CellStyle> styles(ZipParts zip, Relationships relationships, Budget budget)
            throws UnreadableFileException {
        Optional<String> part = relationships.byType("styles");
        return part.isEmpty() ? List.of() : Styles.read(zip, part.get(), budget);
    }
}
