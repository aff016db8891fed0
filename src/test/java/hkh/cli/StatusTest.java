package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.wording.TextTable;
import hkh.workspace.WorkspaceLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

    @TempDir
    Path dir;

    /** A province of two districts and an affiliated body, which all report for themselves too. */
    private static Desk province(Path folder) {
        return Desk.in(folder).with("units.csv", """
                code,name,parent,type,level,expected
                14,Tỉnh Sơn La,,Tỉnh,province,
                125,Huyện Mộc Châu,14,Huyện,district,
                04009,Xã Chiềng Sơn,125,Xã,commune,
                04012,Xã Tân Hợp,125,Xã,commune,
                126,Huyện Yên Châu,14,Huyện,district,
                04060,Xã Chiềng Đông,126,Xã,commune,
                14-01,Hội Khuyến học Sở Y tế,14,,affiliate,
                """);
    }

    private static List<String> table(Run run) {
        return run.out().lines().takeWhile(line -> !line.isEmpty()).skip(1).toList();
    }

    private static List<String> words(String line) {
        return List.of(line.split(" {2,}"));
    }

    @Test
    void when_everything_is_in_it_ends_with_0_and_names_nobody() {
        Desk.complete(dir);
        assertThat(Run.hkh("status", dir)).isEqualTo(new Run(0, """
                Thành phố Thủ Dầu Một – kỳ 2021, không đặt hạn nộp
                Đơn vị                Phải nộp  Đã nộp  Đúng hạn  Chấp nhận  Đủ số  Chưa nộp
                Xã, phường, thị trấn         2       2         –          2      2         0
                Cộng                         2       2         –          2      2         0
                """, ""));
    }

    @Test
    void districts_are_counted_with_their_communes_and_the_affiliates_for_themselves() {
        province(dir).receive("a.xlsx", Return.complete("xã Chiềng Sơn"));
        Run run = Run.hkh("status", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(table(run).stream().map(StatusTest::words).toList())
                .containsExactly(
                        List.of("Đơn vị", "Phải nộp", "Đã nộp", "Đúng hạn", "Chấp nhận", "Đủ số", "Chưa nộp"),
                        List.of("Riêng cấp tỉnh", "1", "0", "–", "0", "0", "1"),
                        List.of("Huyện Mộc Châu", "3", "1", "–", "1", "1", "2"),
                        List.of("Huyện Yên Châu", "2", "0", "–", "0", "0", "2"),
                        List.of("Đơn vị trực thuộc", "1", "0", "–", "0", "0", "1"),
                        List.of("Cộng", "7", "1", "–", "1", "1", "6"));
        assertThat(table(run)).allMatch(line -> TextTable.width(line) <= 80);
        assertThat(run.out())
                .contains("\nChưa nộp (6):\n")
                .containsPattern("\n {2}Xã Tân Hợp \\(04012\\) +Huyện Mộc Châu\n");
    }

    @Test
    void what_was_sent_and_not_accepted_is_named_with_its_file_and_the_reason() {
        Desk.complete(dir)
                .receive("b/phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 999))
                .receive("đợt 2/Phú Mỹ.xlsx", Return.of(Desk.PHU_MY, "2020").with("member_total", 1))
                .put("inbox/hỏng.xlsx", "PK\u0003\u0004…".getBytes(StandardCharsets.UTF_8));
        Run run = Run.hkh("status", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(words(table(run).get(2))).containsExactly("Cộng", "2", "2", "–", "0", "0", "0");
        assertThat(run.out())
                .contains("\nĐã nộp, chưa được chấp nhận (2):\n")
                .containsPattern("\n {2}Phường Phú Hòa \\(25750\\) +b/phu-hoa.xlsx: có nhiều báo cáo khác nhau")
                .containsPattern("\n {2}Phường Phú Mỹ \\(25762\\) +đợt 2/Phú Mỹ.xlsx: tệp ghi kỳ 2020, kỳ đang")
                .contains("\nTệp khác chưa được chấp nhận (1):\n  hỏng.xlsx: tệp bị hỏng")
                .doesNotContain("Chưa nộp (");
    }

    @Test
    void a_unit_whose_only_file_a_person_refused_is_named_with_it_and_the_decision() {
        Desk.complete(dir).with("decisions.csv", """
                        date,by,kind,unit,period,file,reason
                        2021-11-10,Lan,refuse,25762,2021,đợt 2/Phú Mỹ.xlsx,nộp nhầm
                        """);
        Run run = Run.hkh("status", dir);
        String reason = "không tính theo quyết định ở decisions.csv dòng 2 (2021-11-10 Lan: nộp nhầm)";
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out())
                .contains("\nĐã nộp, chưa được chấp nhận (1):\n  Phường Phú Mỹ (25762)  đợt 2/Phú Mỹ.xlsx: " + reason)
                .doesNotContain("Tệp khác");
        assertThat(Run.hkh("status", "--json", dir).out())
                .contains("\"file\":\"đợt 2/Phú Mỹ.xlsx\",\"reason\":\"" + reason + "\"}")
                .endsWith("\"not_accepted\":[]}\n");
    }

    @Test
    void what_is_late_or_lacks_a_compulsory_figure_is_named_and_still_in() {
        Desk.in(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-10\n")
                .with("received.csv", "file,received\na.xlsx,2021-11-10\nb.xlsx,2021-11-11\n")
                .receive("a.xlsx", Return.complete(Desk.PHU_HOA).without("hamlet_total"))
                .receive("b.xlsx", Return.complete(Desk.PHU_MY));
        Run run = Run.hkh("status", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Thành phố Thủ Dầu Một – kỳ 2021, hạn nộp 10/11/2021\n");
        assertThat(words(table(run).get(2))).containsExactly("Cộng", "2", "2", "1", "2", "1", "0");
        assertThat(run.out()).endsWith("""

                Nộp sau hạn (1):
                  Phường Phú Mỹ (25762)  11/11/2021  b.xlsx

                Chưa đủ số liệu bắt buộc (1):
                  Phường Phú Hòa (25750)  9/10  a.xlsx
                """);
    }

    @Test
    void a_file_came_on_the_day_on_which_a_run_first_saw_it_else_today() {
        Desk desk = Desk.complete(dir).with("hkh.yaml", "period: 2021\ndeadline: 2021-11-15\n");
        assertThat(words(table(Run.hkh("status", dir)).get(2))).contains("2", "2", "2");
        Run.hkh("aggregate", dir);
        desk.receive("đợt 2/Phú Mỹ.xlsx", Return.complete(Desk.PHU_MY).with("member_left", 1));
        Run later = Run.at(java.time.Clock.offset(Run.CLOCK, java.time.Duration.ofDays(1)), "status", dir);
        assertThat(later.out()).contains("\nNộp sau hạn (1):\n  Phường Phú Mỹ (25762)  16/11/2021");
    }

    @Test
    void it_writes_nothing_and_does_not_wait_for_a_run() throws HkhException {
        Desk desk = Desk.complete(dir);
        Map<String, byte[]> before = desk.files("");
        assertThat(Run.hkh("status", dir).code()).isZero();
        assertThat(desk.files("")).containsOnlyKeys(before.keySet());
        try (WorkspaceLock lock = WorkspaceLock.take(desk.path(".hkh"), Run.CLOCK.instant())) {
            assertThat(lock).isNotNull();
            assertThat(Run.hkh("status", dir).code()).isZero();
        }
    }

    @Test
    void a_run_that_is_noting_a_file_is_not_disturbed() {
        String torn = "{\"file\":\"phu-hoa.xlsx\",\"sha2";
        Desk desk = Desk.complete(dir).with(".hkh/ledger.jsonl", torn);
        assertThat(Run.hkh("status", dir).code()).isZero();
        assertThat(desk.text(".hkh/ledger.jsonl")).isEqualTo(torn);
    }

    @Test
    void json_has_groups_units_and_files() {
        Desk.in(dir).receive("a.xlsx", Return.complete(Desk.PHU_HOA)).put("inbox/x.xlsx", new byte[] {1});
        Run run = Run.hkh("status", "--json", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"period\":\"2021\",\"deadline\":\"\",\"groups\":[{\"top\":\"718\",")
                .contains("\"sum\":{\"top\":\"718\",\"name\":\"Cộng\",\"expected\":2,\"received\":1,\"on_time\":0,"
                        + "\"accepted\":1,\"complete\":1,\"missing\":1}")
                .contains(
                        "{\"unit\":\"25762\",\"name\":\"Phường Phú Mỹ\",\"parent\":\"718\",\"status\":\"missing\","
                                + "\"received\":\"\",\"on_time\":\"\",\"filled\":0,\"required\":10,\"file\":\"\",\"reason\":\"\"}")
                .contains("\"not_accepted\":[{\"file\":\"x.xlsx\",\"verdict\":\"refused\",");
    }

    @Test
    void csv_has_the_table_with_a_row_a_group_and_one_of_all() {
        province(dir).receive("a.xlsx", Return.complete("xã Chiềng Sơn"));
        assertThat(Run.hkh("status", "--csv", dir)).isEqualTo(new Run(1, """
                top,name,expected,received,on_time,accepted,complete,missing
                14,Riêng cấp tỉnh,1,0,,0,0,1
                125,Huyện Mộc Châu,3,1,,1,1,2
                126,Huyện Yên Châu,2,0,,0,0,2
                14,Đơn vị trực thuộc,1,0,,0,0,1
                14,Cộng,7,1,,1,1,6
                """, ""));
    }

    @Test
    void csv_counts_what_came_on_time_where_there_is_a_deadline() {
        Desk.in(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-10\n")
                .with("received.csv", "file,received\na.xlsx,2021-11-10\nb.xlsx,2021-11-11\n")
                .receive("a.xlsx", Return.complete(Desk.PHU_HOA).without("hamlet_total"))
                .receive("b.xlsx", Return.complete(Desk.PHU_MY));
        assertThat(Run.hkh("status", "--csv", "--lang", "en", dir).out().lines())
                .last()
                .isEqualTo("718,Sum,2,2,1,2,1,0");
    }

    @Test
    void csv_and_json_are_not_printed_together() {
        Desk.in(dir);
        assertThat(Run.hkh("status", "--csv", "--json", dir).code()).isEqualTo(2);
    }

    @Test
    void english_is_there_when_asked_for() {
        Desk.in(dir);
        assertThat(Run.hkh("status", "--lang", "en", dir).out())
                .contains("Expected  Received  On time  Accepted  Complete  Missing\n")
                .contains("\nMissing (2):\n");
    }

    @Test
    void a_folder_that_is_no_workspace_is_told() {
        Run run = Run.hkh("status", dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(" không phải thư mục làm việc (không có hkh.yaml); ghi đúng đường dẫn");
    }
}
