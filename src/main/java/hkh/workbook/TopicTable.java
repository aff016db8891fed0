package hkh.workbook;

import hkh.plan.Catalogue;
import hkh.plan.FormLayout;
import hkh.plan.Indicator;
import hkh.plan.Line;

/** The open list of topics below the figures of the learning centres: the sender names the rows. */
final class TopicTable {

    private static final String TITLE = "Chi tiết theo chuyên đề";
    private static final String NOTE =
            "Chọn tên chuyên đề trong danh sách hoặc gõ tên chuyên đề khác, mỗi chuyên đề một "
                    + "hàng. Không mở lớp nào thì ghi \"Không\" ở hàng thứ nhất.";

    private final Catalogue catalogue;
    private final FormLayout layout;
    private final FormPage page;
    private final EntryChecks checks;

    TopicTable(Catalogue catalogue, FormLayout layout, FormPage page, EntryChecks checks) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.page = page;
        this.checks = checks;
    }

    /** Writes the table and tells its last row. */
    int write() {
        FormStyles styles = page.styles();
        int first = layout.topicRow();
        int last = first + FormLayout.TOPIC_ROWS - 1;
        page.across(first - 3, TITLE, styles.section);
        page.across(first - 2, NOTE, styles.note);
        page.height(first - 3, 2);
        page.repeat(first - 1);
        page.text(first - 1, FormLayout.NUMBER, "STT", styles.heading);
        page.text(first - 1, FormLayout.LABEL, "Tên chuyên đề", styles.heading);
        for (int row = first; row <= last; row++) {
            page.cell(row, FormLayout.NUMBER, styles.ordinal).setCellValue(row - first + 1);
            page.cell(row, FormLayout.LABEL, styles.words);
            page.height(row, 1);
        }
        checks.suggestion(first, last, FormLayout.LABEL, IdentitySheet.TOPICS);
        int lines = 1;
        for (Line line : layout.topicLines()) {
            lines = Math.max(lines, column(line, first, last));
        }
        page.height(first - 1, lines);
        return last;
    }

    private int column(Line line, int first, int last) {
        Indicator indicator = catalogue.get(line.item());
        int column = layout.topicColumn(line);
        String title = indicator.labelVi() + " (" + indicator.uom() + ")";
        page.text(first - 1, column, title, page.styles().heading);
        for (int row = first; row <= last; row++) {
            page.cell(row, column, page.styles().entry(indicator.decimals()));
        }
        checks.number(first, last, column, indicator);
        return page.lines(title, column);
    }
}
