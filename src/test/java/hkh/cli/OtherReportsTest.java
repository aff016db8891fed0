package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports for half a year and on the agreement with the schools, from returns to words. */
class OtherReportsTest {

    private static final String TARGETS = "indicator,unit,period,value,basis\n";

    @TempDir
    Path dir;

    /** A ward on the first half of 2024; figures and targets are those that stand in the three forms. */
    private Desk ward() {
        return Desk.in(dir)
                .with("hkh.yaml", "period: 2024-H1\nroot: \"25750\"\n")
                .receive(
                        "phu-hoa.xlsx",
                        Return.titled(Desk.PHU_HOA, "Báo cáo 6 tháng đầu năm 2024")
                                .with("pop_total", 12_500)
                                .with("household_total", 3_000)
                                .with("member_total", 1_000)
                                .with("member_new", 50)
                                .with("lm_family_ok", 1_800)
                                .with("lm_family_reg", 2_500)
                                .with("lm_family_new", "Chưa phát triển thêm gia đình nào")
                                .with("branch_hometown", 4)
                                .with("area_agri", "2651,61")
                                .with("area_total", "2800,5")
                                .with("docs_issued", "Không có")
                                .with("training_class", 1)
                                .with("training_attendee", 60)
                                .with("inspected_unit", 6)
                                .with("fund_balance", 45_000_000)
                                .with("fund_raised", 11_000_000)
                                .with("staff_request", 1))
                .with(
                        "targets.csv",
                        TARGETS + "lm_family_reg_rate,25750,2024-H2,20,\n"
                                + "lm_family_rate_of_registered,25750,2024-H2,50,\n"
                                + "fund_raised,25750,2024-H2,12000000,\n"
                                + "member_new,25750,2024-H2,10,\n"
                                + "inkind_item,25750,2024-H2,5000,\n");
    }

    private String report(Desk desk, String template) {
        Run.hkh("aggregate", desk.folder(), "--template", template);
        return desk.text("out/report.html")
                .replaceAll("(?s)<style>.*?</style>|<script.*?</script>|<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void form_1_has_a_table_of_the_committee_to_fill_in_and_the_programme_of_the_second_half() {
        Desk desk = ward();
        String text = report(desk, "so-ket-mau-1");
        assertThat(text)
                .contains("Sơ kết 6 tháng đầu năm 2024", "và chương trình công tác 6 tháng cuối năm 2024")
                .contains(
                        "Phần I", "BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2024", "CHƯƠNG TRÌNH CÔNG TÁC 6 THÁNG CUỐI NĂM 2024")
                .contains("Tổng số hội viên: 1.000 người.", "Trong kỳ phát triển được 50 hội viên mới.")
                .contains("Tổng số gia đình học tập: 1.800 gia đình, trong đó phát triển mới trong kỳ: 0 gia đình.")
                .contains("Tổng số Hội đồng hương khuyến học: 4 hội")
                .contains("Tổng số quỹ khuyến học: 45.000.000 đồng.")
                .contains("Đề nghị bố trí 01 biên chế chuyên trách")
                .contains("Hội viên phát triển mới trong kỳ: 10 người.")
                .contains("Gia đình học tập – tỷ lệ đăng ký trên tổng số: 20%.")
                .contains("Gia đình học tập – tỷ lệ đạt trên đăng ký: 50%;")
                .contains("Thu/vận động trong kỳ: 12.000.000 đồng;");
        assertThat(desk.text("out/report.html")).containsPattern("(?s)<td[^>]*>15</td>\\s*<td[^>]*></td>");
    }

    @Test
    void a_sentence_of_which_no_figure_is_known_says_so_once_and_nothing_is_not_said_twice() {
        assertThat(report(ward(), "so-ket-mau-1"))
                .containsPattern("Khen thưởng học sinh giỏi các cấp: \\[chưa có số liệu: [^\\]]+\\] suất\\.");
        String schools = report(ward(), "phoi-hop");
        assertThat(schools)
                .containsPattern(
                        "Chi hội khuyến học trong các trường: \\[chưa có số liệu: [^\\]]+\\] trường có chi hội\\.")
                .containsPattern("Hội viên trong trường học: \\[chưa có số liệu: [^\\]]+\\] người\\.")
                .containsPattern("Trung tâm học tập cộng đồng: \\[chưa có số liệu: [^\\]]+\\] trung tâm\\.")
                .containsPattern("Trường được công nhận “Đơn vị học tập”: \\[chưa có số liệu: [^\\]]+\\] trường\\.");
        Desk none = ward().receive(
                        "phu-hoa.xlsx",
                        Return.titled(Desk.PHU_HOA, "Báo cáo 6 tháng đầu năm 2024")
                                .with("talent_count", "Không có")
                                .with("talent_amount", "Không có")
                                .with("branch_school", 12));
        assertThat(report(none, "so-ket-mau-1")).contains("Khen thưởng học sinh giỏi các cấp: 0 suất.");
        assertThat(report(none, "phoi-hop")).contains("Chi hội khuyến học trong các trường: 12 trường có chi hội.");
    }

    @Test
    void form_2_has_the_ten_sides_of_the_work() {
        assertThat(report(ward(), "so-ket-mau-2"))
                .contains(
                        "I. ĐẶC ĐIỂM, TÌNH HÌNH", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG VÀ ĐỀ XUẤT, KIẾN NGHỊ")
                .contains("Diện tích tự nhiên của phường là 2.800,50 ha, trong đó đất nông nghiệp 2.651,61 ha.")
                .contains("Dân số: 12.500 người, 3.000 hộ gia đình.")
                .contains("về xây dựng xã hội học tập: 0 văn bản.")
                .contains("có 1.000 hội viên, đạt 8,00% dân số; trong kỳ kết nạp mới 50 hội viên.")
                .contains("Số lớp tập huấn: 01 lớp; số người tham gia tập huấn: 60 lượt người.")
                .contains("đã có 2.500 hộ gia đình đăng ký “Gia đình học tập”")
                .contains("Số đơn vị đã được kiểm tra: 06 đơn vị.")
                .contains("Số quỹ huy động được trong kỳ: 11.000.000 đồng.")
                .containsSubsequence(
                        "1. Công tác tham mưu",
                        "2. Công tác xây dựng",
                        "3. Triển khai",
                        "4. Triển khai",
                        "5. Hoạt động của trung tâm",
                        "6. Hoạt động hỗ trợ",
                        "7. Công tác xây dựng Quỹ",
                        "8. Công tác thi đua",
                        "9. Công tác kiểm tra",
                        "10. Các hoạt động khác",
                        "IV. PHƯƠNG HƯỚNG");
    }

    @Test
    void form_3_says_in_words_how_far_a_target_is_reached() {
        Desk desk = ward();
        desk.with(
                "targets.csv",
                TARGETS + "member_new,25750,2024-H1,40,\n"
                        + "member_total,25750,2024-H1,1000,\n"
                        + "fund_balance,25750,2024-H1,50000000,\n"
                        + "fund_raised,25750,2024,22000000,\n");
        assertThat(report(desk, "so-ket-mau-3"))
                .contains("Tổng số hội viên: được giao 1.000 người, kết quả 1.000 người, đạt 100% (đạt);")
                .contains("được giao 40 người, kết quả 50 người, đạt 125,00% (vượt);")
                .contains("được giao 50.000.000 đồng, kết quả 45.000.000 đồng, đạt 90,00% (chưa đạt).")
                .contains(
                        "được giao 22.000.000 đồng, kết quả 11.000.000 đồng, đạt 50,00% (đang thực hiện); mức giao của cả kỳ 2024;");
    }

    @Test
    void form_3_stresses_what_went_well_and_what_is_to_be_reached() {
        assertThat(report(ward(), "so-ket-mau-3"))
                .containsSubsequence(
                        "A. ĐÁNH GIÁ",
                        "1. Những mặt đã làm tốt",
                        "các tiêu chí học tập của 06 đơn vị.",
                        "2. Những hạn chế cần khắc phục",
                        "B. PHƯƠNG HƯỚNG, NHIỆM VỤ, MỤC TIÊU",
                        "1. Nhiệm vụ trọng tâm 6 tháng cuối năm 2024",
                        "2. Các nhiệm vụ cụ thể",
                        "II. Các chỉ tiêu phấn đấu",
                        "Xây dựng quỹ khuyến học, phát học bổng:",
                        "Yêu cầu các chi hội trực thuộc");
    }

    /** The targets of Thuận An for 2024, and results that are easy to reckon in the head. */
    private Desk thuanAn() {
        return Desk.in(dir)
                .with("hkh.yaml", "period: 2024\nroot: \"718\"\nreport:\n  template: phoi-hop\n")
                .with("units.csv", "code,name,parent,type,level\n718,Thành phố Thuận An,,Thành phố,district\n")
                .receive(
                        "thuan-an.xlsx",
                        Return.titled("Thành phố Thuận An", "Báo cáo năm 2024")
                                .with("school_total", 40)
                                .with("branch_school", 38)
                                .with("school_people_total", 5_000)
                                .with("member_total", 20_000)
                                .with("member_school", 4_300)
                                .with("fund_raised", 900_000_000)
                                .with("fund_raised_school", 129_000_000)
                                .with("lm_unit_reg", 45)
                                .with("lm_unit_ok", 40)
                                .with("lm_unit_school_ok", 36))
                .with(
                        "targets.csv",
                        TARGETS + "member_school_rate,718,2024,85,\n"
                                + "fund_per_school_member,718,2024,32000,\n"
                                + "lm_unit_school_rate,718,2024,100,\n");
    }

    @Test
    void the_agreements_targets_stand_against_the_results() {
        Desk desk = thuanAn();
        String text = report(desk, "phoi-hop");
        // 4.300 of 5.000 people; 129 million for 4.300 members; 36 of 40 schools
        assertThat(text)
                .contains("Kết quả phối hợp công tác giữa Hội Khuyến học và", "Phòng Giáo dục và Đào tạo năm 2024")
                .containsSubsequence(
                        "1. Công tác tuyên truyền",
                        "2.1. Về phía Phòng Giáo dục và Đào tạo",
                        "2.2. Về phía Hội Khuyến học",
                        "2.3. Kết quả so với chỉ tiêu đã thỏa thuận",
                        "3. Tổ chức thực hiện")
                .contains("38/40 trường có chi hội.")
                .contains("4.300 người, đạt 86,00% số cán bộ")
                .contains("129.000.000 đồng, bình quân 30.000 đồng/hội viên/năm.")
                .contains("36/40 trường, đạt 90,00%.");
        assertThat(text)
                .contains("85,00%86,00%101,18%vượt 1,00 điểm %vượt")
                .contains("100,00%90,00%90,00%thiếu 10,00 điểm %chưa đạt")
                .contains("32.00030.00093,75%thiếu 2.000chưa đạt");
    }
}
