package hkh.intake;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.text.EncodingGuess;
import hkh.text.LegacyEncoding;
import hkh.text.TextPool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook with the texts of older encodings turned into Unicode, and what was turned. A workbook in Unicode comes
 * back as it is.
 *
 * @param decoded what was turned, by sheet and encoding
 */
record Decoding(Workbook workbook, List<Decoded> decoded) {

    private static final int EXAMPLE = 60;

    Decoding {
        decoded = List.copyOf(decoded);
    }

    /**
     * Cells of one sheet that were of one encoding.
     *
     * @param before the text of the first such cell as it stood
     * @param after the same in Unicode
     */
    record Decoded(String sheet, LegacyEncoding encoding, int cells, String before, String after) {

        Decoded another() {
            return new Decoded(sheet, encoding, cells + 1, before, after);
        }
    }

    /** Decides by the fonts and by the words of each sheet, and turns what is not in Unicode. */
    static Decoding of(Workbook workbook) {
        List<Sheet> sheets = new ArrayList<>();
        List<Decoded> decoded = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            Map<Optional<LegacyEncoding>, TextPool> pools = pools(sheet);
            pools.values().forEach(TextPool::decide);
            boolean unicode =
                    pools.values().stream().allMatch(pool -> pool.encoding().isEmpty());
            sheets.add(unicode ? sheet : decode(sheet, pools, decoded));
        }
        if (decoded.isEmpty()) {
            return new Decoding(workbook, List.of());
        }
        LegacyEncoding most = mostOf(decoded);
        List<Sheet> titled = sheets.stream()
                .map(sheet -> sheet.entitled(better(sheet.name(), most)))
                .toList();
        return new Decoding(new Workbook(titled, workbook.date1904()), decoded);
    }

    /** The name of the file, as it reads when it is in the encoding of what the file holds. */
    String name(String file) {
        return decoded.isEmpty() ? file : better(file, mostOf(decoded));
    }

    /** What was turned, told once for a sheet. */
    List<Finding> findings(String file) {
        return decoded.stream()
                .map(one -> Finding.of(
                                Rule.LEGACY_ENCODING,
                                Message.of(
                                        "finding.legacy-encoding",
                                        one.encoding().label(),
                                        one.cells(),
                                        shortened(one.before()),
                                        shortened(one.after())))
                        .at(new Place(file, one.sheet(), "")))
                .toList();
    }

    private static Map<Optional<LegacyEncoding>, TextPool> pools(Sheet sheet) {
        Map<Optional<LegacyEncoding>, TextPool> pools = new HashMap<>();
        String font = "";
        TextPool ofFont = pool(pools, font);
        for (Cell cell : sheet.cells()) {
            if (cell.kind() == Cell.Kind.TEXT) {
                if (cell.runs().isEmpty() && !cell.font().equals(font)) {
                    font = cell.font();
                    ofFont = pool(pools, font);
                }
                if (cell.runs().isEmpty()) {
                    ofFont.add(cell.raw());
                }
                for (TextRun run : cell.runs()) {
                    pool(pools, run.font()).add(run.text());
                }
            }
        }
        return pools;
    }

    private static TextPool pool(Map<Optional<LegacyEncoding>, TextPool> pools, String font) {
        return pools.computeIfAbsent(LegacyEncoding.ofFont(font), TextPool::new);
    }

    private static List<TextRun> pieces(Cell cell) {
        return cell.runs().isEmpty() ? List.of(new TextRun(cell.raw(), cell.font())) : cell.runs();
    }

    private static Sheet decode(Sheet sheet, Map<Optional<LegacyEncoding>, TextPool> pools, List<Decoded> decoded) {
        Map<LegacyEncoding, Decoded> told = new EnumMap<>(LegacyEncoding.class);
        List<Cell> cells = new ArrayList<>(sheet.cells().size());
        for (Cell cell : sheet.cells()) {
            cells.add(cell.kind() == Cell.Kind.TEXT ? decode(sheet.name(), cell, pools, told) : cell);
        }
        decoded.addAll(told.values());
        return new Sheet(sheet.name(), sheet.hidden(), cells, sheet.merges());
    }

    private static Cell decode(
            String sheet, Cell cell, Map<Optional<LegacyEncoding>, TextPool> pools, Map<LegacyEncoding, Decoded> told) {
        List<TextRun> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder(cell.raw().length());
        Optional<LegacyEncoding> encoding = Optional.empty();
        for (TextRun piece : pieces(cell)) {
            TextPool pool = pools.get(LegacyEncoding.ofFont(piece.font()));
            String decoded = pool == null ? piece.text() : pool.decode(piece.text(), piece.font());
            if (pool != null && !decoded.equals(piece.text())) {
                encoding = pool.encoding();
            }
            runs.add(new TextRun(decoded, piece.font()));
            text.append(decoded);
        }
        if (encoding.isEmpty()) {
            return cell;
        }
        Decoded first = new Decoded(sheet, encoding.get(), 1, cell.raw(), text.toString());
        told.merge(encoding.get(), first, (before, one) -> before.another());
        return cell.rewritten(text.toString(), cell.runs().isEmpty() ? List.of() : runs);
    }

    private static LegacyEncoding mostOf(List<Decoded> decoded) {
        Map<LegacyEncoding, Integer> cells = new EnumMap<>(LegacyEncoding.class);
        decoded.forEach(one -> cells.merge(one.encoding(), one.cells(), Integer::sum));
        return cells.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String better(String name, LegacyEncoding encoding) {
        String decoded = encoding.decode(name);
        return EncodingGuess.mayBeLegacy(name) && EncodingGuess.isBetter(decoded, name) ? decoded : name;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXAMPLE ? line : line.substring(0, EXAMPLE) + "…";
    }
}
