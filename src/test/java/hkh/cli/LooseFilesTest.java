package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseFilesTest {

    @TempDir
    Path dir;

    private Desk files() {
        return new Desk(dir)
                .receive("a/phu-hoa.xlsx", Return.complete(Desk.PHU_HOA))
                .receive("b/phu-hoa.xlsx", Return.complete(Desk.PHU_MY));
    }

    @Test
    void units_and_period_are_the_ones_that_the_files_name() {
        Desk desk = files();
        Run run = Run.hkh("aggregate", desk.path("inbox"), "--out", desk.path("out"));
        assertThat(run.code()).isZero();
        assertThat(desk.lines("out/totals.csv"))
                .contains("Phường Phú Hòa,2021,member_total,,1000,value,1,1,", "*,2021,member_total,,2000,value,2,2,");
    }

    @Test
    void files_of_one_name_from_two_folders_both_count() {
        Desk desk = files();
        Run run = Run.hkh("aggregate", desk.path("inbox/a"), desk.path("inbox/b"), "--out", desk.path("out"));
        assertThat(run.code()).isZero();
        assertThat(desk.lines("out/intake.csv")).hasSize(3).doesNotHaveDuplicates();
        assertThat(desk.lines("out/totals.csv")).contains("*,2021,member_total,,2000,value,2,2,");
    }

    @Test
    void a_file_named_twice_counts_once() {
        Desk desk = files();
        Run run =
                Run.hkh("aggregate", desk.path("inbox"), desk.path("inbox/a/phu-hoa.xlsx"), "--out", desk.path("out"));
        assertThat(run.code()).isZero();
        assertThat(desk.lines("out/intake.csv")).hasSize(3);
    }

    @Test
    void strict_says_that_nothing_was_written_and_writes_nothing() {
        Desk desk = files().put("inbox/hỏng.xlsx", new byte[] {1});
        Run run = Run.hkh("aggregate", "--strict", desk.path("inbox"), "--out", desk.path("out"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).endsWith("hkh: có lỗi hoặc còn thiếu đơn vị nên chưa công bố (--strict)\n");
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void files_that_name_no_period_need_one_to_be_told() {
        Desk desk = new Desk(dir).put("inbox/hỏng.xlsx", new byte[] {1});
        Run none = Run.hkh("aggregate", desk.path("inbox"), "--out", desk.path("out"));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).isEqualTo("hkh: không tệp nào ghi kỳ báo cáo; thêm --period, ví dụ --period 2023\n");
        Run told = Run.hkh("aggregate", desk.path("inbox"), "--out", desk.path("out"), "--period", "2021");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).startsWith("hỏng.xlsx: [không chấp nhận]");
        assertThat(desk.lines("out/intake.csv")).hasSize(2);
    }

    @Test
    void a_path_that_is_not_there_is_told() {
        Run run = Run.hkh("aggregate", dir.resolve("gone"), "--out", dir.resolve("out"))
                .without(dir);
        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "hkh: không có tệp hay thư mục DIR/gone; kiểm tra lại đường dẫn, có dấu cách thì đặt trong dấu ngoặc kép\n"));
    }

    @Test
    void a_folder_without_files_is_told_and_nothing_is_written() {
        Desk desk = new Desk(dir).with("trống/con/a.txt", "");
        desk.path("trống/con/a.txt").toFile().delete();
        Run run = Run.hkh("aggregate", desk.path("trống"), "--period", "2021", "--out", desk.path("out"))
                .without(dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: không có tệp nào trong DIR/trống; chỉ ra các tệp báo cáo");
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void files_that_are_no_returns_are_no_success() {
        Desk desk = new Desk(dir).put("inbox/~$a.xlsx", new byte[165]);
        Run run = Run.hkh("aggregate", desk.path("inbox"), "--period", "2021", "--out", desk.path("out"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Không có báo cáo nào được chấp nhận");
    }

    @Test
    void a_workspace_that_lost_its_configuration_is_not_taken_for_returns() throws IOException {
        Desk desk = Desk.complete(dir);
        Files.delete(desk.path("hkh.yaml"));
        for (String command : List.of("aggregate", "status", "form")) {
            Run run = Run.hkh(command, dir).without(dir);
            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("hkh: thư mục DIR có units.csv hoặc inbox/ nhưng thiếu hkh.yaml; chép lại hkh.yaml");
        }
        assertThat(desk.path("hkh-out")).doesNotExist();
    }

    @Test
    void a_workspace_among_other_paths_is_wrong_usage() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("aggregate", dir, desk.path("inbox")).without(dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: DIR là thư mục làm việc nên không nhận thêm đường dẫn khác\n");
    }
}
