package hkh.plan;

import java.util.Optional;

/** A theme of a return: one sheet of the form. */
public enum Theme {
    ORGANISATION(1, "I. Tổ chức - hội viên", "TỔ CHỨC HỘI VÀ HỘI VIÊN"),
    LEARNING_MODELS(2, "II. Mô hình học tập", "CÁC MÔ HÌNH HỌC TẬP"),
    LEARNING_CENTRES(3, "III. TT học tập cộng đồng", "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG, BỒI DƯỠNG"),
    FUNDS(4, "IV. Quỹ khuyến học", "QUỸ KHUYẾN HỌC, KHUYẾN TÀI"),
    AWARDS(5, "V. Học bổng - khen thưởng", "HỌC BỔNG, QUÀ TẶNG, KHEN THƯỞNG"),
    ASSESSMENT(6, "VI. Đánh giá, kiến nghị", "ĐÁNH GIÁ, KIẾN NGHỊ");

    private final int number;
    private final String sheet;
    private final String title;

    Theme(int number, String sheet, String title) {
        this.number = number;
        this.sheet = sheet;
        this.title = title;
    }

    /** The name of its sheet in the issued form; at most 31 characters, as Excel wants. */
    public String sheet() {
        return sheet;
    }

    /** Its heading on the sheet. */
    public String title() {
        return title;
    }

    /** The theme numbered from 1 in the table of lines. */
    static Optional<Theme> numbered(String number) {
        for (Theme theme : values()) {
            if (Integer.toString(theme.number).equals(number)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}
