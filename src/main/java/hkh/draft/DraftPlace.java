package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import hkh.document.Draft.Passage;
import hkh.document.Draft.Piece;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.text.Numerals;
import hkh.wording.TextTable;
import java.math.BigDecimal;
import java.util.List;

/** Says where something stands in a draft: by heading, words around, row and column; page numbers are Word's secret. */
public final class DraftPlace {

    private static final int SHORT = 60;
    private static final int AROUND = 45;

    private final Draft draft;
    private final Messages messages;

    public DraftPlace(Draft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
    }

    /** Where a figure stands. */
    public String of(BoundFigure figure) {
        Passage passage = passage(figure);
        if (passage.table() >= 0) {
            return cell(passage.table(), passage.row(), passage.column());
        }
        return in(passage, around(passage, figure.number()));
    }

    /** Where a paragraph of no table stands, known by some of its words. */
    public String in(Passage passage, String words) {
        Message heading = passage.heading().isEmpty()
                ? Message.of("draft.area." + passage.area().name())
                : Message.of("draft.under", brief(passage.heading(), SHORT));
        return messages.text("draft.place", heading, TextTable.plain(words));
    }

    /** Where a cell stands. */
    public String cell(int table, int row, int column) {
        Grid grid = draft.tables().get(table);
        return messages.text("draft.place.cell", table(table), rowTitle(grid, row), columnTitle(grid, column));
    }

    /** A table, by the words before it. */
    public String table(int table) {
        Grid grid = draft.tables().get(table);
        String name = grid.heading().isEmpty() ? grid.before() : grid.heading();
        return messages.text("draft.table", table + 1, brief(name, SHORT));
    }

    /** What a chart draws otherwise, and where: its first value. */
    public String chart(DraftChartFacts chart) {
        DraftChartFacts.Point first = chart.points().get(0);
        String caption = brief(chart.chart().caption(), SHORT);
        int more = chart.points().size() - 1;
        return messages.text(
                more == 0 ? "draft.chart" : "draft.chart.more",
                caption,
                first.category() + ", " + first.series(),
                number(first.says()),
                number(first.now()),
                more);
    }

    private static String number(String digits) {
        try {
            return digits.isEmpty() ? "…" : Numerals.VIETNAMESE.exact(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return TextTable.plain(digits);
        }
    }

    Passage passage(BoundFigure figure) {
        return draft.passages().get(figure.passage());
    }

    /** The first words of a row. */
    static String rowTitle(Grid grid, int row) {
        for (Cell cell : grid.rows().get(row)) {
            if (cell.figures().isEmpty() && cell.text().codePoints().anyMatch(Character::isLetter)) {
                return brief(cell.text(), SHORT);
            }
        }
        return Integer.toString(row + 1);
    }

    /** What stands above a column in the head, from top to bottom. */
    static String columnTitle(Grid grid, int column) {
        StringBuilder title = new StringBuilder();
        for (List<Cell> row : grid.rows()
                .subList(0, Math.min(Math.max(grid.heads(), 1), grid.rows().size()))) {
            for (Cell cell : row) {
                boolean above = cell.column() <= column && column < cell.column() + cell.span();
                if (above && !cell.continued() && !cell.text().isBlank()) {
                    title.append(title.isEmpty() ? "" : " / ").append(cell.text());
                }
            }
        }
        return title.isEmpty() ? Integer.toString(column + 1) : brief(title.toString(), SHORT);
    }

    /** The words around a figure, the figure in brackets. */
    private static String around(Passage passage, int figure) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        String text = "";
        boolean passed = false;
        for (Piece piece : passage.pieces()) {
            if (piece.figure() == figure) {
                text += piece.text();
                passed = true;
            } else {
                (passed ? after : before).append(piece.text());
            }
        }
        String left = before.length() <= AROUND ? before.toString() : "…" + before.substring(before.length() - AROUND);
        String right = after.length() <= AROUND ? after.toString() : after.substring(0, AROUND) + "…";
        return left + "[" + text + "]" + right;
    }

    public static String brief(String text, int length) {
        String line = TextTable.plain(text.replaceAll("\\s+", " "));
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }
}
