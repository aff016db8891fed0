package hkh.workbook;

import hkh.plan.Theme;
import java.util.Locale;

/** The words above the table of a sheet, one component a row but for the mark, which stands beside the issuer. */
record Heading(String issuer, String mark, String title, String unit, String period, String instruction) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String FIGURES =
            "Chỉ nhập vào ô nền vàng, ô nền xám tự tính. Không phát sinh thì ghi \"Không\", "
                    + "chưa có số liệu thì để trống.";
    private static final String ANSWERS = "Trả lời ngắn gọn vào ô nền vàng. Muốn xuống dòng trong ô, bấm Alt + Enter.";

    static Heading of(BlankReturn.Issue issue, Theme theme) {
        String number = theme.sheet().substring(0, theme.sheet().indexOf('.'));
        return new Heading(
                issue.issuer().toUpperCase(VIETNAMESE),
                "Mã đơn vị: " + issue.unit().code() + "  –  Lần phát hành: " + issue.revision(),
                "BIỂU " + number + ". " + theme.title(),
                "Đơn vị báo cáo: " + issue.association(),
                capitalised(issue.period().inWords()),
                theme == Theme.ASSESSMENT ? ANSWERS : FIGURES);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
