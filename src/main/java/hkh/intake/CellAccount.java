package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Message;
import hkh.submission.CellUse;
import hkh.text.Memo;
import hkh.text.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the cells with a number ended, each once. */
final class CellAccount {

    private static final BigDecimal LONGEST_NUMBERING = BigDecimal.valueOf(999);

    private static final Memo<String, Boolean> LIKE_FIGURES = new Memo<>(CellAccount::looksLikeFigure);

    /** By the names of the sheets, which are unique in a workbook. */
    private final Map<String, Map<Address, CellUse>> uses = new LinkedHashMap<>();

    void put(Sheet sheet, Cell cell, CellUse.Use use, Item item, Message reason) {
        put(sheet, cell, use, "", item, reason);
    }

    /** A cell whose label is not understood. */
    void putUnknown(Sheet sheet, Cell cell, String label, Message reason) {
        put(sheet, cell, CellUse.Use.UNRECOGNISED, label, Item.NONE, reason);
    }

    private void put(Sheet sheet, Cell cell, CellUse.Use use, String label, Item item, Message reason) {
        uses.computeIfAbsent(sheet.name(), name -> new LinkedHashMap<>())
                .put(
                        cell.address(),
                        new CellUse(sheet.name(), cell.address().toString(), cell.raw(), use, label, item, reason));
    }

    /** Whether it is settled how a cell ends. */
    boolean holds(Sheet sheet, Cell cell) {
        Map<Address, CellUse> cells = uses.get(sheet.name());
        return cells != null && cells.containsKey(cell.address());
    }

    /** How the cells of a sheet ended. */
    SortedMap<Address, CellUse> on(Sheet sheet) {
        return new TreeMap<>(uses.getOrDefault(sheet.name(), Map.of()));
    }

    /** How all cells ended, sheet by sheet and in the order of each. */
    List<CellUse> uses() {
        List<CellUse> all = new ArrayList<>();
        for (Map<Address, CellUse> cells : uses.values()) {
            List<Address> places = new ArrayList<>(cells.keySet());
            places.sort(null);
            for (Address place : places) {
                all.add(cells.get(place));
            }
        }
        return all;
    }

    /** A number, or a text that reads as one or would, were its digits grouped as they should be. */
    static boolean looksLikeFigure(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER, ERROR -> true;
            case TEXT -> cell.hasDigits() && LIKE_FIGURES.of(cell.raw());
            case BOOLEAN, BLANK -> false;
        };
    }

    private static boolean looksLikeFigure(String raw) {
        NumberText text = NumberText.read(raw, 0);
        // "1.1" numbers a line, "2.582283.517" is an amount
        boolean wronglyGrouped =
                text.kind() == NumberText.Kind.BROKEN && text.value().abs().compareTo(LONGEST_NUMBERING) > 0;
        return text.kind() == NumberText.Kind.NUMBER || text.kind() == NumberText.Kind.LIKELY || wronglyGrouped;
    }
}
