import hkh.plan.TextField;
import hkh.unit.Unit;
import java.util.Map;

/** What a few units write on the last sheet of the form. */
final class Words {

    private static final Map<String, Map<TextField, String>> WORDS = Map.of(
            "03646",
            Map.of(
                    TextField.UU_DIEM,
                    "Các chi hội tổ dân phố sinh hoạt đều, gắn việc đăng ký mô hình học tập với bình xét gia đình văn"
                            + " hóa."),
            "03685",
            Map.of(
                    TextField.HAN_CHE,
                    "Địa bàn rộng, đường đi lại khó khăn nên việc họp chi hội bản và nắm số liệu còn chậm.",
                    TextField.KIEN_NGHI,
                    "Đề nghị Hội cấp trên mở lớp hướng dẫn đánh giá mô hình Công dân học tập tại cụm xã."),
            "04105",
            Map.of(TextField.HAN_CHE, "Cán bộ Hội ở bản đều kiêm nhiệm, ít thời gian dành cho công tác khuyến học."),
            "04192",
            Map.of(
                    TextField.KIEN_NGHI,
                    "Đề nghị hỗ trợ tài liệu tiếng dân tộc cho trung tâm học tập cộng đồng của xã."));

    private Words() {}

    static Map<TextField, String> of(Unit unit) {
        return WORDS.getOrDefault(unit.id(), Map.of());
    }
}
