package hkh.workbook;

import hkh.figure.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A plain list on a sheet of its own: headings, and a line an entry. */
final class ListSheet {

    private static final int HEADINGS = 2;
    private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

    private final TablePage page;
    private final TableStyles styles;
    private final List<Column> columns;
    private int next = HEADINGS + 1;

    /**
     * A column of the list.
     *
     * @param width in characters
     * @param number whether plain digits in it are numbers
     */
    record Column(String heading, int width, boolean number) {}

    ListSheet(TablePage page, TableStyles styles, String title, String unitAndPeriod, List<Column> columns) {
        this.page = page;
        this.styles = styles;
        this.columns = columns;
        page.widths(columns.stream().mapToInt(Column::width).toArray());
        page.across(0, title, styles.title(14, true, false));
        page.across(1, unitAndPeriod, styles.title(12, false, false));
        for (int i = 0; i < columns.size(); i++) {
            page.text(HEADINGS, i, columns.get(i).heading(), styles.heading());
        }
        page.height(HEADINGS, 1);
    }

    /** A line, one text a column. */
    void line(List<String> texts) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            String text = texts.get(i);
            if (columns.get(i).number() && text.matches(NUMBER)) {
                BigDecimal amount = new BigDecimal(text);
                page.number(next, i, Measure.of(amount), styles.listed(amount.scale()));
            } else {
                page.text(next, i, text, styles.words());
                lines = Math.max(lines, page.lines(text, i));
            }
        }
        page.height(next, lines);
        next++;
    }

    void end(String footer) {
        page.end(HEADINGS, HEADINGS, 0, next - 1, footer);
        page.sheet().setAutoFilter(new CellRangeAddress(HEADINGS, next - 1, 0, page.lastColumn()));
    }
}
