package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.PlainList;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeachTest {

    @TempDir
    Path dir;

    private Desk desk() {
        byte[] list = PlainList.ofHoa()
                .row("Tổng số hội viên", 300)
                .row("Hội viên là đảng viên ưu tú", 12)
                .row("Số máy vi tính ở trụ sở", 7)
                .bytes();
        return Desk.in(dir).put("inbox/a.xlsx", list);
    }

    private static Run teach(Desk desk, String... answers) {
        return Run.answering(String.join("\n", answers) + "\n", "check", "--teach", desk.path("inbox/a.xlsx"));
    }

    @Test
    void every_unknown_label_is_asked_about_and_written_once_that_is_agreed_to() {
        Desk desk = desk();
        Run run = teach(desk, "1", "0", "có");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("[1/2] \"Hội viên là đảng viên ưu tú\"\n  ở a.xlsx!Sheet1!B4: 12\n  1. Hội viên là đảng viên"
                        + " (member_party)\n")
                .contains("[2/2] \"Số máy vi tính ở trụ sở\"\n  ở a.xlsx!Sheet1!B5: 7\n  0. ")
                .contains("  \"Hội viên là đảng viên ưu tú\" → Hội viên là đảng viên (member_party)\n")
                .contains("\na.xlsx!Sheet1!B4 (12): đã dùng, Hội viên là đảng viên\n")
                .contains("\na.xlsx!Sheet1!B5 (7): bỏ qua có lý do\n");
        assertThat(desk.lines("aliases.csv"))
                .containsExactly(
                        "label,indicator,breakdown",
                        "Hội viên là đảng viên ưu tú,member_party,",
                        "Số máy vi tính ở trụ sở,,");
        assertThat(Run.hkh("check", desk.path("inbox/a.xlsx")).out())
                .containsPattern("Sheet1!B4 +12  Hội viên là đảng viên")
                .doesNotContain("unrecognised-figure");
        assertThat(teach(desk).out()).startsWith("Không còn tên nào phải hỏi.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "0", "member_party", "không"})
    void nothing_is_written_without_a_yes(String agree) {
        Desk desk = desk();
        Run run = teach(desk, "1", "", agree);
        assertThat(run.out()).contains("Không ghi gì.\n");
        assertThat(desk.path("aliases.csv")).doesNotExist();
    }

    @Test
    void when_the_answers_end_too_early_nothing_is_written_and_it_is_2() {
        Desk desk = desk();
        Run run = teach(desk, "1", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: hết câu trả lời trước khi đồng ý ghi nên không ghi gì");
        assertThat(desk.path("aliases.csv")).doesNotExist();
    }

    @Test
    void who_answers_nothing_is_not_asked_to_agree() {
        Desk desk = desk();
        assertThat(teach(desk, "", "").out()).contains("Chưa có câu trả lời nào, không ghi gì.\n");
        assertThat(desk.path("aliases.csv")).doesNotExist();
    }

    @Test
    void a_code_typed_by_hand_is_taken_when_it_is_there_and_asked_for_again_when_not() {
        Desk desk = desk();
        Run run = teach(desk, "9", "members", "member_party/topic:law", "member_new", "", "c");
        assertThat(run.out())
                .contains("  \"9\" không phải số thứ tự ở trên")
                .contains("  \"members\" không phải số thứ tự ở trên")
                .contains("chỉ tiêu \"member_party\" không có phân tổ \"topic:law\"");
        assertThat(desk.lines("aliases.csv")).contains("Hội viên là đảng viên ưu tú,member_new,");
    }

    @Test
    void rows_that_stand_there_stay_byte_by_byte_and_new_ones_go_by_their_columns() throws Exception {
        String before = "\uFEFFindicator;note;label;breakdown\r\nmember_new;của xã;Người mới vào;\r\n";
        Desk desk = desk().with("aliases.csv", before);
        teach(desk, "1", "", "c");
        assertThat(Files.readString(desk.path("aliases.csv")))
                .isEqualTo(before + "member_party;;Hội viên là đảng viên ưu tú;\r\n");
    }

    @Test
    void a_table_without_a_line_end_gets_one_before_the_next_row() throws Exception {
        Desk desk = desk().with("aliases.csv", "label,indicator\nNgười mới vào,member_new");
        teach(desk, "1", "", "c");
        assertThat(Files.readString(desk.path("aliases.csv")))
                .isEqualTo("label,indicator\nNgười mới vào,member_new\nHội viên là đảng viên ưu tú,member_party\n");
    }

    @Test
    void what_is_asked_is_for_a_person_and_no_json() {
        Desk desk = desk();
        Run run = Run.hkh("check", "--teach", "--json", desk.path("inbox/a.xlsx"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: --teach và --json không dùng cùng nhau\n");
    }

    @Test
    void files_without_a_workspace_cannot_be_taught() throws Exception {
        Path file = dir.resolve("a.xlsx");
        Files.write(
                file, PlainList.ofHoa().row("Hội viên là đảng viên ưu tú", 12).bytes());
        Run run = Run.hkh("check", "--teach", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: --teach ghi vào aliases.csv của thư mục làm việc; thêm --workspace\n");
    }

    @Test
    void a_wrong_table_of_wordings_stops_every_run_with_its_line() {
        Desk desk = desk().with("aliases.csv", "label,indicator,breakdown\nĐảng viên,party,\n");
        Run run = Run.hkh("aggregate", desk.folder());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("aliases.csv dòng 2: không có chỉ tiêu \"party\"");
    }

    @Test
    void the_manifest_has_the_hash_of_the_wordings() {
        Desk desk =
                desk().with("aliases.csv", "label,indicator,breakdown\nHội viên là đảng viên ưu tú,member_party,\n");
        Run run = Run.hkh("aggregate", desk.folder());
        assertThat(run.out() + run.err()).doesNotContain("aliases.csv");
        assertThat(desk.text("out/manifest.json")).contains("\"aliases.csv\" : \"");
        assertThat(desk.text("out/figures.csv")).contains(",member_party,,12,value,");
    }
}
