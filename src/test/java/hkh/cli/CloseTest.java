package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.document.EditedDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A period is closed: its figures are kept for later ones and do not change any more without a word. */
class CloseTest {

    private static final Clock NEXT_YEAR = Clock.fixed(Instant.parse("2022-01-10T02:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD =
            "period,revision,date,by,draft,draft_sha256,figures_sha256,totals_sha256,units_in,units_expected,errors,reason,seal";

    @TempDir
    Path dir;

    private Desk aggregated() {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        return desk;
    }

    private Desk closed() {
        Desk desk = aggregated();
        assertThat(close("--by", "Lan").code()).isZero();
        return desk;
    }

    private Run close(Object... options) {
        Object[] words = new Object[options.length + 2];
        words[0] = "close";
        words[1] = dir;
        System.arraycopy(options, 0, words, 2, options.length);
        return Run.hkh(words);
    }

    private static Return changed() {
        return Return.complete(Desk.PHU_HOA).with("member_total", 1_001);
    }

    @Test
    void a_closed_period_is_in_history_and_in_the_book_with_the_signed_report() {
        Desk desk = aggregated().with("39-BC-HKH.docx", "signed");

        Run run = close("--draft", dir.resolve("39-BC-HKH.docx"), "--by", "Nguyễn Thị Lan")
                .without(dir);

        String hash = "4a3cdfae6f291c8f544daea5b72905cf9e74c1ed427d831ad0d7ca00c73c794d"; // by sha256sum
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Đã chốt kỳ 2021, lần 1: số liệu của 2/2 đơn vị ghi vào history/2021.csv, việc chốt ghi vào"
                        + " closed.csv.\nBản đã ký 39-BC-HKH.docx (SHA-256 ")
                .endsWith("Mở kỳ sau: hkh init THƯ_MỤC_MỚI --after DIR\n");
        assertThat(desk.lines("history/2021.csv"))
                .startsWith("unit,period,indicator,breakdown,value,state,file,sheet,cell,raw,decision")
                .anyMatch(line -> line.startsWith("25750,2021,member_total,,1000,value,phu-hoa.xlsx,"));
        assertThat(desk.lines("closed.csv")).hasSize(2).startsWith(HEAD);
        assertThat(desk.lines("closed.csv").get(1))
                .startsWith("2021,1,2021-11-15,Nguyễn Thị Lan,39-BC-HKH.docx," + hash + ",")
                .contains(",2,2,0,,");
        assertThat(desk.text(".hkh/closed/" + hash + ".docx")).isEqualTo("signed");
    }

    @Test
    void with_unchanged_inputs_everything_works_as_before_to_the_byte() {
        Desk desk = aggregated();
        var before = desk.files("out");
        close();

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var after = desk.files("out");
        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void a_return_that_changes_a_closed_period_is_refused_and_out_and_history_stay() {
        Desk desk = closed();
        String totals = desk.text("out/totals.csv");
        String history = desk.text("history/2021.csv");
        desk.receive("phu-hoa.xlsx", changed());

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err())
                .isEqualTo("hkh: kỳ 2021 đã chốt lần 1 ngày 2021-11-15, số liệu bây giờ khác 1 chỗ:"
                        + " 25750/2021/member_total 1000 → 1001. out/ và history/ giữ nguyên như đã chốt, kết quả mới của hkh aggregate nằm ở"
                        + " .hkh/refused/. Đúng là phải sửa thì chốt lại: hkh close --revise --reason \"…\"; không thì"
                        + " trả inbox/ và các bảng về như lúc chốt\n");
        assertThat(desk.text("out/totals.csv")).isEqualTo(totals);
        assertThat(desk.text("history/2021.csv")).isEqualTo(history);
        assertThat(desk.lines(".hkh/refused/totals.csv")).contains("718,2021,member_total,,2001,value,2,2,");
        assertThat(close().code()).as("closing again without a word").isEqualTo(ExitCode.NOT_PUBLISHED);
    }

    @Test
    void a_changed_register_changes_totals_and_is_refused_too() {
        Desk desk = closed();
        desk.with("units.csv", desk.text("units.csv") + "25765,Phường Mới,718,Phường,commune,\n");

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("718/2021/").contains("(2/2) → ").contains("(2/3)");
    }

    @Test
    void what_would_be_refused_can_be_tried_and_looked_at_elsewhere() {
        Desk desk = closed().receive("phu-hoa.xlsx", changed());

        Run tried = Run.hkh("aggregate", dir, "--dry-run");
        Run elsewhere = Run.hkh("aggregate", dir, "--out", dir.resolve("xem-thử"));

        assertThat(tried.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(tried.err()).contains("đã chốt lần 1");
        assertThat(elsewhere.code()).isZero();
        assertThat(elsewhere.err()).contains("đã chốt lần 1");
        assertThat(desk.lines("xem-thử/totals.csv")).contains("718,2021,member_total,,2001,value,2,2,");
    }

    @Test
    void a_revision_is_dated_has_its_reason_and_both_are_kept() {
        Desk desk = closed();
        byte[] first = desk.bytes("history/2021.csv");
        desk.receive("phu-hoa.xlsx", changed());

        Run run = Run.at(NEXT_YEAR, "close", dir, "--revise", "--reason", "Phú Hòa\nđính chính", "--by", "Lan");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Đã chốt kỳ 2021, lần 2").contains("Kết quả mới đã thay trong");
        List<String> book = desk.lines("closed.csv");
        assertThat(book).hasSize(3);
        assertThat(book.get(2)).startsWith("2021,2,2022-01-10,Lan,,,").contains(",2,2,0,Phú Hòa đính chính,");
        assertThat(desk.lines("history/2021.csv")).anyMatch(line -> line.startsWith("25750,2021,member_total,,1001,"));
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2001,value,2,2,");
        String firstHash = book.get(1).split(",")[6];
        assertThat(desk.bytes(".hkh/closed/" + firstHash + ".csv")).isEqualTo(first);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
    }

    @Test
    void a_signed_report_with_other_figures_closes_nothing() {
        Desk desk = aggregated();
        desk.put("bản ký.docx", desk.bytes("out/report.docx"));
        desk.receive("phu-hoa.xlsx", changed());
        Run.hkh("aggregate", dir);

        Run run = close("--draft", dir.resolve("bản ký.docx"));

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("bản ký.docx: ", "ghi khác số đang chốt", "[718/2021/member_total]");
        assertThat(desk.path("closed.csv")).doesNotExist();
        assertThat(close("--draft", dir.resolve("out/report.docx")).code()).isZero();
    }

    @Test
    void a_signed_report_whose_chart_draws_something_else_closes_nothing() {
        Desk desk = aggregated();
        byte[] drawn = EditedDraft.with(
                desk.bytes("out/report.docx"),
                "word/charts/chart1.xml",
                chart -> chart.replace("<c:v>1000</c:v>", "<c:v>9000</c:v>"));
        desk.put("ký.docx", drawn);

        Run run = close("--draft", dir.resolve("ký.docx"));

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("ký.docx: bảng, biểu đồ hoặc câu chữ không khớp với số đang chốt");
        assertThat(desk.path("closed.csv")).doesNotExist();
    }

    @Test
    void of_a_scan_it_is_said_that_it_was_not_held_against_the_figures() {
        aggregated().with("ký.pdf", "signed");
        assertThat(close("--draft", dir.resolve("ký.pdf")).out()).contains("ký.pdf không có số liệu gắn với nguồn");
    }

    @Test
    void the_signed_report_may_come_later_and_is_recorded_once() {
        Desk desk = closed().with("ký.pdf", "signed");

        Run later = close("--draft", dir.resolve("ký.pdf"));
        Run again = close("--draft", dir.resolve("ký.pdf"));

        assertThat(later.out()).startsWith("Bản đã ký ký.pdf (SHA-256 4a3cdfae");
        assertThat(again)
                .isEqualTo(new Run(
                        0, "Kỳ 2021 đã chốt lần 1 ngày 2021-11-15 đúng với số liệu này; không có gì mới.\n", ""));
        assertThat(desk.lines("closed.csv"))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("2021,1,2021-11-15,")
                .contains(",ký.pdf,4a3cdfae");
    }

    @Test
    void with_a_unit_missing_it_is_closed_only_when_told_so_with_a_reason() {
        Desk desk = Desk.in(dir).receive("a.xlsx", Return.complete(Desk.PHU_HOA));
        Run.hkh("aggregate", dir);

        Run refused = close();
        assertThat(refused.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(refused.err())
                .isEqualTo(
                        "hkh: chưa chốt kỳ 2021: còn 1 đơn vị thiếu, 0 tệp chưa được chấp nhận, 1 lỗi (xem hkh status và"
                                + " out/findings.csv). Sửa hết rồi chốt; phải chốt khi còn thiếu thì hkh close --incomplete"
                                + " --reason \"…\"\n");
        assertThat(dir.resolve("closed.csv")).doesNotExist();
        assertThat(dir.resolve("history")).doesNotExist();

        Run unreasoned = close("--incomplete");
        assertThat(unreasoned.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unreasoned.err()).contains("--incomplete phải kèm --reason \"lý do\"");

        Run told = close("--incomplete", "--reason", "Phú Mỹ giải thể");
        assertThat(told.code()).as("closed, and a unit is missing").isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.lines("closed.csv").get(1)).contains(",1,2,1,Phú Mỹ giải thể,");
        assertThat(desk.lines("history/2021.csv"))
                .as("it is known that Phú Mỹ was asked")
                .contains("25762,2021,member_total,,,not_reported,,,,,");
    }

    @Test
    void what_is_closed_must_be_what_out_shows() {
        Desk desk = Desk.complete(dir);
        Run before = close();
        assertThat(before.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(before.err())
                .contains("chưa có kết quả trong")
                .contains("chạy hkh aggregate, xem báo cáo rồi hãy chốt");

        Run.hkh("aggregate", dir);
        desk.receive("phu-hoa.xlsx", changed());
        Run stale = close();

        assertThat(stale.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(stale.err())
                .contains("không phải kết quả của số liệu bây giờ")
                .contains("25750/2021/member_total 1000 (1/1) → 1001 (1/1)");
        assertThat(dir.resolve("closed.csv")).doesNotExist();
    }

    @Test
    void without_an_accepted_return_there_is_nothing_to_close() {
        Desk.in(dir);
        Run run = close("--incomplete", "--reason", "x");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("không có báo cáo nào được chấp nhận");
    }

    @Test
    void there_is_nothing_to_revise_in_an_open_period_or_with_the_same_figures() {
        aggregated();
        Run open = close("--revise", "--reason", "x");
        assertThat(open.code()).isEqualTo(ExitCode.USAGE);
        assertThat(open.err()).contains("kỳ 2021 chưa chốt lần nào");

        close();
        Run same = close("--revise", "--reason", "x");
        assertThat(same.code()).isEqualTo(ExitCode.USAGE);
        assertThat(same.err()).contains("không có gì để chốt lại");
    }

    @Test
    void a_signed_report_that_is_not_there_or_empty_closes_nothing() {
        Desk desk = aggregated().with("rỗng.docx", "");

        Run gone = close("--draft", dir.resolve("gone.docx"));
        Run empty = close("--draft", dir.resolve("rỗng.docx"));

        assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(gone.err()).contains("không có tệp hay thư mục");
        assertThat(empty.code()).isEqualTo(ExitCode.USAGE);
        assertThat(empty.err()).contains("không phải tệp hoặc rỗng");
        assertThat(desk.path("closed.csv")).doesNotExist();
    }

    @Test
    void closed_figures_that_somebody_edits_are_put_back_and_the_edit_is_kept() throws IOException {
        Desk desk = closed();
        String history = desk.text("history/2021.csv");
        String book = desk.text("closed.csv");
        desk.with("history/2021.csv", history.replace(",1000,", ",9999,")).with("closed.csv", "mine");

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("history/2021.csv không phải số đã chốt").contains("closed.csv đã bị sửa");
        assertThat(desk.text("history/2021.csv")).isEqualTo(history);
        assertThat(desk.text("closed.csv")).isEqualTo(book);
        assertThat(desk.files(".hkh/kept").keySet())
                .anyMatch(name -> name.endsWith("-2021.csv"))
                .anyMatch(name -> name.endsWith("-closed.csv"));
        assertThat(Run.hkh("aggregate", dir).err()).as("told once").isEmpty();
    }

    @Test
    void a_closing_that_died_before_its_row_was_written_has_not_happened() throws IOException {
        Desk desk = closed();
        Files.delete(desk.path("closed.csv"));
        Files.delete(desk.path(".hkh/closed.csv"));
        Files.delete(desk.path("history/2021.csv"));
        desk.receive("phu-hoa.xlsx", changed());

        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(close().out()).startsWith("Đã chốt kỳ 2021, lần 1");
    }

    @Test
    void a_closing_that_died_after_its_row_was_written_is_finished_by_the_next_run() throws IOException {
        Desk desk = closed();
        String history = desk.text("history/2021.csv");
        Files.delete(desk.path("closed.csv"));
        Files.delete(desk.path("history/2021.csv"));

        Run run = Run.hkh("aggregate", dir);

        assertThat(run).extracting(Run::code, Run::err).containsExactly(0, "");
        assertThat(desk.text("history/2021.csv")).isEqualTo(history);
        assertThat(desk.lines("closed.csv")).hasSize(2);
    }

    @Test
    void a_row_of_the_book_that_was_changed_stops_every_run_and_is_named() {
        Desk desk = closed();
        desk.with(".hkh/closed.csv", desk.text(".hkh/closed.csv").replace("2021-11-15", "2021-11-16"));

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains(".hkh/closed.csv dòng 2: sổ chốt đã bị sửa ở dòng này");
    }

    @Test
    void without_its_own_folder_a_workspace_still_knows_that_it_is_closed() throws IOException {
        Desk desk = closed();
        try (var files = Files.walk(desk.path(".hkh"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("kỳ 2021 đã chốt lần 1 ngày 2021-11-15 nhưng không còn đủ số liệu đã chốt");

        assertThat(close("--revise", "--reason", "mất .hkh").code()).isZero();
        assertThat(desk.lines("closed.csv")).hasSize(3);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
    }

    @Test
    void while_another_run_is_at_work_nothing_is_closed() throws Exception {
        Desk desk = aggregated();
        try (var lock = hkh.workspace.WorkspaceLock.take(desk.path(".hkh"), Run.CLOCK.instant())) {
            assertThat(lock).isNotNull();
            assertThat(close().code()).isEqualTo(ExitCode.BUSY);
        }
    }
}
