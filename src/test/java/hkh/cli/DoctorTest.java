package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path dir;

    private Run doctor() {
        return Run.hkh("doctor", dir).without(dir);
    }

    @Test
    void a_good_workspace_on_a_good_machine_is_a_line_each_and_0() {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        var before = desk.files("").keySet();
        Run run = doctor();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(13)
                .contains(
                        "tốt  Thư mục làm việc  DIR: đọc được cấu hình, danh mục đơn vị và các bảng",
                        "tốt  Sổ tệp nhận       nguyên vẹn",
                        "tốt  Khóa              không có lần chạy nào khác",
                        "tốt  Việc dở dang      không có")
                .last()
                .isEqualTo("Máy này dùng được.");
        assertThat(run.code()).isZero();
        assertThat(desk.files("").keySet()).isEqualTo(before);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Desk.in(dir)
                .with("hkh.yaml", "period: 20x1\n")
                .with(".hkh/ledger.jsonl", "{\n")
                .with(".out.new/figures.csv", "unit\n")
                .with(".hkh/originals/1a2b.part", "PK")
                .with("history/2020.csv.half", "unit");
        Run run = doctor();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("cần xem  Thư mục làm việc  hkh.yaml", "20x1")
                .contains("cần xem  Sổ tệp nhận       DIR/.hkh/ledger.jsonl")
                .contains("cần xem  Việc dở dang      một lần chạy bị ngắt để lại .out.new, "
                        + "history/2020.csv.half, .hkh/originals/1a2b.part; chạy lại hkh aggregate")
                .endsWith("Có 3 việc cần xem.\n");
    }

    @Test
    void what_a_run_leaves_behind_is_taken_away_by_the_next() {
        Desk.complete(dir).with(".out.new/figures.csv", "unit\n");
        assertThat(doctor().code()).isEqualTo(1);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(doctor().code()).isZero();
    }

    @Test
    void a_folder_that_is_no_workspace_is_told_with_what_to_do() {
        Run run = doctor();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("cần xem  Thư mục làm việc  DIR không phải thư mục làm việc (không có hkh.yaml)");
    }

    @Test
    void a_place_that_is_not_there_is_wrong_usage() {
        Run run = Run.hkh("doctor", dir.resolve("none")).without(dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: không có tệp hay thư mục DIR/none");
    }

    @Test
    void scripts_get_the_same_as_json() throws IOException {
        Desk.in(dir);
        String json = Run.hkh("--lang", "en", "doctor", "--json", dir).out();
        int checks = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                checks += "good".equals(parser.currentName())
                                && parser.currentToken().isBoolean()
                        ? 1
                        : 0;
            }
        }
        assertThat(checks).isEqualTo(11);
        assertThat(json).contains("{\"check\":\"ledger\",\"good\":true,\"told\":[\"sound\"]}");
    }
}
