package hkh.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.PlainList;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path dir;

    @Test
    void every_figure_is_shown_with_its_cell() {
        Desk desk = Desk.complete(dir);
        Map<String, byte[]> before = desk.files("");
        Run run = Run.hkh("check", desk.path("inbox/phu-hoa.xlsx"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("phu-hoa.xlsx: [được chấp nhận]")
                .contains("\n  Phường Phú Hòa (25750), kỳ 2021, đọc theo danh sách chỉ tiêu\n")
                .containsPattern("  Báo cáo!B7 +1\\.000  Tổng số hội viên\n")
                .contains("  Các ô có số: đã dùng 10,")
                .endsWith("0 phát hiện\n");
        assertThat(desk.files("")).hasSameSizeAs(before);
    }

    @Test
    void what_is_wrong_is_shown_and_makes_it_1() {
        Desk desk = Desk.complete(dir)
                .receive(
                        "x.xlsx",
                        Return.complete(Desk.PHU_HOA)
                                .with("member_new", "1.033.")
                                .with("member_left", "Không"));
        Run run = Run.hkh("check", desk.path("inbox/x.xlsx"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("  Báo cáo!B8 +không đọc được  Hội viên phát triển mới trong kỳ\n")
                .containsPattern("  Báo cáo!B14 +không phát sinh  ")
                .contains("lỗi: x.xlsx!Báo cáo!B8: cần một con số")
                .contains("(unreadable-number)");
    }

    @Test
    void json_has_files_returns_and_findings() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("check", "--json", desk.path("inbox/phu-hoa.xlsx"));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"files\":[{\"file\":\"phu-hoa.xlsx\",\"sha256\":\"")
                .contains("{\"reference\":\"25750/2021/member_total\",\"state\":\"value\",\"value\":\"1000\","
                        + "\"sheet\":\"Báo cáo\",\"cell\":\"B7\",\"raw\":\"1000.0\"}")
                .endsWith("\"findings\":[]}");
    }

    @Test
    void a_damaged_file_outside_any_workspace_is_1_and_says_why() {
        Desk desk = new Desk(dir).put("hỏng.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
        Run run = Run.hkh("check", desk.path("hỏng.xlsx"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("hỏng.xlsx: [không chấp nhận] tệp bị hỏng");
    }

    @Test
    void a_file_elsewhere_is_checked_against_the_workspace_that_is_named() {
        Desk desk = Desk.in(dir.resolve("w"));
        new Desk(dir).receive("x.xlsx", Return.complete("Phường Lạ"));
        Run run = Run.hkh("check", "--workspace", desk.folder(), dir.resolve("inbox/x.xlsx"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("x.xlsx: [không chấp nhận] không tìm thấy tên đơn vị nào");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        Run run = Run.hkh("check", dir.resolve("gone.xlsx")).without(dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: không có tệp hay thư mục DIR/gone.xlsx; kiểm tra lại đường dẫn");
    }

    @Test
    void cells_that_are_in_no_return_are_accounted_for_too() {
        Desk desk = Desk.in(dir).put("inbox/bang.xlsx", table());
        Run run = Run.hkh("check", desk.path("inbox/bang.xlsx"));
        assertThat(run.out())
                .contains("  Các ô có số ngoài báo cáo của các đơn vị: đã dùng 0, đã đối chiếu 1, bỏ qua có lý do 0,"
                        + " chưa nhận ra 1\n  Sheet1!B5 \"200.0\": ");
        assertThat(Run.hkh("check", "--json", desk.path("inbox/bang.xlsx")).out())
                .containsPattern("\"files\":\\[\\{[^\\]]*\"cells\":\\[\\{\"sheet\":\"Sheet1\",\"cell\":\"B5\"")
                .containsPattern("\"cell\":\"B6\",\"raw\":\"500.0\",\"use\":\"checked\"");
        assertThat(Run.hkh("explain", "bang.xlsx!Sheet1!B5", dir).out()).contains("200", "Xã Lạ");
        assertThat(Run.hkh("explain", "bang.xlsx!B6", dir).out()).contains("đã đối chiếu");
    }

    /** A table with a row of nobody and a row of sums. */
    private static byte[] table() {
        return PlainList.ofTheCity()
                .row("Đơn vị", "Tổng số hội viên")
                .row("Phường Phú Hòa", 300)
                .row("Xã Lạ", 200)
                .row("Cộng", 500)
                .bytes();
    }

    @Test
    void a_csv_has_no_sheet_to_name() {
        byte[] csv = "Hội Khuyến học phường Phú Hòa,\nNăm 2021,\nTổng số hội viên,300\n,7\n".getBytes(UTF_8);
        Desk desk = Desk.in(dir).put("inbox/a.csv", csv);
        assertThat(Run.hkh("check", desk.path("inbox/a.csv")).out())
                .containsPattern("\n  B3 +300  Tổng số hội viên\n")
                .contains("\n  B4 \"7\": ", " a.csv!B4: ")
                .doesNotContain("!!", " !B");
        assertThat(Run.hkh("explain", "a.csv!B9", dir).err()).contains("a.csv!B4");
    }
}
