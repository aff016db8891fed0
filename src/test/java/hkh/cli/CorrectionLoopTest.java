package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.intake.FilledForm;
import hkh.workbook.AppendixFile;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way round: returns come in with errors, go back marked, come again corrected by one ward and wrong in another
 * way by the other, and end in a report.
 */
class CorrectionLoopTest {

    private static final String HOA_BACK = "back/25750/25750_2021_sua-lan-2.xlsx";
    private static final String MY_BACK = "back/25762/25762_2021_sua-lan-2.xlsx";

    @TempDir
    Path dir;

    @TempDir
    Path office;

    @Test
    void from_the_first_returns_to_the_report() {
        Desk desk = received();

        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(1);
        assertThat(findings(desk))
                .containsExactlyInAnyOrder(
                        "part-exceeds-whole,25750,member_party,B13",
                        "missing-figure,25750,clc_class,",
                        "part-exceeds-whole,25762,lm_family_ok,D12",
                        "percent-out-of-range,25762,lm_family_rate_of_total,D14");

        Run sent = Run.hkh("send-back", dir).without(dir);
        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.out())
                .isEqualTo("Đã viết 4 tệp gửi lại vào DIR/back: 2 đơn vị cần sửa, 0 đơn vị được đôn đốc\n");
        Workbook form = SendBackTest.open(desk, MY_BACK);
        assertThat(form.getSheetAt(0).getSheetName()).isEqualTo("Cần sửa");
        assertThat(family(form).getCellComment().getString().getString()).contains("2.600");
        assertThat(family(form).getCellStyle().getLocked())
                .as("still to be filled in")
                .isFalse();

        desk.put("inbox/sửa/phu-hoa.xlsx", SendBackTest.edited(desk.bytes(HOA_BACK), workbook -> {
            SendBackTest.set(workbook, "Báo cáo", "B13", 900);
            SendBackTest.set(workbook, "Báo cáo", "B4", 11_000);
            workbook.getSheet("Báo cáo").createRow(20).createCell(0).setCellValue("Số lớp, chuyên đề");
            workbook.getSheet("Báo cáo").getRow(20).createCell(1).setCellValue(10);
        }));
        desk.put("inbox/sửa/phu-my.xlsx", SendBackTest.edited(desk.bytes(MY_BACK), workbook -> {
            family(workbook).setCellValue(2_000);
            Cell card = at(workbook, "member_card_total");
            card.setCellValue(5_000);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        Run again = Run.hkh("aggregate", dir);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .contains(
                        "  Phường Phú Hòa: bản sửa đổi lần 2: 2 chỗ đã sửa, 0 chỗ còn sai, 0 chỗ sai mới, 1 chỗ đổi ngoài yêu cầu\n")
                .contains(
                        "  Phường Phú Mỹ: bản sửa đổi lần 2: 2 chỗ đã sửa, 0 chỗ còn sai, 1 chỗ sai mới, 1 chỗ đổi ngoài yêu cầu\n");
        assertThat(findings(desk)).containsExactly("part-exceeds-whole,25762,member_card_total,D37");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("phu-hoa.xlsx,") && line.contains(",superseded,25750,2021,"))
                .anyMatch(line -> line.startsWith("phu-my.xlsx,") && line.contains(",superseded,25762,2021,"))
                .anyMatch(line -> line.startsWith("sửa/phu-hoa.xlsx,") && line.contains(",accepted,25750,2021,"))
                .anyMatch(line -> line.startsWith("sửa/phu-my.xlsx,") && line.contains(",accepted,25762,2021,"));
        assertThat(desk.lines("out/totals.csv"))
                .contains("718,2021,member_party,,900,value,1,2,", "718,2021,pop_total,,21000,value,2,2,");
        assertThat(desk.text("out/report.html")).contains("Số có dấu * còn lỗi chưa sửa");
        assertThat(desk.path("out/report.docx")).exists();

        assertThat(Run.hkh("send-back", dir).out()).contains("1 đơn vị cần sửa");
        assertThat(desk.files("back"))
                .containsOnlyKeys("25762/25762_2021_phan-hoi.docx", "25762/25762_2021_sua-lan-3.xlsx", "manifest.json");
        Workbook third = SendBackTest.open(desk, "back/25762/25762_2021_sua-lan-3.xlsx");
        assertThat(third.getNumberOfSheets()).isEqualTo(form.getNumberOfSheets());
        assertThat(family(third).getCellComment())
                .as("what was corrected is not marked any more")
                .isNull();
        assertThat(family(third).getCellStyle().getFillForegroundColorColor())
                .isEqualTo(at(third, "lm_community_ok").getCellStyle().getFillForegroundColorColor());
        assertThat(at(third, "member_card_total").getCellComment()).isNotNull();

        desk.put(
                "inbox/sửa 2.xlsx",
                SendBackTest.edited(desk.bytes("back/25762/25762_2021_sua-lan-3.xlsx"), workbook -> {
                    at(workbook, "member_card_total").setCellValue(500);
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }));
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(findings(desk)).isEmpty();
        assertThat(desk.text("out/report.html")).doesNotContain("còn lỗi chưa sửa");
        assertThat(Run.hkh("send-back", dir).code()).isZero();
    }

    @Test
    void a_copy_sent_again_as_it_is_changes_nothing() {
        Desk desk = received();
        Run.hkh("aggregate", dir);
        List<String> before = findings(desk);
        byte[] totals = desk.bytes("out/totals.csv");
        Run.hkh("send-back", dir);
        desk.put("inbox/a.xlsx", desk.bytes(HOA_BACK)).put("inbox/b.xlsx", desk.bytes(MY_BACK));
        Run again = Run.hkh("aggregate", dir);
        assertThat(findings(desk)).isEqualTo(before);
        assertThat(desk.bytes("out/totals.csv")).isEqualTo(totals);
        assertThat(again.out())
                .contains("Phường Phú Hòa: bản sửa đổi lần 2: 0 chỗ đã sửa, 2 chỗ còn sai, 0 chỗ sai mới, 0 chỗ đổi");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("phu-hoa.xlsx,") && line.contains(",superseded,"));
    }

    @Test
    void who_reported_in_time_and_corrected_later_was_on_time() {
        Desk desk = received()
                .with("hkh.yaml", "period: 2021\ndeadline: 2021-11-10\n")
                .with("received.csv", """
                file,received
                phu-hoa.xlsx,2021-11-09
                sửa.xlsx,2021-11-14
                phu-my.xlsx,2021-11-11
                """);
        Run.hkh("send-back", dir);
        desk.put("inbox/sửa.xlsx", desk.bytes(HOA_BACK));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/completeness.csv"))
                .anyMatch(line -> line.startsWith("25750,") && line.contains(",2021-11-09,yes,"))
                .anyMatch(line -> line.startsWith("25762,") && line.contains(",2021-11-11,no,"));
    }

    @Test
    void two_files_are_compared_figure_by_figure_and_finding_by_finding() {
        Desk desk = received();
        Run.hkh("send-back", dir);
        desk.put("inbox/sửa.xlsx", SendBackTest.edited(desk.bytes(HOA_BACK), workbook -> {
            SendBackTest.set(workbook, "Báo cáo", "B13", 1_100);
            SendBackTest.set(workbook, "Báo cáo", "B4", 11_000);
        }));
        Run run = Run.hkh("compare", desk.path("inbox/phu-hoa.xlsx"), desk.path("inbox/sửa.xlsx"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .startsWith("Phường Phú Hòa (25750), kỳ 2021: phu-hoa.xlsx → sửa.xlsx", "  Đã sửa: 0", "  Còn sai: 2")
                .contains(
                        "  Sai mới: 0",
                        "  Số đã đổi theo yêu cầu: 1",
                        "    Báo cáo!B13  Hội viên là đảng viên  1.200  → 1.100",
                        "  Số đã đổi ngoài yêu cầu: 1",
                        "    Báo cáo!B4  Dân số  10.000  → 11.000");
        Run other = Run.hkh("compare", desk.path("inbox/phu-hoa.xlsx"), desk.path("inbox/phu-my.xlsx"));
        assertThat(other.out())
                .contains("Chỉ có trong " + desk.path("inbox/phu-hoa.xlsx") + ": Phường Phú Hòa")
                .contains("Hai tệp không có báo cáo nào của cùng một đơn vị");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOA_BACK, MY_BACK})
    void libreoffice_shows_the_marks_and_what_it_saves_is_an_answer(String copy) throws Exception {
        Desk desk = received();
        Run.hkh("send-back", dir);
        Optional<XSSFWorkbook> saved = AppendixFile.savedByLibreOffice(desk.bytes(copy), office);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        Workbook ours = SendBackTest.open(desk, copy);
        XSSFWorkbook theirs = saved.get();
        assertThat(theirs.getSheetAt(0).getSheetName()).isEqualTo("Cần sửa");
        Cell link = SendBackTest.row(theirs.getSheetAt(0), 1).getCell(2);
        assertThat(link.getHyperlink().getAddress()).contains(link.getStringCellValue());
        int comments = 0;
        for (Sheet sheet : ours) {
            XSSFSheet same = theirs.getSheet(sheet.getSheetName());
            assertThat(same.getCellComments().keySet())
                    .isEqualTo(sheet.getCellComments().keySet());
            for (CellAddress marked : sheet.getCellComments().keySet()) {
                comments++;
                assertThat(same.getCellComment(marked).getString().getString())
                        .contains("đề nghị xem lại]")
                        .contains(". ");
                assertThat(fill(theirs, sheet, marked)).isEqualTo(fill(ours, sheet, marked));
            }
        }
        assertThat(comments).isPositive();

        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        theirs.write(answer);
        desk.put("inbox/trả lời.xlsx", answer.toByteArray());
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.out()).contains("bản sửa đổi lần 2: 0 chỗ đã sửa, ").contains("0 chỗ sai mới, 0 chỗ đổi");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("trả lời.xlsx,") && line.contains(",accepted,"));
    }

    private static String fill(Workbook workbook, Sheet sheet, CellAddress place) {
        XSSFCell cell = (XSSFCell) SendBackTest.cell(workbook, sheet.getSheetName(), place.formatAsString());
        return cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex();
    }

    /** A list typed by one ward, in which party members are too many and classes are missing; an issued form of the other. */
    private Desk received() {
        Desk desk = Desk.in(dir);
        Run.hkh("form", dir, "--unit", "25762");
        byte[] form = Form.filled(desk.bytes("forms/25762_2021.xlsx"), 1_000);
        return desk.receive(
                        "phu-hoa.xlsx",
                        Return.complete(Desk.PHU_HOA)
                                .without("clc_class")
                                .with("pop_total", 10_000)
                                .with("member_party", 1_200))
                .put("inbox/phu-my.xlsx", SendBackTest.edited(form, workbook -> {
                    family(workbook).setCellValue(2_600);
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }));
    }

    private static Cell family(Workbook workbook) {
        return at(workbook, "lm_family_ok");
    }

    private static Cell at(Workbook workbook, String item) {
        var place = FilledForm.cell(item);
        return workbook.getSheet(place.theme().sheet()).getRow(place.row()).getCell(place.column());
    }

    /** Errors and warnings: rule, unit, item, cell. */
    private static List<String> findings(Desk desk) {
        return desk.lines("out/findings.csv").stream()
                .skip(1)
                .map(line -> line.split(",", 8))
                .filter(cells -> !cells[1].equals("info"))
                .map(cells -> cells[0] + "," + cells[2] + "," + cells[3] + "," + cells[6])
                .toList();
    }
}
