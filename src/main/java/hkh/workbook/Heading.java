package hkh.workbook;

import hkh.figure.Period;
import hkh.plan.Theme;
import java.util.List;
import java.util.Locale;

/** The words above the table of a sheet, one component a row but for the mark, which stands beside the issuer. */
record Heading(String issuer, String mark, String title, String unit, String period, String instruction) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
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
                capitalised(spoken(issue.period())),
                theme == Theme.ASSESSMENT ? ANSWERS : FIGURES);
    }

    /** A period as said in a sentence: {@code năm 2021}, {@code 6 tháng đầu năm 2024}, {@code quý III/2024}. */
    static String spoken(Period period) {
        return switch (period.span()) {
            case YEAR -> "năm " + period.year();
            case HALF -> (period.ordinal() == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + period.year();
            case QUARTER -> "quý " + QUARTERS.get(period.ordinal() - 1) + "/" + period.year();
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
