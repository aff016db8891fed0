package hkh.workbook;

import hkh.plan.FormLayout;
import hkh.plan.TextField;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;

/** The sheet of questions answered in words. */
final class AnswerSheet {

    private static final List<FormPage.Column> COLUMNS = List.of(
            new FormPage.Column("STT", 6), new FormPage.Column("Nội dung", 42), new FormPage.Column("Trả lời", 69));
    private static final int LINES = 5;

    private AnswerSheet() {}

    static void write(FormPage page) {
        page.begin(COLUMNS);
        int row = FormLayout.HEADING_ROW;
        for (TextField field : TextField.values()) {
            row = FormLayout.textRow(field);
            page.cell(row, FormLayout.NUMBER, page.styles().ordinal).setCellValue(row - FormLayout.HEADING_ROW);
            page.text(row, FormLayout.LABEL, field.label(), page.styles().question);
            page.cell(row, FormLayout.ANSWER, page.styles().answer);
            page.height(row, LINES);
        }
        page.end(row, new CellAddress(FormLayout.textRow(TextField.THUAN_LOI), FormLayout.ANSWER));
    }
}
