package hkh.report;

import hkh.plan.TextField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of reports that are words, by the id that is also the name of the secretary's file, with what each is about.
 * Every template may print any of them; what the form asks for comes first.
 */
public final class SectionTitles {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        for (TextField field : TextField.values()) {
            ALL.put(field.id(), field.label());
        }
        ALL.put("dac-diem", "Đặc điểm, tình hình của địa phương");
        ALL.put("to-chuc", "Củng cố, phát triển tổ chức hội và hội viên");
        ALL.put("mo-hinh-hoc-tap", "Xây dựng các mô hình học tập");
        ALL.put("cong-dong-hoc-tap", "Đánh giá, xếp loại “Cộng đồng học tập” cấp xã");
        ALL.put("trung-tam", "Hoạt động của trung tâm học tập cộng đồng");
        ALL.put("phoi-hop", "Phối hợp với các cơ quan, tổ chức, đơn vị");
        ALL.put("phoi-hop-giao-duc", "Kết quả phối hợp về phía ngành giáo dục và đào tạo");
        ALL.put("phoi-hop-hoi", "Kết quả phối hợp về phía Hội Khuyến học");
        ALL.put("thuc-hien", "Tổ chức thực hiện");
        ALL.put("ho-tro-giao-duc", "Hoạt động hỗ trợ giáo dục");
        ALL.put("kiem-tra", "Kiểm tra, giám sát");
        ALL.put("nghien-cuu", "Nghiên cứu khoa học, hội thảo, trao đổi kinh nghiệm");
        ALL.put("boi-duong", "Bồi dưỡng nghiệp vụ; trung tâm học tập cộng đồng");
        ALL.put("quy", "Vận động, quản lý, sử dụng quỹ khuyến học");
        ALL.put("khen-thuong", "Thi đua, khen thưởng: tình hình chung");
        ALL.put("khen-thuong-tinh", "Thi đua, khen thưởng: cấp tỉnh");
        ALL.put("khen-thuong-huyen", "Thi đua, khen thưởng: cấp huyện");
        ALL.put("khen-thuong-xa", "Thi đua, khen thưởng: cấp xã");
        ALL.put("khen-thuong-truc-thuoc", "Thi đua, khen thưởng: đơn vị trực thuộc");
        ALL.put("nguyen-nhan", "Đánh giá chung: nguyên nhân của tồn tại, hạn chế");
        ALL.put("boi-canh", "Đặc điểm, tình hình kỳ tới");
        ALL.put("nhiem-vu", "Nhiệm vụ cụ thể kỳ tới");
        ALL.put("phuong-huong-tuyen-truyen", "Nhiệm vụ kỳ tới: tuyên truyền");
        ALL.put("phuong-huong-to-chuc", "Nhiệm vụ kỳ tới: phát triển tổ chức hội");
        ALL.put("phuong-huong-mo-hinh", "Nhiệm vụ kỳ tới: xây dựng xã hội học tập");
        ALL.put("phuong-huong-quy", "Nhiệm vụ kỳ tới: xây dựng, sử dụng quỹ khuyến học");
    }

    private SectionTitles() {}

    /** All of them, in order. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(ALL);
    }
}
