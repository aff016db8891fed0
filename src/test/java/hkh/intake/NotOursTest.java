package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Finding;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotOursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II. HỘI NÔNG DÂN",
                "II. Hội Cựu giáo chức",
                "II. Các đoàn thể khác (Hội Phụ nữ)",
                "II. Phương hướng, nhiệm vụ năm 2022",
                "II. Kết quả từ đầu nhiệm kỳ (2020-2025)",
                "II. Chỉ tiêu phấn đấu năm 2022",
                "II. Số liệu toàn huyện",
                "II. Kế hoạch huyện giao",
                "II. Trường THCS Nguyễn Du",
                "II. So với năm trước tăng",
                "II. Số liệu năm 2020",
                "II. Lũy kế",
                "II. Quý III"
            })
    void below_a_heading_of_others_nothing_is_taken_and_all_is_told(String heading) {
        Reading reading = read(PlainList.ofHoa()
                .row("I. Kết quả năm 2021")
                .row("Dân số", 1000)
                .row(heading)
                .row("Tổng số hội viên", 812)
                .row("Chi hội khuyến học", "9 chi hội"));
        assertThat(items(reading)).containsExactly("pop_total");
        assertThat(cells(reading)).containsExactly("B6", "B7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II. Tổ chức Hội và hội viên",
                "II. Kết quả thực hiện kế hoạch năm 2021",
                "II. Thực hiện chỉ tiêu, kế hoạch",
                "3. Triển khai Quyết định 281/QĐ-TTg ngày 20/02/2014",
                "4. Triển khai Thông tư 44/2014/TT-BGDĐT",
                "II. Kết quả so với năm 2020",
                "II. Công tác phối hợp với các đoàn thể"
            })
    void a_heading_of_ones_own_work_hides_nothing(String heading) {
        Reading reading = read(PlainList.ofHoa()
                .row("I. Kết quả năm 2021")
                .row("Dân số", 1000)
                .row(heading)
                .row("Tổng số hội viên", 300));
        assertThat(items(reading)).containsExactly("pop_total", "member_total");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void the_next_heading_of_its_rank_ends_it() {
        Reading reading = read(PlainList.ofHoa()
                .row("I. Hội Nông dân")
                .row("Tổng số hội viên", 812)
                .row("II. Hội Khuyến học")
                .row("Tổng số hội viên", 300));
        assertThat(reading.submissions().get(0).figures())
                .extracting(figure -> figure.origin().cell())
                .containsExactly("B6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hội Nông dân", "Kế hoạch 2022", "Năm 2020", "Lũy kế nhiệm kỳ", "Trường THCS"})
    void a_group_beside_the_labels_says_it_too(String group) {
        Reading reading = read(PlainList.ofHoa()
                .row("Nhóm", "Nội dung", "Kết quả")
                .row("Hội Khuyến học", "Dân số", 1000)
                .row(group, "Tổng số hội viên", 812)
                .row("", "Hội viên là đảng viên", 9)
                .merge("A5:A6"));
        assertThat(items(reading)).containsExactly("pop_total");
        assertThat(cells(reading)).containsExactly("C5", "C6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH 2022", "Nháp", "Hội Nông dân", "Toàn huyện", "Nhiệm kỳ", "Quý III", "Chỉ tiêu giao"})
    void a_sheet_named_so_is_told_once(String name) {
        Reading reading = read(PlainList.ofHoa()
                .row("Dân số", 1000)
                .sheet(name)
                .row("Tổng số hội viên", 812)
                .row("Hội viên giảm", 3));
        assertThat(items(reading)).containsExactly("pop_total");
        assertThat(cells(reading)).containsExactly("B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾ HOẠCH CÔNG TÁC NĂM 2021",
                "CHỈ TIÊU GIAO NĂM 2021",
                "ĐĂNG KÝ THI ĐUA NĂM 2021",
                "BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2021",
                "BÁO CÁO TỔNG KẾT NHIỆM KỲ NĂM 2021"
            })
    void a_title_that_promises_no_results_leaves_nothing_to_read(String title) {
        byte[] bytes = PlainList.untitled()
                .row("Hội Khuyến học phường Phú Hòa")
                .row(title)
                .row("Năm 2021")
                .row("Tổng số hội viên", 300)
                .bytes();
        assertThat(Town.read("a.xlsx", bytes).verdict().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kế hoạch", "Chỉ tiêu giao", "Năm 2020", "Ước thực hiện", "Nữ", "Hội Nông dân", "Lũy kế", "Điểm"
            })
    void the_only_column_may_be_headed_so(String heading) {
        Reading reading = read(PlainList.ofHoa()
                .row("Nội dung", heading)
                .row("Tổng số hội viên", 812)
                .sheet("2")
                .row("Dân số", 1000));
        assertThat(items(reading)).contains("pop_total");
        assertThat(reading.submissions().get(0).figures())
                .noneMatch(figure -> figure.measure().digits().equals("812"));
    }

    @Test
    void a_branch_does_not_report_for_its_commune() {
        byte[] bytes = PlainList.untitled()
                .row("CHI HỘI KHUYẾN HỌC KHU PHỐ 3 - PHƯỜNG PHÚ HÒA")
                .row("Báo cáo năm 2021")
                .row("Tổng số hội viên", 30)
                .bytes();
        assertThat(Town.read("a.xlsx", bytes).verdict().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHI HỘI KHUYẾN HỌC TRƯỜNG THCS PHÚ HÒA",
                "Trường Tiểu học Lê Quý Đôn – phường Phú Hòa",
                "DÒNG HỌ TRẦN VĂN",
                "Giáo xứ Tân Đông",
                "CÔNG TY TNHH MINH LONG",
                "Ban khuyến học dòng họ Lê báo cáo số liệu",
                "Chùa Phước Long",
                "TỔ KHUYẾN HỌC KHU PHỐ 3",
                "KHU PHỐ ĐÔNG TÁC",
                "Đơn vị: Trạm Y tế phường",
                "Đơn vị báo cáo: Ban Khuyến học thôn Đông"
            })
    void a_school_or_a_lineage_does_not_report_for_the_commune_named_above_it(String below) {
        byte[] bytes = PlainList.ofHoa().row(below).row("Tổng số hội viên", 30).bytes();
        Reading reading = Town.read("a.xlsx", bytes);
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unknown-unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHI HỘI TRƯỜNG HỌC",
                "Ban khuyến học dòng họ và cơ quan",
                "CÁC CHI HỘI KHU PHỐ",
                "Tổ chức Hội",
                "Thôn, bản, khu phố",
                "Chi hội khuyến học"
            })
    void a_heading_of_schools_or_lineages_is_the_communes_own(String heading) {
        byte[] bytes =
                PlainList.ofHoa().row(heading).row("Tổng số hội viên", 300).bytes();
        assertThat(Town.read("a.xlsx", bytes).verdict().units()).containsExactly("25750");
    }

    @Test
    void a_school_that_the_register_knows_reports_for_itself() {
        Unit school = Town.unit("CH1", "Chi hội Khuyến học Trường THCS Phú Hòa", "", Level.BRANCH, "25750", true);
        UnitTree tree = Town.tree(Town.PROVINCE, Town.DISTRICT, Town.HOA, school);
        for (String name : List.of(
                "CHI HỘI KHUYẾN HỌC TRƯỜNG THCS PHÚ HÒA", "Trường THCS Phú Hòa", "Chi hội KH Trường THCS Phú Hòa")) {
            byte[] bytes =
                    PlainList.ofHoa().row(name).row("Tổng số hội viên", 30).bytes();
            Reading reading =
                    new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, tree).read(Town.file("a.xlsx", bytes), bytes);
            assertThat(reading.verdict().units()).as(name).containsExactly("CH1");
        }
    }

    @Test
    void what_is_measured_in_something_else_is_not_taken() {
        Reading reading = read(PlainList.ofHoa()
                .row("Nội dung", "ĐVT", "Kết quả")
                .row("Tổng số hội viên", "chi hội", 12)
                .row("Số lớp", "học viên", 400)
                .row("Vận động quỹ trong năm", "đ/người", 20000)
                .row("Số suất học bổng", "đồng", 9000000)
                .row("Dân số", "người", 1000));
        assertThat(items(reading)).containsExactly("pop_total");
        assertThat(cells(reading)).containsExactly("C4", "C5", "C6", "C7");
    }

    @Test
    void an_amount_is_no_number_of_awards_and_a_dozen_no_amount() {
        Reading reading = read(PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Trao học bổng", 22_500_000)
                .row("Tồn quỹ cuối kỳ", 12));
        assertThat(reading.findings())
                .extracting(Finding::rule)
                .containsExactly("unit-of-measure-unclear", "unit-of-measure-unclear");
    }

    private static Reading read(PlainList list) {
        return Town.read("a.xlsx", list.bytes());
    }

    private static List<String> items(Reading reading) {
        return reading.submissions().get(0).figures().stream()
                .map(figure -> figure.item().toString())
                .toList();
    }

    private static List<String> cells(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals("unrecognised-figure"))
                .map(finding -> finding.place().cell())
                .toList();
    }
}
