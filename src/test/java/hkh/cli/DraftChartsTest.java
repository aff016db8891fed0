package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.document.DraftChart;
import hkh.document.EditedDraft;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts of a draft are held against the totals, and drawn anew where nobody touched them. */
class DraftChartsTest {

    private static final String CHART = "word/charts/chart1.xml";
    private static final String OWN = """
            <html lang="vi"><head><title>t</title></head><body><main>
            <#import "hinh-thuc.ftlh" as h>
            <h2>1. Hội viên</h2>
            <p>Có <@h.so r.figures.member_total/> hội viên.</p>
            <@h.bieuDo r.charts["hoi-vien"]/>
            </main></body></html>
            """;

    @TempDir
    Path dir;

    private Desk desk;
    private Path draft;
    private Path out;

    @BeforeEach
    void a_draft_with_a_chart_is_written() {
        desk = Desk.complete(dir)
                .with("templates/rieng.ftlh", OWN)
                .with("hkh.yaml", "period: 2021\nreport:\n  template: rieng\n");
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        draft = Drafts.write(dir.resolve("ban-thao.docx"), Drafts.bytes(dir.resolve("out/report.docx")));
        out = dir.resolve("moi.docx");
    }

    private void edit(UnaryOperator<String> chart) {
        Drafts.write(draft, EditedDraft.with(Drafts.bytes(draft), CHART, chart));
    }

    private Run refreshed() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 1_005));
        return Run.hkh("refresh", draft, dir, "--out", out);
    }

    private static DraftChart chart(Path file) {
        return Drafts.read(file).charts().get(0);
    }

    private static String told(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void a_chart_is_read_with_what_it_draws() {
        assertThat(chart(draft).name()).isEqualTo("hoi-vien");
        assertThat(chart(draft).categories()).containsExactly("Phường Phú Hòa", "Phường Phú Mỹ");
        assertThat(chart(draft).series()).containsExactly(new DraftChart.Line("Năm 2021", List.of("1000", "1000")));
        assertThat(Run.hkh("verify", draft, dir).code()).isZero();
    }

    @Test
    void a_value_that_is_not_the_total_is_named() {
        edit(chart -> chart.replaceFirst("<c:v>1000</c:v>", "<c:v>1001</c:v>"));
        Run run = Run.hkh("verify", draft, dir);
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(told(run))
                .contains(
                        "biểu đồ “Hội viên của các đơn vị (người)”, Phường Phú Hòa, Năm 2021: vẽ 1.001, số tổng hợp là 1.000");
    }

    @Test
    void a_chart_that_nobody_touched_is_drawn_anew_with_its_workbook_and_its_words() throws Exception {
        String before = EditedDraft.text(Drafts.bytes(draft), CHART);
        Run run = refreshed();
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(told(run)).contains("Biểu đồ đã vẽ theo số mới (1)");
        assertThat(chart(out).series()).containsExactly(new DraftChart.Line("Năm 2021", List.of("1005", "1000")));
        assertThat(EditedDraft.text(Drafts.bytes(out), CHART))
                .isEqualTo(before.replaceFirst("<c:v>1000</c:v>", "<c:v>1005</c:v>"));
        Map<String, byte[]> parts = EditedDraft.parts(Drafts.bytes(out));
        byte[] book = parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".xlsx"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1005);
        }
        assertThat(EditedDraft.text(Drafts.bytes(out), "word/document.xml"))
                .contains("descr=\"Hội viên của các đơn vị (người). Phường Phú Hòa: 1.005; Phường Phú Mỹ: 1.000\"");
        assertThat(Run.hkh("verify", out, dir).code()).isZero();
    }

    @Test
    void a_lower_bound_is_drawn_as_one() {
        desk.with("units.csv", """
                code,name,parent,type,level,expected
                718,Thành phố Thủ Dầu Một,,Thành phố,district,no
                25750,Phường Phú Hòa,718,Phường,commune,
                25762,Phường Phú Mỹ,718,Phường,commune,
                25762-A,Chi hội trường,25762,,affiliate,
                """);
        Run.hkh("refresh", draft, dir, "--out", out);
        assertThat(EditedDraft.text(Drafts.bytes(out), CHART)).contains("≥");
    }

    @Test
    void a_chart_whose_data_somebody_changed_is_kept_and_told() {
        edit(chart -> chart.replaceFirst("<c:v>1000</c:v>", "<c:v>1200</c:v>"));
        Run run = refreshed();
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(told(run)).contains("Biểu đồ khác số tổng hợp, giữ nguyên (1)");
        assertThat(chart(out).series()).containsExactly(new DraftChart.Line("Năm 2021", List.of("1200", "1000")));
    }

    @Test
    void a_chart_that_a_program_renamed_is_known_by_its_series_and_categories() {
        Drafts.edit(draft, document -> document.replaceAll("(<wp:docPr [^>]*)name=\"[^\"]*\"", "$1name=\"Object1\""));
        assertThat(refreshed().code()).isZero();
        assertThat(chart(out).series()).containsExactly(new DraftChart.Line("Năm 2021", List.of("1005", "1000")));
    }

    @Test
    void somebodys_own_chart_is_told_and_fails_nothing() {
        edit(chart -> chart.replace("Phường", "Tổ"));
        Drafts.edit(draft, document -> document.replaceAll("(<wp:docPr [^>]*)name=\"[^\"]*\"", "$1name=\"Chart 1\""));
        Run run = Run.hkh("verify", draft, dir);
        assertThat(run.code()).isZero();
        assertThat(told(run)).contains("không có trong mẫu báo cáo của thư mục làm việc");
    }
}
