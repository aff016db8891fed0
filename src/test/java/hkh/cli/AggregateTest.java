package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.workspace.WorkspaceLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateTest {

    @TempDir
    Path dir;

    private static void assertSame(Map<String, byte[]> found, Map<String, byte[]> expected) {
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void when_everything_is_in_and_right_it_ends_with_0_and_says_where_the_draft_is() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("aggregate", dir).without(dir);
        assertThat(run).isEqualTo(new Run(0, """
                Thành phố Thủ Dầu Một – kỳ 2021
                  Tệp: 2 tìm thấy, 2 được chấp nhận, 0 cần xử lý
                  Đơn vị: 2/2 đã có báo cáo
                  Phát hiện: 0 lỗi, 0 cảnh báo, 0 lưu ý
                  Tổng số hội viên: 2.000 người (2/2 đơn vị)
                  Thu/vận động trong kỳ: 200.000.000 đồng (2/2 đơn vị)
                  Lượt người tham gia: 1.000 lượt người (2/2 đơn vị)
                Kết quả: DIR/out/report.docx (và 10 tệp khác)
                """, ""));
        assertThat(desk.files("out").keySet())
                .containsExactly(
                        "comparison.csv",
                        "completeness.csv",
                        "figures.csv",
                        "findings.csv",
                        "imbalances.csv",
                        "intake.csv",
                        "manifest.json",
                        "report.docx",
                        "report.html",
                        "tables.xlsx",
                        "totals.csv");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2000,value,2,2,");
        assertThat(desk.text("out/report.html")).contains("data-ref=\"718/2021/member_total\"");
    }

    @Test
    void a_unit_that_is_missing_is_named_and_the_total_says_so() {
        Desk desk = Desk.in(dir).receive("a.xlsx", Return.complete(Desk.PHU_HOA));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("chưa có báo cáo: Phường Phú Mỹ (25762)\n");
        assertThat(run.out()).contains("Tổng số hội viên: ≥ 1.000 người (1/2 đơn vị)");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,1000,value,1,2,");
        assertThat(desk.lines("out/completeness.csv")).contains("25762,Phường Phú Mỹ,718,missing,,,0/10");
        assertThat(desk.text("out/report.html")).contains("≥\u00a0").contains("(1/2 đơn vị)");
    }

    @Test
    void a_refused_file_is_told_with_what_to_do_and_costs_nothing_else() {
        Desk desk = Desk.complete(dir)
                .receive("năm trước.xlsx", Return.of(Desk.PHU_MY, "2020").with("member_total", 1))
                .put("inbox/hỏng.xlsx", "PK\u0003\u0004…".getBytes(StandardCharsets.UTF_8))
                .put("inbox/rỗng.xlsx", new byte[0])
                .put("inbox/~$a.xlsx", new byte[165]);
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("năm trước.xlsx: [không chấp nhận] tệp ghi kỳ 2020, kỳ đang tổng hợp là 2021")
                .contains("hỏng.xlsx: [không chấp nhận] tệp bị hỏng")
                .contains("rỗng.xlsx: [không chấp nhận]")
                .doesNotContain("~$a.xlsx");
        assertThat(desk.lines("out/intake.csv")).hasSize(7).anyMatch(line -> line.startsWith("~$a.xlsx,"));
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2000,value,2,2,");
    }

    @Test
    void when_no_file_is_acceptable_the_tables_of_what_is_wrong_are_published() {
        Desk desk = Desk.in(dir).put("inbox/hỏng.xlsx", new byte[] {1, 2, 3});
        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(1);
        assertThat(desk.files("out").keySet())
                .containsExactly("completeness.csv", "findings.csv", "intake.csv", "manifest.json");
    }

    @Test
    void an_empty_inbox_is_a_run_in_which_all_are_missing() {
        Desk.in(dir);
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.out()).contains("Không có báo cáo nào được chấp nhận nên không viết report.docx");
    }

    @Test
    void results_of_another_period_are_kept_before_they_give_way() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Map<String, byte[]> before = desk.files("out");
        Run run = Run.hkh("aggregate", dir, "--period", "2022").without(dir);
        assertThat(run.code()).isEqualTo(1);
        String kept = kept(run);
        assertSame(desk.files(kept), before);
        assertThat(Run.hkh("aggregate", dir, "--period", "2022").err()).doesNotContain(".hkh/kept");
    }

    @Test
    void results_with_figures_are_kept_when_the_inbox_is_gone_and_that_is_said() throws IOException {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Map<String, byte[]> before = desk.files("out");
        Files.move(desk.path("inbox"), desk.path("elsewhere"));
        Run run = Run.hkh("aggregate", dir).without(dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("không có thư mục DIR/inbox; đưa báo cáo nhận được vào đó");
        assertSame(desk.files(kept(run)), before);
    }

    private static String kept(Run run) {
        String line = run.err()
                .lines()
                .filter(said -> said.startsWith("hkh: kết quả trước trong DIR/out"))
                .findFirst()
                .orElseThrow();
        return line.substring(line.lastIndexOf("DIR/") + 4);
    }

    @Test
    void two_different_returns_of_a_unit_are_a_conflict_and_neither_counts() {
        Desk desk = Desk.complete(dir)
                .receive("b/phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 999));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("b/phu-hoa.xlsx: [mâu thuẫn]")
                .contains("phu-hoa.xlsx: [mâu thuẫn]")
                .contains("phu-hoa.xlsx, b/phu-hoa.xlsx")
                .contains("\nPhường Phú Hòa (25750): đã gửi, chưa bản nào được chấp nhận\n");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,1000,value,1,2,");
        assertThat(desk.lines("out/completeness.csv"))
                .anyMatch(line -> line.startsWith("25750,Phường Phú Hòa,718,conflict"));
    }

    @Test
    void the_same_bytes_twice_count_once_and_are_no_fault() {
        Desk desk = Desk.complete(dir);
        desk.put("inbox/copy.xlsx", desk.bytes("inbox/phu-hoa.xlsx"));
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(desk.text("out/intake.csv")).contains(",duplicate,");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2000,value,2,2,");
    }

    @Test
    void files_too_large_are_refused_each_for_itself_and_are_findings() throws IOException {
        Desk desk = Desk.complete(dir);
        for (String name : List.of("a.xlsx", "b.xlsx")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(desk.path("inbox/" + name).toFile(), "rw")) {
                file.setLength(101L * 1024 * 1024);
            }
        }
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.err()).contains("a.xlsx: [không chấp nhận]").contains("b.xlsx: [không chấp nhận]");
        assertThat(desk.lines("out/findings.csv"))
                .filteredOn(line -> line.startsWith("file-too-large,error"))
                .hasSize(2);
    }

    @Test
    void an_error_of_the_figures_is_a_finding_and_the_figure_is_still_added() {
        Desk desk = Desk.complete(dir)
                .receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_new", -5));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("lỗi: phu-hoa.xlsx!Báo cáo!B8:").contains("(negative-figure)");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_new,,45,value,2,2,");
    }

    @Test
    void a_rule_on_hold_keeps_its_figure_out_and_the_coverage_says_so() {
        Desk desk = Desk.complete(dir)
                .with("hkh.yaml", "period: 2021\nhold: [negative-figure]\n")
                .receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_new", -5));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_new,,50,value,1,2,");
    }

    @Test
    void strict_leaves_the_old_results_alone_and_puts_its_tables_aside() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Map<String, byte[]> before = desk.files("out");
        desk.put("inbox/hỏng.xlsx", new byte[] {1});
        Run run = Run.hkh("aggregate", "--strict", dir).without(dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("chưa công bố (--strict); các bảng nằm ở DIR/.hkh/refused");
        assertThat(run.out()).doesNotContain("Kết quả:");
        assertSame(desk.files("out"), before);
        assertThat(desk.lines(".hkh/refused/intake.csv")).hasSize(4);
    }

    @Test
    void strict_publishes_what_is_clean() {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("aggregate", "--strict", dir).code()).isZero();
        assertThat(desk.path("out/report.docx")).exists();
    }

    @Test
    void a_dry_run_writes_nothing_at_all() {
        Desk desk = Desk.complete(dir);
        Map<String, byte[]> before = desk.files("");
        Run run = Run.hkh("aggregate", "--dry-run", dir);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Tổng số hội viên: 2.000").doesNotContain("Kết quả:");
        assertSame(desk.files(""), before);
        assertThat(desk.path(".hkh")).doesNotExist();
    }

    @Test
    void json_is_one_line_for_machines() {
        Desk.complete(dir).put("inbox/hỏng.xlsx", new byte[] {1});
        Run run = Run.hkh("aggregate", "--json", dir).without(dir);
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"period\":\"2021\",\"root\":\"718\",\"units_expected\":2,\"units_missing\":0,"
                        + "\"findings_error\":1,")
                .contains("\"missing\":[]")
                .contains("{\"file\":\"hỏng.xlsx\",\"verdict\":\"refused\",\"reason\":\"nội dung tệp là ")
                .contains("\"out\":\"DIR/out\",\"published\":[\"comparison.csv\",");
        assertThat(run.err()).contains("hỏng.xlsx: [không chấp nhận]");
    }

    @Test
    void quiet_says_nothing_when_all_is_well_and_one_line_when_not() {
        Desk desk = Desk.in(dir);
        assertThat(Run.hkh("aggregate", "--quiet", dir).without(dir)).isEqualTo(new Run(1, "", """
                        hkh: Thành phố Thủ Dầu Một, kỳ 2021: 2/2 đơn vị chưa có báo cáo được tính, 0 tệp cần xử lý, 0 lỗi số liệu;\
                         xem completeness.csv, intake.csv, findings.csv trong DIR/out
                        """));
        desk.put("inbox/hỏng.xlsx", "damaged".getBytes(StandardCharsets.UTF_8));
        assertThat(Run.hkh("aggregate", "--quiet", "--lang", "en", dir).err())
                .contains("2 of 2 units without a return that counts, 1 files to be seen to, 0 errors in figures; see")
                .hasLineCount(1);
        assertThat(Run.hkh(
                        "aggregate", "--quiet", Desk.complete(dir.resolve("w")).folder()))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void a_log_keeps_every_run_and_no_figure() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", "--quiet", "--log", desk.path("run.log"), dir);
        assertThat(desk.lines("run.log"))
                .startsWith("2021-11-15T02:00:00Z Thành phố Thủ Dầu Một – kỳ 2021")
                .endsWith("2021-11-15T02:00:00Z kết thúc, mã 0")
                .allMatch(line -> line.startsWith("2021-11-15T02:00:00Z ") && !line.contains("2.000"));
        List<String> first = desk.lines("run.log");
        desk.put("inbox/phu-hoa.xlsx", "damaged".getBytes(StandardCharsets.UTF_8));
        Run.hkh("aggregate", "--quiet", "--strict", "--log", desk.path("run.log"), dir);
        assertThat(desk.lines("run.log"))
                .startsWith(first.toArray(String[]::new))
                .contains("2021-11-15T02:00:00Z chưa có báo cáo: Phường Phú Hòa (25750)")
                .endsWith("2021-11-15T02:00:00Z kết thúc, mã 3");
        desk.with("hkh.yaml", "period: x\n");
        Run.hkh("aggregate", "--quiet", "--log", desk.path("run.log"), dir);
        assertThat(desk.lines("run.log"))
                .endsWith(
                        "2021-11-15T02:00:00Z hkh.yaml:1:9: \"period\" ghi \"x\", cần: 2023, 2024-H1, 2024-Q3, 2024-M9",
                        "2021-11-15T02:00:00Z kết thúc, mã 3");
    }

    @Test
    void a_log_tells_of_wrong_usage_and_of_a_bug_but_not_what_stands_in_it() {
        Desk desk = Desk.complete(dir);
        Run usage = Run.hkh("aggregate", "--format", "odt", "--log", desk.path("run.log"), dir);
        assertThat(usage.code()).isEqualTo(ExitCode.USAGE);
        assertThat(desk.lines("run.log"))
                .containsExactly(
                        "2021-11-15T02:00:00Z --format: \"odt\" không dùng được, cần: docx, html, pdf, xlsx",
                        "2021-11-15T02:00:00Z kết thúc, mã 2");
        List<String> first = desk.lines("run.log");
        AtomicInteger looks = new AtomicInteger();
        Clock breaking = new AskedClock(
                () -> { // a bug that comes once the run has begun
                    if (looks.incrementAndGet() == 2) {
                        throw new IllegalStateException("36.615");
                    }
                    return Run.CLOCK.instant();
                });
        Run bug = Run.at(breaking, "aggregate", "--log", desk.path("run.log"), dir);
        assertThat(bug.code()).isEqualTo(ExitCode.BUG);
        assertThat(bug.err()).startsWith("hkh: lỗi của chính hkh: java.lang.IllegalStateException: 36.615.");
        assertThat(desk.lines("run.log").subList(first.size(), first.size() + 2))
                .containsExactly(
                        "2021-11-15T02:00:00Z lỗi của chính hkh: java.lang.IllegalStateException."
                                + " Xin gửi lại toàn bộ thông báo này cho người bảo trì.",
                        "2021-11-15T02:00:00Z kết thúc, mã 70");
    }

    @Test
    void a_log_that_cannot_be_written_is_told_before_anything_is_published() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("aggregate", "--log", desk.path("no/where.log"), dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void results_go_where_they_are_asked_to() {
        Desk desk = Desk.complete(dir.resolve("w"));
        assertThat(Run.hkh("aggregate", desk.folder(), "--out", dir.resolve("đây/kia"))
                        .code())
                .isZero();
        assertThat(dir.resolve("đây/kia/report.docx")).exists();
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void a_folder_of_other_things_is_not_replaced_by_results() {
        Desk desk = Desk.complete(dir).with("documents/letter.docx", "mine");
        Run run = Run.hkh("aggregate", dir, "--out", desk.path("documents")).without(dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("hkh: DIR/documents đã có dữ liệu không do hkh ghi");
        assertThat(desk.text("documents/letter.docx")).isEqualTo("mine");
    }

    @Test
    void results_that_cannot_be_written_leave_the_old_ones_and_end_with_3() {
        Desk desk = Desk.complete(dir).with("file", "");
        Run run = Run.hkh("aggregate", dir, "--out", desk.path("file/out")).without(dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("hkh: không ghi được DIR/file/").endsWith("kết quả cũ còn nguyên\n");
    }

    @Test
    void results_of_a_run_that_died_between_its_moves_come_back_even_when_the_next_is_refused() throws IOException {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Map<String, byte[]> before = desk.files("out");
        Files.move(desk.path("out"), desk.path(".out.old"));
        desk.put("inbox/hỏng.xlsx", new byte[] {1});
        assertThat(Run.hkh("aggregate", "--strict", dir).code()).isEqualTo(3);
        assertSame(desk.files("out"), before);
    }

    @Test
    void only_the_formats_asked_for_are_written() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("aggregate", "--format", "docx", dir);
        assertThat(run.code()).isZero();
        assertThat(desk.files("out")).containsKey("report.docx").doesNotContainKey("report.html");
        Run.hkh("aggregate", "--format=html", dir);
        assertThat(desk.files("out")).containsKey("report.html").doesNotContainKey("report.docx");
    }

    @Test
    void another_period_is_that_period_in_everything() {
        Desk desk = Desk.in(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n")
                .with("history/2020.csv", "unit,period,indicator,value\n25750,2020,member_total,5\n")
                .with("history/2019.csv", "unit,period,indicator,value\n25750,2019,member_total,7\n")
                .receive("a.xlsx", Return.of(Desk.PHU_HOA, "2020").with("member_total", 10));
        assertThat(Run.hkh("aggregate", "--period", "2020", dir).code()).isEqualTo(1);
        assertThat(desk.lines("out/comparison.csv")).anyMatch(line -> line.startsWith("25750,member_total,,10,7,7,3,"));
        assertThat(desk.text("out/completeness.csv")).doesNotContain("yes");
    }

    @Test
    void when_a_file_came_is_the_ledger_s_first_sight_or_what_a_person_wrote() {
        Desk desk = Desk.complete(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n")
                .with("received.csv", "file,received\nđợt 2/Phú Mỹ.xlsx,2021-11-21\n");
        Run.hkh("aggregate", dir);
        Run.at(Clock.offset(Run.CLOCK, Duration.ofDays(30)), "aggregate", dir);
        assertThat(desk.lines("out/completeness.csv"))
                .contains(
                        "25750,Phường Phú Hòa,718,accepted,2021-11-15,yes,10/10",
                        "25762,Phường Phú Mỹ,718,accepted,2021-11-21,no,10/10");
    }

    @Test
    void a_day_of_a_file_that_is_not_there_is_told() {
        Desk.complete(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n")
                .with("received.csv", "file,received\nPhu My.xlsx,2021-11-21\nđợt 2/Phú Mỹ.xlsx,2021-11-21\n");
        assertThat(Run.hkh("aggregate", dir).err())
                .contains("received.csv ghi ngày nhận của tệp \"Phu My.xlsx\", mà không có tệp nào tên như vậy")
                .doesNotContain("tệp \"đợt 2/");
    }

    @Test
    void a_return_that_is_sent_again_as_it_was_came_when_it_came_first() {
        Return sent = Return.complete(Desk.PHU_HOA);
        Desk desk = Desk.in(dir)
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n")
                .with("received.csv", "file,received\n25750 gửi lần đầu.xlsx,2021-11-19\n25750.xlsx,2021-12-01\n")
                .receive("25750 gửi lần đầu.xlsx", sent)
                .receive("25750.xlsx", sent);
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/completeness.csv"))
                .contains("25750,Phường Phú Hòa,718,accepted,2021-11-19,yes,10/10");
    }

    @Test
    void the_bytes_of_a_return_are_kept_before_it_is_read() {
        Desk desk = Desk.in(dir).put("inbox/hỏng.xlsx", "damaged".getBytes(StandardCharsets.UTF_8));
        Run.hkh("aggregate", dir);
        assertThat(desk.files(".hkh/originals").values()).containsExactly("damaged".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_second_run_in_the_same_workspace_is_told_to_wait() throws HkhException {
        Desk desk = Desk.complete(dir);
        try (WorkspaceLock lock = WorkspaceLock.take(desk.path(".hkh"), Run.CLOCK.instant())) {
            assertThat(lock.ledger()).isNotNull();
            Run run = Run.hkh("aggregate", dir).without(dir);
            assertThat(run.code()).isEqualTo(75);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("hkh: đang có lần chạy khác (tiến trình "
                            + ProcessHandle.current().pid() + " trên máy ")
                    .endsWith(", từ 09:00:00 15/11/2021; khóa DIR/.hkh/lock); đợi xong rồi chạy lại\n");
            assertThat(Run.hkh("aggregate", "--lang", "en", dir).err())
                    .startsWith("hkh: another run is at work (process ");
        }
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void everything_wrong_with_the_configuration_is_told_at_once_and_nothing_is_written() {
        Desk desk = Desk.complete(dir).with("hkh.yaml", "period: x\nroots: a\n");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("""
                hkh: hkh.yaml:1:9: "period" ghi "x", cần: 2023, 2024-H1, 2024-Q3, 2024-M9
                hkh: hkh.yaml:2:8: không có mục "roots"; ý bạn là "root"?
                """);
        assertThat(desk.path(".hkh")).doesNotExist();
    }

    @Test
    void a_root_that_is_no_unit_is_told_even_when_nothing_came() {
        Desk.in(dir).with("hkh.yaml", "period: 2021\nroot: 999\n");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("root \"999\" không có trong danh mục đơn vị");
    }

    @Test
    void a_target_of_an_unknown_unit_is_told() {
        Desk.in(dir).with("targets.csv", "indicator,unit,period,value,basis\nfund_raised,81,2021,5,\n");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("targets.csv dòng 2: đơn vị \"81\"");
    }

    @Test
    void the_report_of_a_unit_inside_the_tree_speaks_of_that_unit_only() {
        Desk desk = Desk.in(dir)
                .with("hkh.yaml", "period: 2021\nroot: A\n")
                .with("units.csv", """
                        code,name,parent,level,expected
                        T,Tỉnh Bình Dương,,province,no
                        A,Thành phố Thủ Dầu Một,T,district,no
                        B,Huyện Dầu Tiếng,T,district,no
                        25750,Phường Phú Hòa,A,commune,
                        25762,Phường Phú Mỹ,B,commune,
                        """)
                .receive("a.xlsx", Return.complete(Desk.PHU_HOA));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.out())
                .startsWith("Thành phố Thủ Dầu Một – kỳ 2021")
                .contains("Tổng số hội viên: 1.000 người (1/1 đơn vị)");
        assertThat(desk.text("out/report.html"))
                .doesNotContain("Chưa có báo cáo")
                .doesNotContain("Phú Mỹ");
        assertThat(desk.text("out/manifest.json")).contains("\"root\" : \"A\"");
    }

    @Test
    void a_column_that_nobody_reads_is_said_on_the_way() {
        Desk desk = Desk.complete(dir);
        desk.with("units.csv", desk.text("units.csv").replace("expected\n", "expected,ghi chú\n"));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("units.csv: không dùng cột \"ghi chú\"\n");
    }

    @Test
    void a_broken_template_stops_the_run_with_file_and_line_and_leaves_the_old_results() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Map<String, byte[]> before = desk.files("out");
        desk.with("templates/tong-ket-nam.ftlh", "<html>\n${r.unitNam}\n</html>");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("hkh: tong-ket-nam.ftlh dòng 2: không có hoặc không dùng được: r.unitNam\n");
        assertSame(desk.files("out"), before);
    }

    @Test
    void a_template_that_does_not_exist_is_told() {
        Desk.complete(dir);
        for (String name : List.of("mau-khac", "../../etc/passwd", "/etc/passwd")) {
            Run run = Run.hkh("aggregate", dir, "--template", name);
            assertThat(run.code()).as(name).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(
                            "hkh: không có mẫu báo cáo \"" + name
                                    + "\"; các mẫu có: tong-ket-nam, so-ket-mau-1, so-ket-mau-2, so-ket-mau-3, phoi-hop, tom-tat-to-chuc. Mẫu riêng đặt vào");
        }
    }

    @Test
    void a_template_that_the_configuration_names_and_is_not_there_is_told_with_those_that_are() {
        Desk.complete(dir)
                .with("hkh.yaml", "period: 2021\nreport:\n  template: mau-khac\n")
                .with("templates/mau-rieng.ftlh", "<html></html>");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith(
                        "hkh: không có mẫu báo cáo \"mau-khac\"; các mẫu có: tong-ket-nam, so-ket-mau-1, so-ket-mau-2, so-ket-mau-3, phoi-hop, tom-tat-to-chuc, mau-rieng.");
    }

    @Test
    void the_language_of_a_workspace_is_used_unless_another_is_asked_for() {
        Desk desk = Desk.in(dir).with("hkh.yaml", "period: 2021\nlanguage: en\n");
        assertThat(Run.hkh("aggregate", dir).err()).startsWith("no return: Phường Phú Hòa (25750)");
        assertThat(desk.text("out/findings.csv")).contains("has no accepted return");
        assertThat(Run.hkh("aggregate", dir, "--lang", "vi").err()).startsWith("chưa có báo cáo:");
        desk.with("hkh.yaml", "period: 2021\n");
        assertThat(Run.hkh("--lang=en", "aggregate", dir).err()).startsWith("no return:");
    }

    @Test
    void the_same_inputs_give_the_same_bytes_at_any_time_in_any_place() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Desk desk = Desk.complete(dir.resolve("a")).put("inbox/hỏng.xlsx", new byte[] {1});
        Desk copy = Desk.complete(dir.resolve("b")).put("inbox/hỏng.xlsx", new byte[] {1});
        desk.files("inbox").forEach((name, bytes) -> copy.put("inbox/" + name, bytes));
        Run.hkh("aggregate", desk.folder());
        Map<String, byte[]> first = desk.files("out");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Clock later = Clock.offset(Run.CLOCK, Duration.ofDays(400));
            Run.at(later, "aggregate", desk.withoutLastRun().folder());
            assertSame(desk.files("out"), first);
            Run.at(later, "aggregate", copy.folder());
            assertSame(copy.files("out"), first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_run_to_which_nothing_new_came_writes_nothing() throws IOException {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Path report = dir.resolve("out/report.docx");
        Object file = Files.readAttributes(report, BasicFileAttributes.class).fileKey();
        FileTime written = Files.getLastModifiedTime(report);
        Run.hkh("aggregate", desk.withoutLastRun().folder());
        assertThat(Files.readAttributes(report, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(written);
        desk.put("out/ghi chú.txt", new byte[] {1});
        Run.hkh("aggregate", dir);
        assertThat(desk.files("out")).doesNotContainKey("ghi chú.txt");
    }

    @Test
    void the_manifest_names_what_went_in() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        assertThat(desk.text("out/manifest.json"))
                .contains("\"hkh.yaml\" : ", "\"units.csv\" : ", "\"đợt 2/Phú Mỹ.xlsx\" : ")
                .contains("\"tong-ket-nam.ftlh\" : ", "\"hinh-thuc.ftlh\" : ", "\"reference.docx\" : ")
                .contains("\"plan/indicators.csv\" : ");
    }
}
