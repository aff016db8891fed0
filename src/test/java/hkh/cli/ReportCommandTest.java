package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

    private static final String OWN = """
            <html lang="vi"><head><title>t</title></head><body><main>
            <#import "hinh-thuc.ftlh" as h>
            <p>Có <@h.so r.figures.member_total/> hội viên.</p>
            </main></body></html>
            """;

    @TempDir
    Path dir;

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_report_is_written_beside_the_results_and_called_like_its_template() {
        Desk desk = Desk.complete(dir);
        Run run = Run.hkh("report", dir, "--format", "docx,html");
        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out().lines())
                .containsExactly(
                        dir.resolve("reports/tong-ket-nam.docx").toString(),
                        dir.resolve("reports/tong-ket-nam.html").toString());
        assertThat(desk.text("reports/tong-ket-nam.html")).contains(">2.000</data> người");
        assertThat(desk.path("out")).as("the results are left alone").doesNotExist();
        assertThat(desk.path(".hkh")).doesNotExist();
    }

    @Test
    void it_is_the_report_that_aggregate_writes() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Run.hkh("report", dir);
        assertThat(desk.bytes("reports/tong-ket-nam.docx")).isEqualTo(desk.bytes("out/report.docx"));
    }

    @Test
    void a_template_may_be_named_by_its_file_which_may_use_those_that_ship() throws IOException {
        Desk desk = Desk.complete(dir);
        Path own = Files.writeString(Files.createDirectories(dir.resolve("mẫu")).resolve("rút gọn.ftlh"), OWN);
        Run run = Run.hkh("report", dir, "--template", own, "--format", "html");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(names(desk.path("reports"))).containsExactly("rút gọn.html");
        assertThat(desk.text("reports/rút gọn.html")).contains("Có <data value=\"2000\"");
        assertThat(Run.hkh("aggregate", dir, "--template", own).code()).isEqualTo(ExitCode.CLEAN);
        assertThat(desk.text("out/report.html")).contains("Có <data value=\"2000\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<data value=\"99\" data-ref=\"718/2021/member_total\">99.999</data>",
                "<data value=\"2000\" data-ref=\"718/2021/member_total\">9${r.figures.member_total.text}</data>",
                "<data value=\"2000\" data-ref=\"718/2021/member_new\">2.000</data>",
                "<data value=\"2000\" data-ref=\"718/2021/member_total\" data-form=\"ful\">2.000</data>"
            })
    void a_template_that_prints_another_number_than_the_total_it_names_is_refused(String figure) throws IOException {
        Desk desk = Desk.complete(dir);
        Path own = Files.writeString(dir.resolve("own.ftlh"), OWN.replace("<@h.so r.figures.member_total/>", figure));
        Run run = Run.hkh("report", dir, "--template", own);
        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("own.ftlh: in “").contains("mà số tổng hợp là");
        assertThat(desk.path("reports")).doesNotExist();
    }

    @Test
    void a_template_that_is_not_there_is_wrong_usage() {
        Desk.complete(dir);
        Run run = Run.hkh("report", dir, "--template", "khong-co.ftlh");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("không có tệp mẫu khong-co.ftlh");
        assertThat(Run.hkh("report", dir, "--template", "khong-co").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.hkh("report", dir, "--format", "doc").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void what_a_person_wrote_into_an_earlier_draft_is_kept() throws IOException {
        Desk desk = Desk.complete(dir);
        Run.hkh("report", dir);
        byte[] edited = "bản đã sửa".getBytes(StandardCharsets.UTF_8);
        desk.put("reports/tong-ket-nam.docx", edited);
        Run run = Run.hkh("report", dir);
        assertThat(run.err()).contains("bản cũ khác bản mới nên được giữ ở");
        List<String> kept = names(desk.path(".hkh/kept"));
        assertThat(kept).hasSize(1);
        assertThat(desk.bytes(".hkh/kept/" + kept.get(0))).isEqualTo(edited);
        assertThat(Run.hkh("report", dir).err())
                .as("the same again is nothing to keep")
                .isEmpty();
    }

    @Test
    void without_an_accepted_return_nothing_is_written() {
        Desk desk = Desk.in(dir);
        Run run = Run.hkh("report", dir);
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.err()).contains("chưa có báo cáo nào được chấp nhận");
        assertThat(desk.path("reports")).doesNotExist();
    }

    @Test
    void a_report_may_not_go_where_results_or_returns_are() {
        Desk.complete(dir);
        assertThat(Run.hkh("report", dir, "--out", dir.resolve("inbox")).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.hkh("report", dir, "--out", dir.resolve("out")).code()).isEqualTo(ExitCode.USAGE);
    }
}
