/** A made-up annual report of about thirty pages: text with figures, lists, tables, and appendices of wide tables. */
final class LongReport {

    private static final int SECTIONS = 24;
    private static final int APPENDICES = 10;
    private static final int ROWS = 36;
    private static final int COLUMNS = 9;
    private static final String SENTENCE = "Các cấp hội đã phối hợp với ngành giáo dục, mặt trận và các đoàn thể vận động hội viên,"
            + " gia đình, dòng họ tham gia phong trào thi đua học tập suốt đời, xây dựng xã hội học tập ở địa phương. ";

    private final StringBuilder xhtml = new StringBuilder();
    private int figures;

    private LongReport() {}

    static String xhtml() {
        return new LongReport().write();
    }

    private String write() {
        xhtml.append("<html lang=\"vi\"><head><title>Báo cáo</title></head><body><header>");
        slot("issuer-parent", "HỘI KHUYẾN HỌC VIỆT NAM");
        slot("issuer", "HỘI KHUYẾN HỌC TỈNH SƠN LA");
        slot("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        slot("motto", "Độc lập - Tự do - Hạnh phúc");
        slot("number", "Số: 01/BC-HKH");
        slot("place-date", "Sơn La, ngày 01 tháng 01 năm 2024");
        slot("kind", "BÁO CÁO");
        slot("abstract", "Tổng kết công tác khuyến học năm 2023");
        xhtml.append("</header><main>");
        for (int i = 1; i <= SECTIONS; i++) {
            section(i);
        }
        xhtml.append("</main><footer>");
        slot("recipients", "- Lưu: VT.");
        slot("authority", "TM. BAN THƯỜNG VỤ");
        slot("position", "CHỦ TỊCH");
        slot("signatory", "Nguyễn Văn A");
        xhtml.append("</footer>");
        for (int i = 1; i <= APPENDICES; i++) {
            appendix(i);
        }
        return xhtml.append("</body></html>").toString();
    }

    private void slot(String name, String words) {
        xhtml.append("<p data-slot=\"%s\">%s</p>".formatted(name, words));
    }

    private void section(int number) {
        xhtml.append("<h2>").append(number).append(". Công tác khuyến học</h2>");
        xhtml.append("<p>").append(SENTENCE.repeat(2)).append("Tổng số hội viên là ");
        figure();
        xhtml.append(" người, tăng ");
        figure();
        xhtml.append(" người so với năm trước.</p><ul>");
        for (int i = 0; i < 5; i++) {
            xhtml.append("<li>Gia đình học tập: ");
            figure();
            xhtml.append(" gia đình được công nhận trong năm;</li>");
        }
        xhtml.append("</ul>");
        if (number % 4 == 0) {
            table("", 4, 8);
        }
        xhtml.append("<p>").append(SENTENCE.repeat(3)).append("</p>");
    }

    private void appendix(int number) {
        xhtml.append("<section class=\"appendix\"><h1 class=\"part\">Phụ lục ").append(number);
        xhtml.append("<br/>KẾT QUẢ CÔNG TÁC HỘI</h1><p class=\"center\"><em>(Kèm theo Báo cáo số 01/BC-HKH)</em></p>");
        table(" class=\"small\"", COLUMNS, ROWS);
        xhtml.append("</section>");
    }

    private void table(String style, int columns, int rows) {
        xhtml.append("<table").append(style).append("><thead><tr><th>TT</th><th>Đơn vị</th>");
        xhtml.append("<th>Chỉ tiêu</th>".repeat(columns)).append("</tr></thead><tbody>");
        for (int row = 1; row <= rows; row++) {
            xhtml.append("<tr><td class=\"center\">").append(row).append("</td><td>Huyện Mường La</td>");
            for (int column = 0; column < columns; column++) {
                xhtml.append("<td class=\"number\">");
                figure();
                xhtml.append("</td>");
            }
            xhtml.append("</tr>");
        }
        xhtml.append("</tbody></table>");
    }

    private void figure() {
        figures++;
        int value = figures % 900 + 100;
        xhtml.append("<data value=\"%d\" data-ref=\"14/2023/figure_%d\">%d</data>".formatted(value, figures, value));
    }
}
