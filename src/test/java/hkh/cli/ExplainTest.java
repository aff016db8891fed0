package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    @TempDir
    Path dir;

    /** A province with one district of two communes, and an affiliated body. */
    private static Desk province(Path folder) {
        return Desk.in(folder)
                .with("units.csv", """
                        code,name,parent,type,level,expected
                        14,Tỉnh Sơn La,,Tỉnh,province,
                        125,Huyện Mộc Châu,14,Huyện,district,
                        04009,Xã Chiềng Sơn,125,Xã,commune,
                        04012,Xã Tân Hợp,125,Xã,commune,
                        14-01,Ban Khuyến học Sở Y tế,14,,affiliate,
                        """)
                .receive("14.xlsx", Return.of("tỉnh Sơn La", "2021").with("fund_raised", 7_000))
                .receive(
                        "huyện/125.xlsx",
                        Return.of("huyện Mộc Châu", "2021")
                                .with("fund_raised", 5_000)
                                .with("member_total", 1_500))
                .receive("huyện/04009.xlsx", Return.complete("xã Chiềng Sơn").with("fund_from_above", 40_000_000))
                .receive(
                        "y-te.xlsx", Return.of("Ban Khuyến học Sở Y tế", "2021").with("fund_raised", "Không"));
    }

    private static List<String> words(Run run, String start) {
        return run.out()
                .lines()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .map(line -> List.of(line.strip().split(" {2,}")))
                .orElseThrow(() -> new AssertionError("no line " + start + " in\n" + run.out()));
    }

    @Test
    void a_total_is_told_with_every_cell_it_comes_from() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "718/2021/member_total", dir)).isEqualTo(new Run(0, """
                718/2021/member_total: Tổng số hội viên, Thành phố Thủ Dầu Một, kỳ 2021
                  Số tổng hợp: 2.000 người (2/2 đơn vị)
                  Cách tính: cộng số của từng đơn vị, mỗi đơn vị một lần

                Nguồn: 2 phường
                  không hỏi và không ghi: 1 thành phố

                Cộng vào, 2 phường: 2.000
                  Phường Phú Hòa (25750)  1.000  phu-hoa.xlsx!Báo cáo!B7
                  Phường Phú Mỹ (25762)   1.000  đợt 2/Phú Mỹ.xlsx!Báo cáo!B7
                """, ""));
    }

    @Test
    void levels_stand_apart_and_what_is_counted_above_is_taken_off() {
        province(dir);
        Run run = Run.hkh("explain", "14/2021/fund_raised", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("  Số tổng hợp: ≥ 60.012.000 đồng (4/5 đơn vị)\n")
                .contains("""

                        Nguồn: 1 xã + 1 huyện + 1 đơn vị trực thuộc + 1 tỉnh
                          chưa có báo cáo được chấp nhận: 1 xã
                        """)
                .contains("\nCộng vào, 1 xã: 100.000.000\n")
                .contains("\nCộng vào, 1 huyện: 5.000\n")
                .contains("\nTrừ ra vì đã tính ở cấp trên, 1 xã: -40.000.000 – ")
                .contains("\nChưa có báo cáo được chấp nhận, 1 xã:\n  Xã Tân Hợp (04012)\n");
        assertThat(words(run, "Ban Khuyến học Sở Y tế"))
                .containsExactly("Ban Khuyến học Sở Y tế (14-01)", "0", "y-te.xlsx!Báo cáo!B4", "\"Không\"");
    }

    @Test
    void a_number_is_found_as_the_report_prints_it() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "2.000", dir).out()).startsWith("718/2021/member_total: Tổng số hội viên");
        assertThat(Run.hkh("explain", "2.000", dir).err())
                .as("each ward has recognised as many families")
                .isEqualTo("hkh: \"2.000\" còn là 2 số tổng hợp của đơn vị khác\n");
        assertThat(Run.hkh("explain", "≥ 2.000* (2/2 đơn vị)", dir).out()).startsWith("718/2021/member_total: ");
        assertThat(Run.hkh("explain", "718/2021/member_total#padded", dir).out())
                .startsWith("718/2021/member_total: ");
    }

    @Test
    void a_number_that_several_totals_print_is_told_with_all_of_them_the_highest_unit_first() {
        Desk.complete(dir);
        Run run = Run.hkh("explain", "0", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("\"0\" là ");
        assertThat(run.out().lines().skip(1).limit(2)).allMatch(line -> line.startsWith("  718/2021/"));
    }

    @Test
    void a_number_that_nothing_prints_is_told() {
        Desk.complete(dir);
        Run run = Run.hkh("explain", "2.001", dir);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("không số tổng hợp nào được in là \"2.001\"");
        assertThat(Run.hkh("explain", "2.000%", dir).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void the_parts_right_below_add_up_to_the_total() {
        province(dir);
        Run run = Run.hkh("explain", "14/2021/fund_raised", dir);
        assertThat(words(run, "Huyện Mộc Châu (125)"))
                .containsExactly("Huyện Mộc Châu (125)", "≥ 60.005.000 đồng", "2/3 đơn vị");
        assertThat(words(run, "1 đơn vị trực thuộc")).containsExactly("1 đơn vị trực thuộc", "0 đồng", "1/1 đơn vị");
        assertThat(words(run, "Riêng Tỉnh Sơn La")).containsExactly("Riêng Tỉnh Sơn La", "7.000 đồng");
    }

    @Test
    void the_parts_of_one_level_together_are_a_lower_bound_while_one_is_missing() {
        province(dir).with("units.csv", """
                        code,name,parent,type,level,expected
                        14,Tỉnh Sơn La,,Tỉnh,province,
                        125,Huyện Mộc Châu,14,Huyện,district,
                        04009,Xã Chiềng Sơn,125,Xã,commune,
                        14-01,Ban Khuyến học Sở Y tế,14,,affiliate,
                        14-02,Ban Khuyến học Sở Nội vụ,14,,affiliate,
                        """);
        assertThat(words(Run.hkh("explain", "14/2021/fund_raised", dir), "2 đơn vị trực thuộc"))
                .containsExactly("2 đơn vị trực thuộc", "≥ 0 đồng", "1/2 đơn vị");
        assertThat(words(Run.hkh("explain", "14/2021/member_total", dir), "2 đơn vị trực thuộc"))
                .containsExactly("2 đơn vị trực thuộc", "chưa có", "0/2 đơn vị");
    }

    @Test
    void a_total_without_parts_right_below_has_no_heading_for_them() {
        province(dir);
        Run run = Run.hkh("explain", "14/2021/fund_balance/subtree:district", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("Theo đơn vị cấp dưới:");
    }

    @Test
    void what_a_unit_states_for_those_below_is_only_compared() {
        province(dir);
        Run run = Run.hkh("explain", "125/2021/member_total", dir);
        assertThat(run.out())
                .contains("  Số tổng hợp: ≥ 1.000 người (1/2 đơn vị)\n")
                .contains("""

                        Chỉ đối chiếu, không cộng (1):
                          Huyện Mộc Châu (125)  1.500  huyện/125.xlsx!Báo cáo!B5
                        """)
                .contains("\nPhát hiện (1):\n  cảnh báo: huyện/125.xlsx!Báo cáo!B5: ")
                .contains("(children-do-not-add-up)");
        Run cell = Run.hkh("explain", "huyện/125.xlsx!Báo cáo!B5", dir);
        assertThat(cell.out())
                .contains("\n  Chỉ đối chiếu với 125/2021/member_total (≥ 1.000 người), không cộng\n")
                .doesNotContain("số tổng hợp:");
    }

    @Test
    void a_ratio_is_told_by_its_terms() {
        Desk.complete(dir).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).without("pop_total"));
        Run run = Run.hkh("explain", "718/2021/member_ratio_pop", dir);
        assertThat(run.out())
                .contains("  Số tổng hợp: 10,00% (1/2 đơn vị)\n")
                .contains("  Cách tính: Tổng số hội viên : Dân số = 1.000 : 10.000, chỉ lấy các đơn vị có cả hai số\n")
                .contains("\nTử số, 1 phường: 1.000 – Tổng số hội viên\n  Phường Phú Mỹ (25762)  1.000  đợt 2/")
                .contains("\nMẫu số, 1 phường: 10.000 – Dân số\n")
                .contains(
                        "\nKhông tính vào tỷ lệ vì thiếu vế kia, 1 phường: – Tổng số hội viên\n  Phường Phú Hòa (25750)  1.000");
    }

    @Test
    void who_is_not_asked_for_the_denominator_is_said_to_count_in_the_numerator() {
        Desk desk = province(dir)
                .receive(
                        "y-te.xlsx", Return.of("Ban Khuyến học Sở Y tế", "2021").with("member_total", 50));
        assertThat(Run.hkh("explain", "14/2021/member_ratio_pop", desk.folder()).out())
                .contains(" 1.050 : 10.000, lấy các đơn vị có cả hai số;"
                        + " tử số gồm cả 1 đơn vị trực thuộc không phải báo cáo mẫu số");
    }

    @Test
    void a_percentage_has_the_decimals_of_the_page() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "718/2021/member_ratio_pop", dir).out())
                .contains("Số tổng hợp: 10,00% (2/2 đơn vị)");
    }

    @Test
    void counted_units_are_named_and_nobody_states_them() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "718/2021/commune_total", dir).out())
                .contains("  Cách tính: đếm trong danh mục đơn vị (units.csv), không đơn vị nào ghi\n")
                .contains("\nĐếm, 2 phường: 2\n  Phường Phú Hòa (25750)  1\n  Phường Phú Mỹ (25762)   1\n");
    }

    @Test
    void a_figure_made_from_its_parts_shows_their_cells() {
        Desk.complete(dir)
                .receive(
                        "phu-hoa.xlsx",
                        Return.complete(Desk.PHU_HOA)
                                .with("scholarship_count", 3)
                                .with("gift_count", 4));
        assertThat(Run.hkh("explain", "25750/2021/study_support_count", dir).out())
                .containsPattern("""

                         {2}Phường Phú Hòa \\(25750\\) +7 +tính từ:
                         +3 +phu-hoa.xlsx!Báo cáo!B14 +.+
                         +4 +phu-hoa.xlsx!Báo cáo!B15 +.+
                        """);
    }

    @Test
    void a_figure_from_elsewhere_names_the_line_of_its_table() {
        Desk.complete(dir)
                .with("reference.csv", "unit,period,indicator,breakdown,value,source\n25750,2021,adult_total,,800,x\n");
        assertThat(words(Run.hkh("explain", "25750/2021/adult_total", dir), "Phường Phú Hòa (25750)"))
                .containsExactly("Phường Phú Hòa (25750)", "800", "reference.csv dòng 2");
    }

    @Test
    void the_earlier_period_stands_beside() {
        Desk.complete(dir).with("history/2020.csv", """
                        unit,period,indicator,breakdown,value,state,file,sheet,cell,raw
                        25750,2020,member_total,,950,value,,,,
                        25762,2020,member_total,,970,value,,,,
                        """);
        assertThat(Run.hkh("explain", "718/2021/member_total", dir).out())
                .contains("\n  Kỳ trước (2020): 1.920, tăng 80\n");
        assertThat(Run.hkh("explain", "718/2021/commune_total", dir).out())
                .contains("\n  Kỳ trước (2020): 2, không đổi\n");
        assertThat(Run.hkh("explain", "718/2021/member_increase", dir).out())
                .contains("  Số tổng hợp: 80 người ")
                .contains("số kỳ này trừ số kỳ trước; xem hkh explain 718/2021/member_total\n  Kỳ này: 2.000\n");
    }

    @Test
    void a_cell_is_followed_up_to_every_total_that_holds_it() {
        Desk desk = province(dir);
        Map<String, byte[]> before = desk.files("");
        Run run = Run.hkh("explain", "huyện/04009.xlsx!Báo cáo!B13", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("""
                        huyện/04009.xlsx!Báo cáo!B13
                          Tệp: [được chấp nhận]
                          Trong ô ghi: "100000000"
                          Cách dùng: đã dùng
                          Là số liệu: Thu/vận động trong kỳ, Xã Chiềng Sơn (04009): 100.000.000
                        """);
        for (String unit : List.of("04009", "125", "14")) {
            assertThat(words(run, unit + "/2021/fund_raised")).hasSize(3);
        }
        assertThat(Run.hkh("explain", "huyện/04009.xlsx!b13", dir).out()).contains("\n  04009/2021/fund_raised ");
        assertThat(desk.files("")).containsOnlyKeys(before.keySet());
    }

    @Test
    void a_cell_without_its_sheet_is_not_told_where_several_sheets_have_one() {
        Desk desk = Desk.in(dir);
        Run.hkh("form", dir, "--unit", "25750");
        desk.put("inbox/a.xlsx", Form.filled(desk.bytes("forms/25750_2021.xlsx"), 1_000));
        Run run = Run.hkh("explain", "a.xlsx!D7", dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "hkh: a.xlsx!D7 có ở nhiều trang; cần ghi cả tên trang; ý bạn là: a.xlsx!I. Tổ chức - hội viên!D7, ");
        assertThat(Run.hkh("explain", "a.xlsx!I. Tổ chức - hội viên!D7", dir).code())
                .isZero();
    }

    @Test
    void a_cell_of_a_file_that_does_not_count_says_so_and_what_it_held() {
        Desk.complete(dir)
                .receive("b/phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 999));
        assertThat(Run.hkh("explain", "b/phu-hoa.xlsx!Báo cáo!B7", dir).out())
                .contains("  Tệp: [mâu thuẫn]: có nhiều báo cáo khác nhau")
                .contains("  Trong ô ghi: \"999\"\n")
                .doesNotContain("số tổng hợp:\n");
    }

    @Test
    void a_cell_that_was_not_understood_shows_why() {
        Desk.complete(dir).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_left", "1.033."));
        assertThat(Run.hkh("explain", "phu-hoa.xlsx!Báo cáo!B14", dir).out())
                .contains("  Trong ô ghi: \"1.033.\"\n")
                .contains(": không đọc được\n")
                .contains("\nPhát hiện (1):\n  lỗi: phu-hoa.xlsx!Báo cáo!B14: cần một con số");
        assertThat(words(Run.hkh("explain", "718/2021/member_left", dir), "Phường Phú Hòa"))
                .containsExactly("Phường Phú Hòa (25750)", "không đọc được", "phu-hoa.xlsx!Báo cáo!B14", "\"1.033.\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "71/2021/member_total § không có đơn vị \"71\" trong kỳ này; ý bạn là: 718/2021/member_total?",
                "Phú Hòa/2021/member_total § không có đơn vị \"Phú Hòa\" trong kỳ này; ý bạn là: 25750/2021/member_total?",
                "718/2021/member_totl § không có chỉ tiêu \"member_totl\"; ý bạn là: 718/2021/member_total?",
                "718/2020/member_total § kỳ đang tổng hợp là 2021, không phải 2020; thử 718/2021/member_total",
                "718/2021/clc_class/topic:zz § 718/2021/clc_class/topic:zz: không đơn vị nào được hỏi hay ghi"
                        + " số liệu này; ý bạn là: 718/2021/clc_class?",
                "member_total § \"member_total\" chưa phải là số tổng hợp (14/2023/member_total), con số in trong"
                        + " báo cáo (351.214) hay ô (tệp.xlsx!Biểu 1!D14)",
                "zzz.xlsx!Báo cáo!B7 § không có tệp \"zzz.xlsx\" trong inbox/",
                "phu-haa.xlsx!B7 § không có tệp \"phu-haa.xlsx\" trong inbox/; ý bạn là: phu-hoa.xlsx?",
                "phu-hoa.xlsx!Biểu!B7 § không có số nào ở trang \"Biểu\"; ý bạn là: Báo cáo?"
            })
    void what_is_not_there_is_2_with_what_is_near(String reference, String told) {
        Desk.complete(dir);
        Run run = Run.hkh("explain", reference, dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("hkh: " + told + "\nhkh: xem: hkh explain --help\n");
    }

    @Test
    void an_indicator_may_be_sought_by_its_name_without_accents() {
        Desk.complete(dir);
        Run run = Run.hkh("explain", "718/2021/hoi_vien", dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("hkh: không có chỉ tiêu \"hoi_vien\"; ý bạn là: ")
                .contains("718/2021/member_total");
    }

    @Test
    void json_has_the_same_for_scripts() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "--json", "25750/2021/member_total", dir).out())
                .isEqualTo("{\"reference\":\"25750/2021/member_total\",\"state\":\"value\",\"value\":\"1000\","
                        + "\"units_in\":1,\"units_expected\":1,\"children\":[],\"sources\":[{\"unit\":\"25750\","
                        + "\"level\":\"commune\",\"use\":\"added\",\"indicator\":\"member_total\",\"state\":\"value\","
                        + "\"adds\":\"1000\",\"cells\":[{\"file\":\"phu-hoa.xlsx\","
                        + "\"reference\":\"25750/2021/member_total\",\"state\":\"value\",\"value\":\"1000\","
                        + "\"sheet\":\"Báo cáo\",\"cell\":\"B7\",\"raw\":\"1000.0\"}]}],\"compared\":[],"
                        + "\"not_asked\":[],\"findings\":[]}\n");
        assertThat(Run.hkh("explain", "--json", "phu-hoa.xlsx!Báo cáo!B7", dir).out())
                .startsWith(
                        "{\"file\":\"phu-hoa.xlsx\",\"verdict\":\"accepted\",\"reason\":\"\",\"sheet\":\"Báo cáo\",")
                .contains("{\"reference\":\"718/2021/member_total\",\"state\":\"value\",\"value\":\"2000\",");
    }

    @Test
    void english_is_there_when_asked_for() {
        Desk.complete(dir);
        assertThat(Run.hkh("explain", "--lang", "en", "718/2021/member_total", dir)
                        .out())
                .contains("\nAdded, 2 communes: 2,000\n");
    }
}
