package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.document.EditedDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

    private static final String MEMBERS = "718/2021/member_total";
    private static final String OWN = """
            <html lang="vi"><head><title>t</title></head><body><main>
            <#import "hinh-thuc.ftlh" as h>
            <h2>1. Hội viên</h2>
            <p>Toàn thành phố có <@h.so r.figures.member_total/> hội viên<@h.bienDong r.figures.member_increase "hội viên"/>. Hội viên mới: <@h.so r.figures.member_new true/> người.</p>
            <p>Quỹ vận động <@h.so r.figures.fund_raised/> đồng.</p>
            <table><thead><tr><th>Phường</th><th>Hội viên</th></tr></thead>
            <tbody>
            <tr><td>Tổng cộng</td><td class="number"><@h.soHep r.figures.member_total/></td></tr>
            <#list r.units as unit>
            <tr><td>${unit.name}</td><td class="number"><@h.soHep unit.figures.member_total/></td></tr>
            </#list>
            </tbody></table>
            </main></body></html>
            """;

    @TempDir
    Path dir;

    private Desk desk;
    private Path draft;
    private Path out;

    @BeforeEach
    void a_draft_is_written() {
        desk = Desk.complete(dir)
                .with("templates/rieng.ftlh", OWN)
                .with("hkh.yaml", "period: 2021\nreport:\n  template: rieng\n")
                .with("history/2020.csv", """
                        unit,period,indicator,breakdown,value,state
                        25750,2020,member_total,,990,value
                        25762,2020,member_total,,990,value
                        """);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        draft = Drafts.write(dir.resolve("ban-thao.docx"), Drafts.bytes(dir.resolve("out/report.docx")));
        out = dir.resolve("moi.docx");
    }

    private Run refresh() {
        return Run.hkh("refresh", draft, dir, "--out", out);
    }

    private void correct(int members) {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", members));
    }

    private static String told(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private List<String> texts(String tag) {
        return Drafts.texts(Drafts.read(out), tag);
    }

    @Test
    void what_did_not_change_stays_to_the_byte() {
        Run run = refresh();
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(told(run)).contains("8 số gắn với nguồn, 0 số đã đổi, 8 số giữ nguyên");
        assertThat(EditedDraft.parts(Drafts.bytes(out)))
                .usingRecursiveComparison()
                .isEqualTo(EditedDraft.parts(Drafts.bytes(draft)));
    }

    @Test
    void exactly_the_figures_that_changed_change() {
        Drafts.edit(
                draft,
                document -> document.replace("Toàn thành phố có", "Đến nay, sau nhiều cố gắng, toàn thành phố có"));
        correct(1_005);
        Map<String, byte[]> published = desk.files("out");
        Run run = refresh();
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(told(run)).contains("4 số đã đổi").contains("“2.000” → “2.005” [718/2021/member_total]");
        assertThat(texts(MEMBERS)).containsExactly("2.005");
        assertThat(texts(MEMBERS + "#narrow")).containsExactly("2.005");
        assertThat(texts("25750/2021/member_total#narrow")).containsExactly("1.005");
        assertThat(texts("718/2021/member_increase#size")).containsExactly("25");
        assertThat(Drafts.wordsAround(Drafts.read(out))).isEqualTo(Drafts.wordsAround(Drafts.read(draft)));
        assertThat(Run.hkh("verify", out, dir).code()).isZero();
        assertThat(desk.files("out"))
                .as("nothing is published")
                .usingRecursiveComparison()
                .isEqualTo(published);
    }

    @Test
    void what_a_person_typed_over_is_kept_and_told_with_all_three_texts() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, MEMBERS, "2.100"));
        correct(1_005);
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(told(run))
                .contains("ghi “2.100”, bản in ra “2.000”, số tổng hợp nay là “2.005” [718/2021/member_total]");
        assertThat(texts(MEMBERS)).containsExactly("2.100");
        assertThat(texts(MEMBERS + "#narrow")).containsExactly("2.005");
        draft = Drafts.write(dir.resolve("2.docx"), Drafts.bytes(out));
        correct(1_006);
        assertThat(told(refresh()))
                .as("also the next time")
                .contains("ghi “2.100”, bản in ra “2.005”, số tổng hợp nay là “2.006”");
    }

    @Test
    void a_draft_is_brought_up_to_date_again_and_again() {
        correct(1_005);
        refresh();
        correct(1_007);
        draft = out;
        assertThat(refresh().code()).as("in place of the draft itself").isZero();
        assertThat(texts(MEMBERS)).containsExactly("2.007");
    }

    @Test
    void figures_taken_out_are_not_put_back_and_a_row_taken_out_stays_out() {
        Drafts.edit(draft, document -> document.replaceFirst("<w:tr>(?:(?!</w:tr>).)*Phường Phú Hòa.*?</w:tr>", ""));
        correct(1_005);
        Run run = refresh();
        assertThat(told(run))
                .contains("Những số đã bị bỏ khỏi bản thảo, không đưa lại (1): - 25750/2021/member_total#narrow");
        assertThat(texts("25750/2021/member_total#narrow")).isEmpty();
        assertThat(texts(MEMBERS)).containsExactly("2.005");
    }

    @Test
    void a_sentence_whose_direction_turned_is_told() {
        correct(900);
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(texts("718/2021/member_increase#word")).containsExactly("giảm");
        assertThat(told(run))
                .contains("Câu có thể không còn hợp với số mới (1):")
                .contains("“Toàn thành phố có 1.900 hội viên, giảm 80 hội viên so với năm 2020.”");
    }

    @Test
    void a_word_that_somebody_wrote_against_the_new_figure_is_told() {
        Drafts.edit(
                draft,
                document -> document.replace("Toàn thành phố có ", "Số hội viên tăng lên ")
                        .replaceFirst("<w:sdt>(?:(?!</w:sdt>).)*member_increase#word.*?</w:sdt>", "")
                        .replaceFirst("<w:sdt>(?:(?!</w:sdt>).)*member_increase\".*?</w:sdt>", ""));
        correct(980);
        assertThat(refresh().code()).as("1.980 are as many as last year").isEqualTo(ExitCode.WITH_ERRORS);
        correct(985);
        assertThat(refresh().code()).isZero();
        correct(900);
        assertThat(told(refresh())).contains("viết “tăng” trong khi “1.900” cho thấy ngược lại");
    }

    @Test
    void what_became_a_lower_bound_is_told() {
        desk.with("decisions.csv", """
                date,by,kind,unit,period,indicator,breakdown,value,rule,file,reason
                2021-12-01,A,refuse,,2021,,,,,phu-hoa.xlsx,gửi nhầm
                """);
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(texts(MEMBERS)).containsExactly("≥\u00A01.000 (1/2 đơn vị)");
        assertThat(told(run)).contains("có số nay chưa đủ đơn vị, chưa có hoặc còn lỗi");
    }

    @Test
    void a_blank_typed_into_a_figure_keeps_it_and_is_called_what_it_is_the_next_time_too() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, MEMBERS, "2.000 "));
        correct(1_005);
        assertThat(told(refresh())).contains("Trong ô số có thêm nội dung khác nên giữ nguyên (1)");
        assertThat(told(Run.hkh("refresh", out, dir, "--out", dir.resolve("lần hai.docx"))))
                .contains("Trong ô số có thêm nội dung khác nên giữ nguyên (1)")
                .doesNotContain("Có người đã gõ số khác");
    }

    @Test
    void what_became_doubtful_is_told() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_card_total", 2_000));
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(texts(MEMBERS)).containsExactly("2.000*");
        assertThat(told(run)).contains("chưa có hoặc còn lỗi");
    }

    @Test
    void a_sentence_on_missing_units_that_the_report_does_not_say_any_more_is_told() {
        Drafts.edit(draft, document -> document.replace("Toàn thành phố có ", "Chưa có báo cáo: Phường Phú Lợi. Có "));
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(told(run))
                .contains("Những dòng có số mà báo cáo in bây giờ không có (1)")
                .contains("“Chưa có báo cáo: Phường Phú Lợi. Có");
    }

    @Test
    void nothing_but_a_word_file_beside_returns_and_results_is_written_and_what_stood_there_is_kept() {
        assertThat(Run.hkh("refresh", draft, dir, "--out", dir.resolve("units.csv"))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.hkh("refresh", draft, dir, "--out", dir.resolve("inbox/phu-hoa.docx"))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        desk.with("moi.docx", "of somebody");
        Run run = refresh();
        assertThat(run.err()).contains("được giữ ở");
        assertThat(desk.files(".hkh/kept").values())
                .anySatisfy(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("of somebody"));
    }

    @Test
    void of_a_draft_that_lost_what_was_printed_the_last_publication_says_it() {
        Drafts.write(draft, EditedDraft.without(Drafts.bytes(draft), "customXml/item1.xml"));
        Drafts.edit(draft, document -> Drafts.typedOver(document, "718/2021/member_new#padded", "120"));
        correct(1_005);
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(texts(MEMBERS)).containsExactly("2.005");
        assertThat(told(run))
                .contains("Không biết bản thảo in ra số nào nên giữ nguyên (1):")
                .contains("ghi “120”");
        assertThat(texts("718/2021/member_new#padded")).containsExactly("120");
    }

    @Test
    void figures_that_the_template_prints_since_are_told() {
        desk.with("templates/rieng.ftlh", OWN.replace("</main>", "<p><@h.so r.figures.clc_class/> lớp</p></main>"));
        Run run = refresh();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(told(run))
                .contains("Mẫu báo cáo nay in thêm những số mà bản thảo chưa có (1): - 718/2021/clc_class");
    }

    @Test
    void after_a_period_is_closed_no_other_figure_comes_into_the_draft() {
        assertThat(Run.hkh("close", dir, "--by", "A").code()).isZero();
        assertThat(refresh().code()).isZero();
        correct(1_005);
        Path second = dir.resolve("second.docx");
        Run run = Run.hkh("refresh", draft, dir, "--out", second);
        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(second).doesNotExist();
    }

    @Test
    void scripts_get_it_as_json() {
        correct(1_005);
        Run run = Run.hkh("refresh", "--json", draft, dir, "--out", out);
        assertThat(run.out())
                .contains("\"nothing_to_look_at\":true")
                .contains("\"changed\":[{\"reference\":\"718/2021/member_total\"")
                .contains("\"text\":\"2.000\",\"total\":\"2.005\",\"printed\":\"2.000\"");
    }

    @Test
    void where_to_has_to_be_said() {
        assertThat(Run.hkh("refresh", draft, dir).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.hkh("refresh", draft, dir, "--out", dir).code()).isEqualTo(ExitCode.USAGE);
    }
}
