package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.MergeCover;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Reads one sheet, row by row. */
final class SheetParser {

    private final XmlPart part;
    private final SheetEntry entry;
    private final CellParser parser;
    private final PlainCell plain = new PlainCell();
    private final HiddenParts hidden;
    private final Budget budget;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Range> merges = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private boolean inOrder = true;

    private SheetParser(XmlPart part, SheetEntry entry, Tables tables) {
        this.part = part;
        this.entry = entry;
        this.parser = new CellParser(part, entry.name(), tables);
        this.hidden = new HiddenParts(entry.hidden());
        this.budget = tables.budget();
    }

    static Sheet read(ZipParts zip, SheetEntry entry, Tables tables) throws UnreadableFileException {
        try (XmlPart part = XmlPart.open(zip, entry.part())) {
            if (!part.element().equals("worksheet")) {
                throw part.damaged("the part is no sheet but a " + part.element());
            }
            return new SheetParser(part, entry, tables).sheet();
        }
    }

    private Sheet sheet() throws UnreadableFileException {
        while (part.nextIn(1)) {
            switch (part.element()) {
                case "cols" -> hidden.columns(part);
                case "sheetData" -> rows();
                case "mergeCells" -> merges();
                default -> {}
            }
        }
        if (!inOrder) {
            cells.sort(Comparator.comparing(Cell::address));
        }
        MergeCover.mark(cells, merges);
        return new Sheet(entry.name(), entry.hidden(), cells, merges);
    }

    private void rows() throws UnreadableFileException {
        int depth = part.depth();
        int row = -1;
        while (part.nextIn(depth)) {
            if (part.element().equals("row")) {
                int before = row;
                row = part.index("r", row + 2) - 1;
                if (row < 0 || row >= Address.ROWS) {
                    throw damaged(Integer.toString(row + 1), "no row of the grid");
                }
                if (rows.get(row)) {
                    throw damaged(Integer.toString(row + 1), "the row is given twice");
                }
                rows.set(row);
                inOrder &= row > before;
                hidden.row(part.isTrue("hidden"));
                cells(row);
            }
        }
    }

    private void cells(int row) throws UnreadableFileException {
        int depth = part.depth();
        int column = -1;
        columns.clear();
        while (true) {
            int before = column;
            if (part.nextIn(depth, plain, row)) {
                column = plain.column();
                parser.read(plain, row, hidden, cells);
            } else if (!part.nextIn(depth)) {
                return;
            } else if (part.element().equals("c")) {
                column = parser.read(row, column + 1, hidden, cells);
            } else {
                continue;
            }
            if (columns.get(column)) {
                throw damaged(new Address(row, column).toString(), "the cell is given twice");
            }
            columns.set(column);
            inOrder &= column > before;
        }
    }

    private void merges() throws UnreadableFileException {
        int depth = part.depth();
        while (part.nextIn(depth)) {
            budget.merge();
            String reference = part.value("ref");
            try {
                merges.add(Range.parse(reference));
            } catch (IllegalArgumentException e) {
                throw damaged(reference, "no range to merge");
            }
        }
    }

    private UnreadableFileException damaged(String place, String why) {
        return new UnreadableFileException(Reason.DAMAGED, entry.name() + "!" + place, why);
    }
}
