package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.CellStyle;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook says before its texts and cells: its sheets, its styles and where its texts are. Many files have one
 * frame, byte for byte, which is then read once.
 *
 * @param texts the part with the shared texts, if there is one
 */
record Frame(List<Source> sources, WorkbookPart workbook, Optional<String> texts, List<CellStyle> styles) {

    /** A part that a frame is read from. */
    record Source(String name, Optional<byte[]> content) {

        boolean isIn(ZipParts zip) {
            return content.isPresent() && zip.whole(name).orElse(null) == content.get();
        }
    }

    /** The frames met lately. What stands in them cannot change, so that threads may look and write as they come. */
    private static final Frame[] KNOWN = new Frame[8];

    static Frame read(ZipParts zip, Budget budget) throws UnreadableFileException {
        for (Frame known : KNOWN) {
            if (known != null && known.isOf(zip)) {
                return known;
            }
        }
        Frame frame = readNow(zip, budget);
        if (frame.isOf(zip) && frame.sources.stream().allMatch(source -> zip.isCommon(source.name))) {
            System.arraycopy(KNOWN, 0, KNOWN, 1, KNOWN.length - 1);
            KNOWN[0] = frame;
        }
        return frame;
    }

    private boolean isOf(ZipParts zip) {
        for (Source source : sources) {
            if (!source.isIn(zip)) {
                return false;
            }
        }
        return true;
    }

    private static Frame readNow(ZipParts zip, Budget budget) throws UnreadableFileException {
        String main = main(zip, budget);
        Relationships relationships = Relationships.of(zip, main, budget);
        WorkbookPart workbook = WorkbookPart.read(zip, main, relationships, budget);
        Optional<String> styles = relationships.byType("styles");
        List<Source> sources = new ArrayList<>();
        for (String name : List.of(Relationships.part(""), main, Relationships.part(main))) {
            sources.add(new Source(name, zip.whole(name)));
        }
        styles.ifPresent(name -> sources.add(new Source(name, zip.whole(name))));
        return new Frame(
                List.copyOf(sources),
                workbook,
                relationships.byType("sharedStrings"),
                styles.isPresent() ? Styles.read(zip, styles.get(), budget) : List.of());
    }

    /** The workbook, found the way the format wants it: by the relationships of the archive. */
    private static String main(ZipParts zip, Budget budget) throws UnreadableFileException {
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
}
