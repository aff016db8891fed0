package hkh.workbook;

import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.text.Numerals;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What stands above an appendix table, and how wide its columns are. */
final class AppendixHead {

    static final int NUMBER = 0;
    static final int NAME = 1;
    static final int FIRST_FIGURE = 2;
    static final int FIRST_ROW = 6;

    private static final int GROUPS = 4;
    private static final int HEADINGS = 5;
    private static final int NUMBER_WIDTH = 6;
    private static final int NAME_WIDTH = 36;
    private static final int COVERAGE_WIDTH = 9;
    private static final int LEAST_TABLE = 110;
    private static final int LEAST_WIDTH = 9;

    private final Catalogue catalogue;
    private final Messages messages;
    private final AppendixTable table;
    private final TablePage page;
    private final TableStyles styles;
    private final String unitAndPeriod;

    AppendixHead(AppendixWorkbook.Content content, AppendixTable table, TablePage page, TableStyles styles) {
        this.catalogue = content.catalogue();
        this.messages = content.messages();
        this.table = table;
        this.page = page;
        this.styles = styles;
        this.unitAndPeriod = content.unitAndPeriod();
    }

    /** @param signs what the table shows beside plain numbers */
    void write(Set<Sign> signs, boolean covered) {
        page.across(0, messages.text("tables.number", table.number()), styles.title(12, true, false));
        page.across(1, table.title().toUpperCase(Locale.ROOT), styles.title(14, true, false));
        page.across(2, unitAndPeriod, styles.title(12, false, false));
        page.across(3, legend(signs), styles.title(10, false, true));
        heading(NUMBER, NUMBER, messages.text("tables.row"));
        heading(NAME, NAME, messages.text("tables.unit"));
        for (int i = 0; i < table.columns().size(); i = lastOfGroup(i) + 1) {
            group(i, lastOfGroup(i));
        }
        if (covered) {
            heading(page.lastColumn(), page.lastColumn(), messages.text("tables.coverage"));
        }
        heights();
    }

    private String legend(Set<Sign> signs) {
        String legend = signs.stream().map(sign -> messages.text(sign.key())).collect(Collectors.joining("; "));
        return legend.isEmpty() ? "" : legend + ".";
    }

    void end(int lastRow) {
        page.end(GROUPS, HEADINGS, FIRST_FIGURE, lastRow, table.sheet() + " – " + unitAndPeriod);
    }

    private void group(int first, int last) {
        AppendixTable.Column column = table.columns().get(first);
        if (column.heading().isEmpty()) {
            heading(FIRST_FIGURE + first, FIRST_FIGURE + last, column.group());
            return;
        }
        XSSFCellStyle style = styles.heading();
        for (int i = first; i <= last; i++) {
            page.text(GROUPS, FIRST_FIGURE + i, i == first ? column.group() : "", style);
            page.text(HEADINGS, FIRST_FIGURE + i, table.columns().get(i).heading(), style);
        }
        page.merge(GROUPS, GROUPS, FIRST_FIGURE + first, FIRST_FIGURE + last);
    }

    /** A heading over both rows. */
    private void heading(int first, int last, String text) {
        for (int i = first; i <= last; i++) {
            page.text(GROUPS, i, i == first ? text : "", styles.heading());
            page.text(HEADINGS, i, "", styles.heading());
        }
        page.merge(GROUPS, HEADINGS, first, last);
    }

    /** Merged cells do not make their rows high enough by themselves. */
    private void heights() {
        int groups = 1;
        int headings = 1;
        int both = 2;
        for (int i = 0; i < table.columns().size(); i++) {
            AppendixTable.Column column = table.columns().get(i);
            int at = FIRST_FIGURE + i;
            if (column.heading().isEmpty()) {
                both = Math.max(both, page.headingLines(column.group(), at, at));
            } else {
                headings = Math.max(headings, page.headingLines(column.heading(), at, at));
            }
        }
        for (int i = 0; i < table.columns().size(); i = lastOfGroup(i) + 1) {
            AppendixTable.Column column = table.columns().get(i);
            if (!column.heading().isEmpty()) {
                groups = Math.max(
                        groups, page.headingLines(column.group(), FIRST_FIGURE + i, FIRST_FIGURE + lastOfGroup(i)));
            }
        }
        page.height(GROUPS, groups);
        page.height(HEADINGS, Math.max(headings, both - groups));
    }

    /** The last column under the heading that begins at a column. */
    private int lastOfGroup(int column) {
        String group = table.columns().get(column).group();
        int last = column;
        while (last + 1 < table.columns().size()
                && table.columns().get(last + 1).group().equals(group)) {
            last++;
        }
        return last;
    }

    /** Sets the widths: every column takes its longest number and its longest word. */
    void widths(List<AppendixRow> rows, AppendixFigures figures, boolean covered) {
        page.widths(characters(rows, figures, covered));
    }

    private int[] characters(List<AppendixRow> rows, AppendixFigures figures, boolean covered) {
        int[] widths = new int[FIRST_FIGURE + table.columns().size() + (covered ? 1 : 0)];
        widths[NUMBER] = NUMBER_WIDTH;
        widths[NAME] = NAME_WIDTH;
        for (int i = 0; i < table.columns().size(); i++) {
            AppendixTable.Column column = table.columns().get(i);
            int width =
                    Math.max(LEAST_WIDTH, longestWord(column.heading().isEmpty() ? column.group() : column.heading()));
            for (AppendixRow row : rows) {
                width = Math.max(
                        width, figures.of(row, column.item()).map(this::length).orElse(0));
            }
            widths[FIRST_FIGURE + i] = width;
        }
        if (covered) {
            widths[widths.length - 1] = COVERAGE_WIDTH;
        }
        // a table of few columns still has room for its title
        widths[NAME] += Math.max(0, LEAST_TABLE - Arrays.stream(widths).sum());
        return widths;
    }

    private int length(Total total) {
        int decimals = catalogue.get(total.reference().item()).decimals();
        Optional<String> text = total.measure().quantity().map(number -> Numerals.VIETNAMESE.rounded(number, decimals));
        return text.map(String::length).orElse(1) + (total.isEstimate() ? 8 : total.isPartial() ? 5 : 3);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("[ –]")).mapToInt(String::length).max().orElse(0) + 3;
    }
}
