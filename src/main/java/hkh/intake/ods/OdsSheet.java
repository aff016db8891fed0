package hkh.intake.ods;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.CellStyle;
import hkh.intake.MergeCover;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one sheet. Cells and rows may be written once for many: those that hold something are taken as often as they
 * stand there, each against the budget, the others are passed over in one step.
 */
final class OdsSheet {

    private final OdsXml xml;
    private final OdsStyles styles;
    private final Budget budget;
    private final String name;
    private final boolean hidden;
    private final OdsColumns columns = new OdsColumns();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Range> merges = new ArrayList<>();
    private int row;

    OdsSheet(OdsXml xml, OdsStyles styles, Budget budget) throws UnreadableFileException {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.name = budget.text(xml.value("name"));
        this.hidden = styles.isHidden(xml.value("style-name"));
    }

    Sheet read() throws UnreadableFileException {
        children();
        MergeCover.mark(cells, merges);
        return new Sheet(name, hidden, cells, merges);
    }

    private void children() throws UnreadableFileException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            switch (xml.element()) {
                case "table-column" -> columns.add(xml);
                case "table-row" -> row();
                case "table-columns",
                        "table-header-columns",
                        "table-column-group",
                        "table-rows",
                        "table-header-rows",
                        "table-row-group" -> children();
                default -> {}
            }
        }
    }

    private void row() throws UnreadableFileException {
        int times = xml.times("number-rows-repeated");
        String visibility = xml.value("visibility");
        boolean unseen = hidden || !(visibility.isEmpty() || visibility.equals("visible"));
        String style = xml.value("default-cell-style-name");
        int first = cells.size();
        int depth = xml.depth();
        int column = 0;
        while (xml.nextIn(depth)) {
            if (xml.element().equals("table-cell") || xml.element().equals("covered-table-cell")) {
                column = cell(column, style, unseen);
            }
        }
        repeat(first, times);
        row = Math.min(Address.ROWS, row + times);
    }

    private void repeat(int first, int times) throws UnreadableFileException {
        int end = cells.size();
        for (int i = 1; i < times && end > first; i++) {
            for (int each = first; each < end; each++) {
                Cell cell = cells.get(each);
                add(cell, row + i, cell.address().column());
            }
        }
    }

    /** Reads a cell and gives the column behind it, and behind those that are the same. */
    private int cell(int column, String rowStyle, boolean unseen) throws UnreadableFileException {
        int times = xml.times("number-columns-repeated");
        merge(column);
        String style = xml.value("style-name");
        if (style.isEmpty()) {
            style = rowStyle.isEmpty() ? columns.style(column) : rowStyle;
        }
        String formula = OpenFormula.toExcel(xml.value("formula"));
        CellStyle look = styles.cell(style);
        OdsText text = new OdsText(xml, styles, budget);
        OdsValue value = OdsValue.of(xml);
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.element().equals("p")) {
                text.paragraph(look.font());
            } else if (xml.element().equals("table")) {
                throw damaged(row, column, "a table stands in the cell");
            }
        }
        value = value.showing(text.text(), !formula.isEmpty());
        boolean empty = value.kind() == Cell.Kind.BLANK
                || (value.kind() == Cell.Kind.TEXT && value.raw().isEmpty());
        if (!empty || !formula.isEmpty()) {
            List<TextRun> runs = value.raw().equals(text.text()) ? text.runs(look.font()) : List.of();
            OdsXml.checkLength(value.raw().length());
            Cell cell = new Cell(
                    new Address(0, 0),
                    value.kind(),
                    budget.text(value.raw()),
                    budget.text(formula),
                    value.fitting(look),
                    runs,
                    unseen,
                    false);
            for (int i = 0; i < times; i++) {
                add(cell, row, column + i);
            }
        }
        return Math.min(Address.COLUMNS, column + times);
    }

    private void add(Cell cell, int atRow, int atColumn) throws UnreadableFileException {
        if (atRow >= Address.ROWS || atColumn >= Address.COLUMNS) {
            throw damaged(atRow, atColumn, "the cell is off the grid");
        }
        budget.cell();
        cells.add(new Cell(
                new Address(atRow, atColumn),
                cell.kind(),
                cell.raw(),
                cell.formula(),
                cell.style(),
                cell.runs(),
                cell.hidden() || columns.isHidden(atColumn),
                false));
    }

    private void merge(int column) throws UnreadableFileException {
        int across = xml.times("number-columns-spanned");
        int down = xml.times("number-rows-spanned");
        if (across == 1 && down == 1) {
            return;
        }
        budget.merge();
        if (row + down > Address.ROWS || column + across > Address.COLUMNS) {
            throw damaged(row, column, "the merged range leaves the grid");
        }
        merges.add(new Range(new Address(row, column), new Address(row + down - 1, column + across - 1)));
    }

    private UnreadableFileException damaged(int atRow, int atColumn, String why) {
        String place = name + "!" + Address.letters(atColumn) + (atRow + 1);
        return new UnreadableFileException(Reason.DAMAGED, place, why);
    }
}
