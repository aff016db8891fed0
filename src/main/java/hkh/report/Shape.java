package hkh.report;

import hkh.plan.TextField;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the same report is laid out for units of different levels. A template may have a file for each shape; the parts in
 * words are what the form asks for, and what the shape has besides.
 */
public enum Shape {
    /** For a district, and for every unit that is no province. */
    DISTRICT(""),
    PROVINCE("-tinh");

    private static final Map<String, String> OF_A_PROVINCE = new LinkedHashMap<>();

    static {
        OF_A_PROVINCE.put("to-chuc", "Củng cố, phát triển tổ chức hội và hội viên");
        OF_A_PROVINCE.put("mo-hinh-hoc-tap", "Xây dựng các mô hình học tập");
        OF_A_PROVINCE.put("phoi-hop", "Phối hợp với các cơ quan, tổ chức, đơn vị");
        OF_A_PROVINCE.put("kiem-tra", "Kiểm tra, giám sát");
        OF_A_PROVINCE.put("nghien-cuu", "Nghiên cứu khoa học, hội thảo, trao đổi kinh nghiệm");
        OF_A_PROVINCE.put("boi-duong", "Bồi dưỡng nghiệp vụ; trung tâm học tập cộng đồng");
        OF_A_PROVINCE.put("quy", "Vận động, quản lý, sử dụng quỹ khuyến học");
        OF_A_PROVINCE.put("khen-thuong", "Thi đua, khen thưởng: tình hình chung");
        OF_A_PROVINCE.put("khen-thuong-tinh", "Thi đua, khen thưởng: cấp tỉnh");
        OF_A_PROVINCE.put("khen-thuong-huyen", "Thi đua, khen thưởng: cấp huyện");
        OF_A_PROVINCE.put("khen-thuong-xa", "Thi đua, khen thưởng: cấp xã");
        OF_A_PROVINCE.put("khen-thuong-truc-thuoc", "Thi đua, khen thưởng: đơn vị trực thuộc");
        OF_A_PROVINCE.put("nguyen-nhan", "Đánh giá chung: nguyên nhân của tồn tại, hạn chế");
        OF_A_PROVINCE.put("boi-canh", "Đặc điểm, tình hình năm tới");
        OF_A_PROVINCE.put("nhiem-vu", "Nhiệm vụ cụ thể năm tới");
    }

    private final String suffix;

    Shape(String suffix) {
        this.suffix = suffix;
    }

    /** The shape of a unit's report; files without a workspace may have no unit above them all, which is no province. */
    public static Shape of(Unit unit) {
        boolean province = unit.level() == Level.PROVINCE && !unit.id().equals(Register.IMPLICIT_ROOT);
        return province ? PROVINCE : DISTRICT;
    }

    /** The name of a template's file for this shape: {@code tong-ket-nam-tinh}. */
    public String of(String template) {
        return template + suffix;
    }

    /** The parts in words, by the id that is also the name of the secretary's file, with what they are about. */
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (TextField field : TextField.values()) {
            sections.put(field.id(), field.label());
        }
        if (this == PROVINCE) {
            sections.putAll(OF_A_PROVINCE);
        }
        return sections;
    }
}
