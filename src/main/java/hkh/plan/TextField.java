package hkh.plan;

import java.util.Locale;

/**
 * A question of the form that is answered in words; its id is also the name of the section of the report, and of the
 * secretary's own paragraphs for it ({@code narrative/<id>.md}).
 */
public enum TextField {
    THUAN_LOI("Thuận lợi"),
    HAN_CHE("Khó khăn, hạn chế"),
    TUYEN_TRUYEN("Công tác thông tin, tuyên truyền"),
    THAM_MUU("Công tác tham mưu, tư vấn, phối hợp"),
    CONG_TAC_KHAC("Một số công tác khác"),
    UU_DIEM("Đánh giá chung: ưu điểm"),
    TON_TAI("Đánh giá chung: tồn tại"),
    KIEN_NGHI("Kiến nghị, đề xuất"),
    PHUONG_HUONG("Phương hướng, nhiệm vụ kỳ tới");

    private final String label;

    TextField(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }
}
