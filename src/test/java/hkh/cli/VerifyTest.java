package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.document.EditedDraft;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

    private static final String MEMBERS = "718/2021/member_total";
    private static final String OWN = """
            <html lang="vi"><head><title>t</title></head><body><main>
            <#import "hinh-thuc.ftlh" as h>
            <h2>1. Hội viên</h2>
            <p>Toàn thành phố có <@h.so r.figures.member_total/> hội viên, trong đó mới <@h.so r.figures.member_new/>, <@h.so r.figures.member_party/> đảng viên.</p>
            <p>Hội viên và dân số</p>
            <table><thead><tr><th>TT</th><th>Phường</th><th>Hội viên</th><th>Dân số</th><th>Tỷ lệ</th></tr></thead>
            <tbody>
            <tr><td></td><td>Tổng cộng</td><td class="number"><@h.soHep r.figures.member_total/></td><td class="number"><@h.soHep r.figures.pop_total/></td><td class="number"><@h.soHep r.figures.member_ratio_pop/></td></tr>
            <#list r.units as unit>
            <tr><td>${unit?counter}</td><td>${unit.name}</td><td class="number"><@h.soHep unit.figures.member_total/></td><td class="number"><@h.soHep unit.figures.pop_total/></td><td class="number"><@h.soHep unit.figures.member_ratio_pop/></td></tr>
            </#list>
            </tbody></table>
            </main></body></html>
            """;

    @TempDir
    Path dir;

    private Desk desk;
    private Path draft;

    @BeforeEach
    void a_draft_is_written() {
        desk = Desk.complete(dir).with("templates/rieng.ftlh", OWN);
        assertThat(Run.hkh("aggregate", dir, "--template", "rieng").code()).isZero();
        draft = dir.resolve("out/report.docx");
    }

    private Run verify() {
        return Run.hkh("verify", draft, dir);
    }

    private static String row(String name, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : new String[] {"", name}) {
            row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        for (String cell : cells) {
            row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    @Test
    void a_fresh_draft_is_proven_and_nothing_is_written() {
        var before = desk.files("out");
        Run run = verify();
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("12 số gắn với nguồn, 12 số đúng").contains("Mọi số gắn với nguồn đều đúng.");
        assertThat(run.err()).isEmpty();
        assertThat(desk.files("out")).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void the_workspace_is_the_one_around_the_draft() {
        assertThat(Run.hkh("verify", draft).code()).isZero();
    }

    @Test
    void a_digit_typed_right_beside_a_figure_is_named() {
        Drafts.edit(draft, document -> document.replace("Toàn thành phố có ", "Toàn thành phố có 9"));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out()).contains("Số không đứng đúng chỗ (1)").contains("in ra thành “ 92.000 h”");
    }

    @Test
    void figures_in_the_row_of_another_unit_are_named() {
        Drafts.edit(
                draft,
                document -> document.replace(Desk.PHU_HOA, "§")
                        .replace(Desk.PHU_MY, Desk.PHU_HOA)
                        .replace("§", Desk.PHU_MY));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("dòng “Phường Phú Mỹ” có số của đơn vị khác [25750/2021/member_total]");
    }

    @Test
    void figures_that_changed_places_in_a_sentence_are_named() {
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(verify().code()).isZero();
        Pattern two = Pattern.compile(
                "(<w:sdt>(?:(?!</w:sdt>).)*</w:sdt>)((?:(?!<w:sdt>|</w:p>).)+)(<w:sdt>(?:(?!</w:sdt>).)*</w:sdt>)",
                Pattern.DOTALL);
        Drafts.edit(draft, document -> two.matcher(document).replaceFirst("$3$2$1"));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Số không đứng đúng chỗ (2)")
                .contains("câu này không đổi lời nhưng báo cáo in số khác ở đây");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:rPr><w:strike/></w:rPr>",
                "<w:rPr><w:vanish/></w:rPr>",
                "<w:sym w:font=\"Wingdings\" w:char=\"F039\"/>",
                "<w:ruby><w:rubyBase><w:r><w:t>9</w:t></w:r></w:rubyBase></w:ruby>"
            })
    void what_a_reader_sees_otherwise_than_plain_words_is_read(String put) {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "(w:tag w:val=\"718/2021/member_total\"/>.*?<w:sdtContent><w:r>)", "$1" + put));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("số tổng hợp là “2.000” [718/2021/member_total]");
    }

    @Test
    void words_with_a_number_in_place_of_a_total_are_named() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "<w:sdt>(?:(?!</w:sdt>).)*25750/2021/member_total#narrow.*?</w:sdt>",
                        "<w:r><w:t>9.999 người</w:t></w:r>"));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("ô gõ “9.999 người” thay cho số tổng hợp nên không so được [25750/2021/member_total]");
    }

    @Test
    void a_row_that_stands_twice_is_named() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst("(<w:tr>(?:(?!</w:tr>).)*" + Desk.PHU_HOA + ".*?</w:tr>)", "$1$1"));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("dòng “Phường Phú Hòa” có hai lần cùng một số [25750/2021/member_total");
    }

    @Test
    void a_persons_own_sentence_on_unpaid_fees_is_no_notice_of_ours() {
        Drafts.edit(draft, document -> document.replace("Toàn thành phố có ", "Nhiều hội viên chưa nộp hội phí; có "));
        assertThat(verify().code()).isZero();
    }

    @Test
    void a_sentence_on_missing_units_that_does_not_hold_is_named() {
        Drafts.edit(draft, document -> document.replace("Toàn thành phố có ", "Chưa có báo cáo: Phường Phú Lợi. Có "));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out()).contains("Câu về đơn vị thiếu, số còn lỗi không còn đúng (1)");
    }

    @Test
    void one_digit_changed_by_hand_is_named_with_its_place_and_the_total() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, MEMBERS, "2.001"));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("12 số gắn với nguồn, 11 số đúng")
                .contains("mục “1. Hội viên”, chỗ “Toàn thành phố có [2.001] hội viên")
                .contains("ghi “2.001”, số tổng hợp là “2.000” [718/2021/member_total]");
    }

    @Test
    void a_figure_in_a_table_is_named_by_row_and_column() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, "25750/2021/member_total#narrow", "999"));
        assertThat(verify().out().replaceAll("\\s+", " "))
                .contains("dòng “Phường Phú Hòa”, cột “Hội viên”: ghi “999”, số tổng hợp là “1.000”");
    }

    @Test
    void what_is_said_of_a_missing_figure_is_bound_too() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, "718/2021/member_party", "5"));
        assertThat(verify().out().replaceAll("\\s+", " ")).contains("ghi “5”, số tổng hợp là “[chưa có số liệu:");
    }

    @Test
    void the_totals_are_those_of_the_inbox_as_it_is_now() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 1_001));
        assertThat(verify().out().replaceAll("\\s+", " ")).contains("ghi “2.000”, số tổng hợp là “2.001”");
    }

    @Test
    void a_figure_of_a_unit_that_is_no_more_is_told() {
        Drafts.edit(
                draft,
                document -> document.replace("25750/2021/member_total#narrow", "99999/2021/member_total#narrow"));
        assertThat(verify().out()).contains("Không còn số tổng hợp tương ứng (1):");
        assertThat(verify().code()).isEqualTo(ExitCode.WITH_ERRORS);
    }

    @Test
    void a_row_taken_out_leaves_a_sum_that_does_not_add_up() {
        Drafts.edit(draft, document -> document.replaceFirst("<w:tr>(?:(?!</w:tr>).)*Phường Phú Hòa.*?</w:tr>", ""));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "dòng “Tổng cộng”, cột “Hội viên”: dòng tổng ghi “2.000”, cộng các dòng được 1.000; bảng không có: Phường Phú Hòa");
    }

    @Test
    void numbers_typed_into_a_table_are_held_against_its_sums_and_shares() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "(Phường Phú Mỹ.*?</w:tr>)", "$1" + row("Phường Phú Lợi", "300", "2.000", "15,01%")));
        String told = verify().out().replaceAll("\\s+", " ");
        assertThat(told)
                .contains("dòng “Tổng cộng”, cột “Hội viên”: dòng tổng ghi “2.000”, cộng các dòng được 2.300")
                .contains(
                        "dòng “Phường Phú Lợi”, cột “Tỷ lệ”: ghi “15,01%”, tính từ 300 và 2.000 cùng dòng được 15,00");
    }

    @Test
    void a_row_of_sums_that_somebody_typed_is_added_up() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "<w:tr>(?:(?!</w:tr>).)*Tổng cộng.*?</w:tr>", row("CỘNG (*)", "2.100", "20.000", "")));
        Run run = verify();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Bảng không khớp (1)")
                .contains("dòng “CỘNG (*)”, cột “Hội viên”: dòng tổng ghi “2.100”, cộng các dòng được 2.000");
    }

    @Test
    void a_number_typed_where_a_figure_stood_is_held_against_its_total() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "<w:sdt>(?:(?!</w:sdt>).)*25750/2021/member_total#narrow.*?</w:sdt>",
                        "<w:r><w:t>1.010</w:t></w:r>"));
        assertThat(verify().out().replaceAll("\\s+", " "))
                .contains("số gõ tay “1.010” khác số tổng hợp 1.000 [25750/2021/member_total]");
    }

    @Test
    void numbers_without_a_source_are_told_and_prove_nothing_but_dates_years_and_numbers_of_documents_are_none() {
        Drafts.edit(
                draft,
                document -> document.replace(
                        "đảng viên.",
                        "đảng viên. Năm 2021, theo Quyết định số 489/QĐ-TTg ngày 08/6/2020 và Thông tư 22/2020/TT-BGDĐT,"
                                + " giai đoạn 2021 - 2030, Phường 4 tặng 35 suất học bổng, đạt 99,5%, phòng dịch Covid-19."));
        Run run = verify();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Số không có số tổng hợp đứng sau (2)")
                .contains("  - 35; 99,5% – mục “1. Hội viên”");
    }

    @Test
    void scripts_get_it_as_json() {
        Drafts.edit(draft, document -> Drafts.typedOver(document, MEMBERS, "2.001"));
        Run run = Run.hkh("verify", "--json", draft, dir);
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.out())
                .contains("\"proven\":false,\"figures\":12")
                .contains("\"reference\":\"718/2021/member_total\",\"form\":\"full\"")
                .contains("\"text\":\"2.001\",\"total\":\"2.000\"");
    }

    @Test
    void what_is_no_draft_of_this_workspace_is_refused() {
        desk.with("thu.docx", "không phải Word");
        assertThat(Run.hkh("verify", dir.resolve("thu.docx"), dir)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
            assertThat(run.err()).contains("không đọc được bản thảo");
        });
        assertThat(Run.hkh("verify", dir.resolve("nowhere.docx"), dir).code()).isEqualTo(ExitCode.USAGE);
        Path plain = Drafts.write(
                dir.resolve("plain.docx"),
                EditedDraft.with(Drafts.bytes(draft), document -> document.replaceAll("</?w:sdt[^>]*>", "")));
        assertThat(Run.hkh("verify", plain, dir)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("không có số liệu nào gắn với nguồn");
        });
        Path other = Drafts.write(
                dir.resolve("other.docx"),
                EditedDraft.with(Drafts.bytes(draft), document -> document.replace("/2021/", "/2020/")));
        assertThat(Run.hkh("verify", other, dir).err()).contains("là bản thảo kỳ 2020, thư mục làm việc là kỳ 2021");
    }

    @Test
    void changes_that_wait_are_told() {
        Drafts.edit(
                draft,
                document -> document.replaceFirst(
                        "<w:r><w:t xml:space=\"preserve\">Toàn thành phố có </w:t></w:r>",
                        "<w:ins w:id=\"9\" w:author=\"A\">$0</w:ins>"));
        assertThat(verify().out()).contains("Track Changes");
    }
}
