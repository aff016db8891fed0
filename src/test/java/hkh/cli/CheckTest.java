package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                .startsWith("phu-hoa.xlsx: [accepted]")
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
        assertThat(run.out()).startsWith("hỏng.xlsx: [refused] tệp bị hỏng");
    }

    @Test
    void a_file_elsewhere_is_checked_against_the_workspace_that_is_named() {
        Desk desk = Desk.in(dir.resolve("w"));
        new Desk(dir).receive("x.xlsx", Return.complete("Phường Lạ"));
        Run run = Run.hkh("check", "--workspace", desk.folder(), dir.resolve("inbox/x.xlsx"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("x.xlsx: [refused] không tìm thấy tên đơn vị nào");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        Run run = Run.hkh("check", dir.resolve("gone.xlsx")).without(dir);
        assertThat(run).isEqualTo(new Run(3, "", "hkh: không có DIR/gone.xlsx\n"));
    }
}
