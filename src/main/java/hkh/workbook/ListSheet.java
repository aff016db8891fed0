package hkh.workbook;

import hkh.figure.Measure;
import hkh.finding.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** A plain list on a sheet of its own: headings, and a line an entry. A list too long to be read on paper prints its title only. */
final class ListSheet {

    /** The row of the first line. */
    static final int FIRST_LINE = 3;

    private static final int HEADINGS = 2;
    private static final int LAST_LINE = SpreadsheetVersion.EXCEL2007.getLastRowIndex() - 1;
    private static final int PRINTED = 500;

    /** What texts of a list stand in from the line. */
    private static final String INDENT = "  ";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final TablePage page;
    private final TableStyles styles;
    private final Messages messages;
    private final String unitAndPeriod;
    private final List<Column> columns;
    private int next = FIRST_LINE;
    private int left;

    /**
     * A column of the list.
     *
     * @param width in characters
     * @param number whether plain digits in it are numbers
     */
    record Column(String heading, int width, boolean number) {}

    ListSheet(
            TablePage page,
            TableStyles styles,
            Messages messages,
            String title,
            String unitAndPeriod,
            List<Column> columns) {
        this.page = page;
        this.styles = styles;
        this.messages = messages;
        this.unitAndPeriod = unitAndPeriod;
        this.columns = columns;
        page.widths(columns.stream().mapToInt(Column::width).toArray());
        page.across(0, title, styles.title(14, true, false));
        for (int i = 0; i < columns.size(); i++) {
            page.text(HEADINGS, i, columns.get(i).heading(), styles.heading());
        }
        page.height(HEADINGS, 1);
    }

    /** A line, one text a column. */
    void line(List<String> texts) {
        cells(texts.stream().map(ListCell::of).toList());
    }

    /** A line, one cell a column; beyond the last row of a sheet, one that is only counted. */
    void cells(List<ListCell> cells) {
        if (next > LAST_LINE) {
            left++;
            return;
        }
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ListCell cell = cells.get(i);
            if (columns.get(i).number() && NUMBER.matcher(cell.text()).matches()) {
                number(i, cell);
            } else {
                page.text(next, i, cell.text(), styles.words());
                lines = Math.max(lines, page.lines(INDENT + cell.text(), i));
            }
        }
        page.height(next, lines);
        next++;
    }

    private void number(int column, ListCell cell) {
        BigDecimal amount = new BigDecimal(cell.text());
        if (cell.formula().isEmpty()) {
            page.number(next, column, Measure.of(amount), styles.listed(amount.scale()));
        } else {
            page.formula(next, column, cell.formula(), Measure.of(amount), styles.listed(amount.scale()));
        }
    }

    /** Counts lines that stand elsewhere. */
    void leave(int lines) {
        left += lines;
    }

    void end(String footer) {
        int lines = next - FIRST_LINE;
        boolean printed = lines <= PRINTED;
        String onScreen = printed ? "" : messages.text("tables.on-screen", lines + left);
        page.across(1, (unitAndPeriod + "\n" + onScreen).strip(), styles.title(12, false, false));
        if (lines + left == 0) {
            page.across(next++, messages.text("tables.none"), styles.words());
        }
        page.end(HEADINGS, HEADINGS, 0, next - 1, footer);
        page.sheet().setAutoFilter(new CellRangeAddress(HEADINGS, next - 1, 0, page.lastColumn()));
        if (!printed) {
            page.print(HEADINGS);
        }
        if (left > 0) {
            page.text(next, 0, messages.text("tables.left", left), styles.words());
        }
    }
}
