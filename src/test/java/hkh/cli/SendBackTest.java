package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to a unit: its own workbook with what to correct in it, and a letter. */
class SendBackTest {

    private static final String COPY = "back/25750/25750_2021_sua-lan-2.xlsx";

    @TempDir
    Path dir;

    @Test
    void where_nothing_is_wrong_nothing_goes_back_and_that_is_said() {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("send-back", dir))
                .isEqualTo(new Run(
                        0,
                        "Không có gì phải gửi lại: không báo cáo nào còn lỗi hay cảnh báo, không đơn vị nào chưa nộp\n",
                        ""));
        assertThat(desk.path("back")).doesNotExist();
    }

    @Test
    void a_unit_gets_its_own_workbook_with_the_cell_marked_and_a_list_first() {
        Desk desk = wrong();
        Run run = Run.hkh("send-back", dir).without(dir);
        assertThat(run)
                .isEqualTo(new Run(
                        1, "Đã viết 2 tệp gửi lại vào DIR/back: 1 đơn vị cần sửa, 0 đơn vị được đôn đốc\n", ""));
        assertThat(desk.files("back"))
                .containsOnlyKeys("25750/25750_2021_phan-hoi.docx", COPY.substring(5), "manifest.json");
        Workbook copy = open(desk, COPY);
        assertThat(copy.getSheetName(0)).isEqualTo("Cần sửa");
        assertThat(copy.getActiveSheetIndex()).isZero();
        assertThat(copy.getSheetAt(1).isSelected()).isFalse();
        assertThat(copy.getSheetVisibility(copy.getSheetIndex("_hkh"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(row(copy.getSheetAt(0), 1).getCell(1).getStringCellValue()).isEqualTo("Báo cáo");
        Cell place = row(copy.getSheetAt(0), 1).getCell(2);
        assertThat(place.getStringCellValue()).isEqualTo("B14");
        assertThat(place.getHyperlink().getAddress()).isEqualTo("'Báo cáo'!B14");
        Cell marked = cell(copy, "Báo cáo", "B14");
        assertThat(marked.getNumericCellValue()).isEqualTo(1200);
        assertThat(marked.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(marked.getCellComment().getString().getString())
                .startsWith("[Hội Khuyến học thành phố Thủ Dầu Một đề nghị xem lại]\n1. ")
                .contains("lớn hơn Tổng số hội viên là 1.000")
                .contains("So lại hai số, sửa số sai.");
        assertThat(marked.getCellComment().getAuthor()).isEqualTo("Hội Khuyến học thành phố Thủ Dầu Một");
        assertThat(comments(copy)).containsExactly(new CellAddress("B7"), new CellAddress("B14"));
        assertThat(cell(copy, "Báo cáo", "B7").getCellComment().getString().getString())
                .as("members may be the wrong ones, too")
                .contains("1. Ô này có lẽ ghi sai");
    }

    @Test
    void the_letter_says_what_where_and_by_when() {
        Desk desk = wrong().with("hkh.yaml", """
                period: 2021
                deadline: 2021-12-05
                report:
                  letterhead: {parent: HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNG, issuer: HỘI KHUYẾN HỌC TP THỦ DẦU MỘT}
                  place: Thủ Dầu Một
                  signatory: {position: CHỦ TỊCH, name: Nguyễn Văn A}
                """);
        Run.hkh("send-back", dir);
        assertThat(words(desk, "back/25750/25750_2021_phan-hoi.docx"))
                .contains("HỘI KHUYẾN HỌC TP THỦ DẦU MỘT")
                .contains("Kính gửi: Hội Khuyến học phường Phú Hòa")
                .contains("V/v đề nghị sửa, bổ sung báo cáo công tác khuyến học năm 2021")
                .contains("Trang \"Báo cáo\", ô B14")
                .contains("25750_2021_sua-lan-2.xlsx")
                .contains("gửi về trước ngày 05 tháng 12 năm 2021")
                .contains("Nguyễn Văn A");
    }

    @Test
    void a_deadline_that_has_passed_is_not_asked_for_and_another_day_may_be() {
        Desk desk = wrong().with("hkh.yaml", "period: 2021\ndeadline: 2021-11-01\n");
        Run.hkh("send-back", dir);
        assertThat(words(desk, "back/25750/25750_2021_phan-hoi.docx"))
                .doesNotContain("ngày 01 tháng 11")
                .as("the letterhead of hkh.yaml is empty")
                .contains("HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT");
        Run.hkh("send-back", dir, "--due", "2021-12-20");
        assertThat(words(desk, "back/25750/25750_2021_phan-hoi.docx")).contains("trước ngày 20 tháng 12 năm 2021");
    }

    @Test
    void a_unit_that_sent_nothing_is_reminded_and_listed_below_the_one_above() {
        Desk desk = Desk.in(dir).with("units.csv", """
                        code,name,parent,type,level,expected
                        74,Tỉnh Bình Dương,,Tỉnh,province,no
                        718,Thành phố Thủ Dầu Một,74,Thành phố,district,no
                        25750,Phường Phú Hòa,718,Phường,commune,
                        25762,Phường Phú Mỹ,718,Phường,commune,
                        """).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
        Run run = Run.hkh("send-back", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(desk.files("back"))
                .containsOnlyKeys(
                        "25762/25762_2021_don-doc.docx",
                        "718/718_2021_don-doc-cap-duoi.docx",
                        "chua-nop.csv",
                        "manifest.json");
        assertThat(desk.lines("back/chua-nop.csv"))
                .containsExactly(
                        "parent,parent_name,unit,name,letter,unread",
                        "718,Thành phố Thủ Dầu Một,25762,Phường Phú Mỹ,25762/25762_2021_don-doc.docx,");
        assertThat(words(desk, "back/718/718_2021_don-doc-cap-duoi.docx"))
                .contains("chưa nhận được báo cáo", "phường Phú Mỹ.")
                .doesNotContain("Trong đó");
        assertThat(words(desk, "back/25762/25762_2021_don-doc.docx"))
                .contains("Kính gửi: Hội Khuyến học phường Phú Mỹ");
        var all = desk.files("back");
        Run.hkh("send-back", dir, "--unit", "25762,718");
        assertThat(desk.files("back")).as("the lists are of all").containsExactlyEntriesOf(all);
    }

    @Test
    void who_is_above_a_unit_whose_file_cannot_be_read_is_not_told_that_nothing_came() {
        byte[] whole = Return.complete(Desk.PHU_HOA).bytes();
        Desk desk = Desk.in(dir)
                .with("units.csv", """
                        code,name,parent,type,level,expected
                        74,Tỉnh Bình Dương,,Tỉnh,province,no
                        718,Thành phố Thủ Dầu Một,74,Thành phố,district,no
                        25750,Phường Phú Hòa,718,Phường,commune,
                        25762,Phường Phú Mỹ,718,Phường,commune,
                        """)
                .put("inbox/25750_2021.xlsx", Arrays.copyOf(whole, whole.length / 2));
        Run.hkh("send-back", dir);
        assertThat(words(desk, "back/718/718_2021_don-doc-cap-duoi.docx"))
                .contains(
                        "chưa có số liệu báo cáo công tác khuyến học năm 2021 của 2 đơn vị trực thuộc quý Hội: phường"
                                + " Phú Hòa, phường Phú Mỹ.",
                        "Trong đó đã nhận được tệp mang tên đơn vị nhưng chưa lấy được số liệu",
                        "phường Phú Hòa (25750_2021.xlsx): tệp bị hỏng hoặc chưa chép hết")
                .doesNotContain("chưa nhận được báo cáo");
    }

    @Test
    void a_unit_whose_file_came_and_cannot_be_read_is_told_which_and_why() {
        byte[] whole = Return.complete(Desk.PHU_HOA).bytes();
        Desk desk = Desk.in(dir)
                .put("inbox/25750_2021.xlsx", Arrays.copyOf(whole, whole.length / 2))
                .put("inbox/đợt 2/Hội KH phường Phú Mỹ - 2021.xlsx.part", whole)
                .put("inbox/phu-my.xlsx", "no return".getBytes(StandardCharsets.UTF_8))
                .put("inbox/25750 - Phú Mỹ.xlsx.part", whole);
        Run run = Run.hkh("send-back", dir);
        assertThat(run.err())
                .contains("đôn đốc, nhưng có tệp mang tên đơn vị mà chưa đọc được (tên tệp ở công văn và ở"
                        + " chua-nop.csv): Phường Phú Hòa, Phường Phú Mỹ\n");
        assertThat(words(desk, "back/25750/25750_2021_don-doc.docx"))
                .contains("đã nhận được tệp mang tên quý Hội", "25750_2021.xlsx: tệp bị hỏng hoặc chưa chép hết")
                .doesNotContain("chưa nhận được báo cáo", "Phú Mỹ");
        assertThat(words(desk, "back/25762/25762_2021_don-doc.docx"))
                .contains("Phú Mỹ - 2021.xlsx.part: chưa nhận đủ nội dung tệp")
                .as("marks that are left out name nobody for sure, nor does a name that names two")
                .doesNotContain("phu-my", "25750");
        assertThat(desk.lines("back/chua-nop.csv"))
                .containsExactly(
                        "parent,parent_name,unit,name,letter,unread",
                        "718,Thành phố Thủ Dầu Một,25750,Phường Phú Hòa,25750/25750_2021_don-doc.docx,25750_2021.xlsx",
                        "718,Thành phố Thủ Dầu Một,25762,Phường Phú Mỹ,25762/25762_2021_don-doc.docx,"
                                + "đợt 2/Hội KH phường Phú Mỹ - 2021.xlsx.part");
    }

    @Test
    void the_copy_keeps_what_the_sender_made_widths_merges_notes_and_formulas() {
        Desk desk = wrong().put("inbox/phu-hoa.xlsx", edited(returned().bytes(), workbook -> {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.setColumnWidth(0, 60 * 256);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.getRow(13).getCell(1).setCellFormula("1000+200");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var anchor = workbook.getCreationHelper().createClientAnchor();
            Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
            note.setString(workbook.getCreationHelper().createRichTextString("theo sổ"));
            note.setAddress(13, 1);
        }));
        Run.hkh("send-back", dir);
        Workbook copy = open(desk, COPY);
        Sheet sheet = copy.getSheet("Báo cáo");
        assertThat(sheet.getColumnWidth(0)).isEqualTo(60 * 256);
        assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 3));
        Cell marked = cell(copy, "Báo cáo", "B14");
        assertThat(marked.getCellFormula()).isEqualTo("1000+200");
        assertThat(marked.getNumericCellValue()).isEqualTo(1200);
        assertThat(marked.getCellComment().getString().getString())
                .startsWith("theo sổ\n[Hội")
                .contains("\n1. ");
    }

    @Test
    void an_old_workbook_goes_back_as_one() {
        Desk desk = Desk.complete(dir);
        desk.path("inbox/phu-hoa.xlsx").toFile().delete();
        desk.put("inbox/phu-hoa.xls", old(returned().bytes()));
        assertThat(Run.hkh("send-back", dir).err()).isEmpty();
        Workbook copy = open(desk, "back/25750/25750_2021_sua-lan-2.xls");
        assertThat(copy).isInstanceOf(HSSFWorkbook.class);
        assertThat(copy.getSheetName(0)).isEqualTo("Cần sửa");
        assertThat(cell(copy, "Báo cáo", "B14").getCellComment().getString().getString())
                .contains("1. ");
        desk.put("inbox/lần 2.xls", desk.bytes("back/25750/25750_2021_sua-lan-2.xls"));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("phu-hoa.xls,") && line.contains(",superseded,"));
    }

    @Test
    void a_table_in_text_goes_back_as_a_workbook_with_the_same_cells_and_the_letter_says_so() {
        Desk desk = Desk.complete(dir);
        desk.path("inbox/phu-hoa.xlsx").toFile().delete();
        StringBuilder text = new StringBuilder("Hội Khuyến học Phường Phú Hòa;\nNăm 2021;\nChỉ tiêu;Số liệu\n");
        Sheet sheet = open(returned().bytes()).getSheetAt(0);
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            text.append(sheet.getRow(i).getCell(0).getStringCellValue())
                    .append(';')
                    .append((int) sheet.getRow(i).getCell(1).getNumericCellValue())
                    .append('\n');
        }
        desk.put("inbox/phu-hoa.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        Run run = Run.hkh("send-back", dir);
        assertThat(run.err())
                .contains(
                        "gửi bản chép lại số liệu, vì không ghi thêm được vào tệp gốc hoặc tệp ấy là của nhiều đơn vị: Phường Phú Hòa");
        assertThat(comments(open(desk, COPY))).contains(new CellAddress("B14"));
        assertThat(words(desk, "back/25750/25750_2021_phan-hoi.docx")).contains("bản chép lại các số liệu");
    }

    @Test
    void of_a_table_of_units_each_unit_gets_a_copy_with_its_own_row_marked() {
        Desk desk = Desk.in(dir).put("inbox/bảng.xlsx", table());
        Run.hkh("send-back", dir);
        Workbook hoa = open(desk, COPY);
        assertThat(comments(hoa)).isNotEmpty().allMatch(place -> place.getRow() == 3);
        Workbook my = open(desk, "back/25762/25762_2021_sua-lan-2.xlsx");
        assertThat(comments(my)).isNotEmpty().allMatch(place -> place.getRow() == 4);
    }

    @Test
    void of_a_table_of_units_nobody_gets_the_rows_of_others_nor_sheets_that_are_not_its_own() {
        Desk desk = Desk.in(dir).put("inbox/bảng.xlsx", edited(table(), workbook -> {
            Row person = workbook.createSheet("Danh sách").createRow(0);
            person.createCell(0).setCellValue("Nguyễn Văn A");
            Row sums = workbook.getSheet("Bảng").createRow(5);
            sums.createCell(0).setCellValue("Tổng cộng");
            double[] both = {2_000, 2_400, 20_000, 5_000};
            for (int i = 0; i < both.length; i++) {
                sums.createCell(i + 1).setCellValue(both[i]);
            }
        }));
        Run run = Run.hkh("send-back", dir);
        Workbook hoa = open(desk, COPY);
        assertThat(hoa.getSheet("Danh sách")).isNull();
        assertThat(hoa.getSheet("Bảng").getRow(3).getCell(0).getStringCellValue())
                .isEqualTo(Desk.PHU_HOA);
        assertThat(hoa.getSheet("Bảng").getRow(4)).as("the other ward").isNull();
        assertThat(hoa.getSheet("Bảng").getRow(5)).as("what both have together").isNull();
        assertThat(run.err()).contains("hoặc tệp ấy là của nhiều đơn vị: Phường Phú Hòa, Phường Phú Mỹ");
    }

    @Test
    void of_tables_side_by_side_nobody_gets_the_figures_of_the_other_table() {
        Desk desk = Desk.in(dir).put("inbox/bảng.xlsx", edited(table(), workbook -> {
            Sheet sheet = workbook.getSheet("Bảng");
            double[] figures = {1_777, 1_999, 10_000, 2_500};
            sheet.removeRow(sheet.getRow(4));
            for (int i = 0; i < 5; i++) {
                sheet.getRow(2)
                        .createCell(6 + i)
                        .setCellValue(sheet.getRow(2).getCell(i).getStringCellValue());
            }
            sheet.getRow(3).createCell(6).setCellValue(Desk.PHU_MY);
            for (int i = 0; i < figures.length; i++) {
                sheet.getRow(3).createCell(7 + i).setCellValue(figures[i]);
            }
        }));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/figures.csv"))
                .as("both columns are read")
                .anyMatch(line -> line.startsWith("25750,2021,member_party,,1200,"))
                .anyMatch(line -> line.startsWith("25762,2021,member_party,,1999,"));
        Run.hkh("send-back", dir);
        Workbook hoa = open(desk, COPY);
        for (Sheet sheet : hoa) {
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.toString()).doesNotContain("1777", "1999"));
            }
        }
    }

    @Test
    void of_a_table_of_units_the_answers_of_two_units_meet_without_a_conflict() {
        Desk desk = Desk.in(dir).put("inbox/bảng.xlsx", table());
        Run.hkh("send-back", dir);
        desk.put("inbox/hòa.xlsx", edited(desk.bytes(COPY), workbook -> set(workbook, "Bảng", "C4", 900)));
        desk.put(
                "inbox/mỹ.xlsx",
                edited(
                        desk.bytes("back/25762/25762_2021_sua-lan-2.xlsx"),
                        workbook -> set(workbook, "Bảng", "C5", 800)));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/figures.csv"))
                .anyMatch(line -> line.startsWith("25750,2021,member_party,,900,"))
                .anyMatch(line -> line.startsWith("25762,2021,member_party,,800,"));
        assertThat(desk.text("out/intake.csv")).doesNotContain("conflict");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("hòa.xlsx,") && line.contains(",accepted,25750,2021,"))
                .anyMatch(line -> line.startsWith("mỹ.xlsx,") && line.contains(",accepted,25762,2021,"));
    }

    @Test
    void a_table_that_only_repeats_what_was_corrected_does_not_contradict_the_answer() {
        Desk desk = wrong().put("inbox/bảng.xlsx", table());
        Run.hkh("send-back", dir);
        desk.put("inbox/hòa.xlsx", edited(desk.bytes(COPY), workbook -> set(workbook, "Báo cáo", "B14", 900)));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/findings.csv"))
                .noneMatch(line -> line.startsWith("conflicting-submission,error,25750"));
        assertThat(desk.lines("out/figures.csv")).anyMatch(line -> line.startsWith("25750,2021,member_party,,900,"));
    }

    @Test
    void what_a_person_accepted_is_not_asked_again_and_a_figure_decided_goes_back_as_it_was_sent() {
        Desk desk = wrong().with("decisions.csv", """
                date,by,kind,unit,period,indicator,breakdown,value,rule,file,reason
                2021-11-14,Lan,correct,25750,2021,member_party,,1300,,,gọi điện
                """);
        Run.hkh("send-back", dir);
        assertThat(cell(open(desk, COPY), "Báo cáo", "B14").getNumericCellValue())
                .isEqualTo(1200);
        desk.with("decisions.csv", """
                date,by,kind,unit,period,indicator,rule,found,reason
                14/11/2021,Lan,accept,25750,2021,member_party,part-exceeds-whole,1200,đã hỏi
                """);
        assertThat(Run.hkh("send-back", dir).out()).startsWith("Không có gì phải gửi lại");
    }

    @Test
    void who_sent_a_table_beside_a_return_gets_both_back() {
        Desk desk = Desk.in(dir)
                .put("inbox/thành phố.xlsx", edited(city(), workbook -> {
                    Sheet sheet = workbook.getSheetAt(0);
                    sheet.createRow(10).createCell(0).setCellValue("Số không tên");
                    sheet.getRow(10).createCell(1).setCellValue(12_345);
                }))
                .put("inbox/bảng.xlsx", edited(table(), workbook -> {
                    Row sums = workbook.getSheetAt(0).createRow(5);
                    sums.createCell(0).setCellValue("Tổng cộng");
                    for (int i = 1; i < 5; i++) {
                        sums.createCell(i).setCellValue(7);
                    }
                }));
        Run.hkh("send-back", dir);
        assertThat(desk.files("back/718")).containsKeys("718_2021_sua-lan-2.xlsx", "718_2021_sua-lan-2-2.xlsx");
    }

    private static byte[] city() {
        return Return.titled("Thành phố Thủ Dầu Một", "Năm 2021")
                .with("member_new", 5)
                .bytes();
    }

    @Test
    void what_an_answer_changes_of_others_is_not_lost() {
        Desk desk = Desk.in(dir).put("inbox/bảng.xlsx", table());
        Run.hkh("send-back", dir);
        desk.put("inbox/hòa.xlsx", edited(desk.bytes(COPY), workbook -> {
            Row other = workbook.getSheet("Bảng").createRow(4);
            other.createCell(0).setCellValue(Desk.PHU_MY);
            other.createCell(1).setCellValue(1_000);
            other.createCell(2).setCellValue(800);
        }));
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/findings.csv"))
                .anyMatch(line -> line.startsWith("conflicting-submission,error,25762,"));
    }

    @Test
    void who_mends_his_own_file_instead_of_the_copy_is_not_passed_over_for_the_copy() {
        Desk desk = Desk.in(dir);
        desk.put("inbox/mẫu.xlsx", form(desk, 12_000)); // more members than people
        Run.hkh("send-back", dir);
        desk.put("inbox/trả lời.xlsx", desk.bytes(COPY)).put("inbox/mẫu sửa.xlsx", form(desk, 1_000));

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("mẫu.xlsx,") && line.contains(",superseded,"))
                .anyMatch(line -> line.startsWith("mẫu sửa.xlsx,") && line.contains(",conflict,"))
                .anyMatch(line -> line.startsWith("trả lời.xlsx,") && line.contains(",conflict,"));
    }

    /** An issued form of the first version, filled in. */
    private byte[] form(Desk desk, int members) {
        Run.hkh("form", dir, "--unit", "25750");
        String blank = desk.files("forms").keySet().stream()
                .filter(name -> name.endsWith(".xlsx"))
                .findFirst()
                .orElseThrow();
        return Form.filled(desk.bytes("forms/" + blank), members);
    }

    @Test
    void results_go_to_no_folder_that_the_next_run_reads_or_replaces() {
        Desk desk = wrong();
        Run.hkh("aggregate", dir);
        for (String place : new String[] {"inbox/trả lại", "out", ".", ".hkh/x"}) {
            Run run = Run.hkh("send-back", dir, "--out", dir.resolve(place));
            assertThat(run.code()).as(place).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("chọn một thư mục riêng");
        }
        assertThat(Run.hkh("send-back", dir, "--out", "/").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.hkh("aggregate", dir, "--out", dir).code()).isEqualTo(ExitCode.USAGE);
        assertThat(desk.path("hkh.yaml")).exists();
    }

    @Test
    void only_the_units_asked_for_are_written_and_the_others_stay() {
        Desk desk = wrong().receive("phu-my.xlsx", returned(Desk.PHU_MY));
        desk.path("inbox/đợt 2/Phú Mỹ.xlsx").toFile().delete();
        Run.hkh("send-back", dir);
        byte[] before = desk.bytes("back/25762/25762_2021_sua-lan-2.xlsx");
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_party", 1_300));
        Run.hkh("send-back", dir, "--unit", "25750");
        assertThat(desk.bytes("back/25762/25762_2021_sua-lan-2.xlsx")).isEqualTo(before);
        assertThat(cell(open(desk, COPY), "Báo cáo", "B14").getNumericCellValue())
                .isEqualTo(1300);
        desk.receive("phu-my.xlsx", Return.complete(Desk.PHU_MY));
        assertThat(Run.hkh("send-back", dir, "--unit", "25762").out()).startsWith("Không có gì phải gửi lại");
        assertThat(desk.path("back/25762")).as("what is right now").doesNotExist();
        assertThat(desk.path(COPY)).exists();
        assertThat(Run.hkh("send-back", dir, "--unit", "1").code()).isEqualTo(2);
    }

    @Test
    void the_next_aggregation_leaves_it_and_the_same_again_gives_the_same_bytes() {
        Desk desk = wrong();
        Run.hkh("send-back", dir);
        var first = desk.files("back");
        Run.hkh("aggregate", dir);
        assertThat(desk.files("back")).containsExactlyEntriesOf(first);
        Run.hkh("send-back", dir);
        assertThat(desk.files("back")).containsExactlyEntriesOf(first);
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
        assertThat(Run.hkh("send-back", dir).code()).isZero();
        assertThat(desk.files("back")).containsOnlyKeys("manifest.json");
    }

    /** A ward with more party members than members; everything else is right. */
    private Desk wrong() {
        return Desk.complete(dir).receive("phu-hoa.xlsx", returned());
    }

    private static Return returned() {
        return returned(Desk.PHU_HOA);
    }

    private static Return returned(String unit) {
        return Return.complete(unit).with("member_party", 1_200);
    }

    /** Both wards as rows, in both of which party members are more than members. */
    private static byte[] table() {
        return edited(Return.of("Thành phố Thủ Dầu Một", "2021").bytes(), workbook -> {
            workbook.setSheetName(0, "Bảng");
            Sheet sheet = workbook.getSheetAt(0);
            List<String> headings =
                    List.of("Đơn vị", "Tổng số hội viên", "Hội viên là đảng viên", "Dân số", "Tổng số hộ gia đình");
            Row heading = sheet.createRow(2);
            for (int i = 0; i < headings.size(); i++) {
                heading.createCell(i).setCellValue(headings.get(i));
            }
            for (int i = 0; i < 2; i++) {
                Row row = sheet.createRow(3 + i);
                row.createCell(0).setCellValue(i == 0 ? Desk.PHU_HOA : Desk.PHU_MY);
                row.createCell(1).setCellValue(1_000);
                row.createCell(2).setCellValue(1_200);
                row.createCell(3).setCellValue(10_000);
                row.createCell(4).setCellValue(2_500);
            }
        });
    }

    static byte[] edited(byte[] bytes, Consumer<Workbook> change) {
        try (Workbook workbook = open(bytes)) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void set(Workbook workbook, String sheet, String address, double value) {
        cell(workbook, sheet, address).setCellValue(value);
    }

    static Workbook open(Desk desk, String name) {
        return open(desk.bytes(name));
    }

    private static Workbook open(byte[] bytes) {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cells as an .xls. */
    private static byte[] old(byte[] xlsx) {
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            Sheet from = open(xlsx).getSheetAt(0);
            Sheet to = old.createSheet(from.getSheetName());
            for (Row row : from) {
                Row copy = to.createRow(row.getRowNum());
                for (Cell cell : row) {
                    Cell made = copy.createCell(cell.getColumnIndex());
                    switch (cell.getCellType()) {
                        case NUMERIC -> made.setCellValue(cell.getNumericCellValue());
                        default -> made.setCellValue(cell.getStringCellValue());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            old.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cell cell(Workbook workbook, String sheet, String address) {
        CellReference place = new CellReference(address);
        return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }

    /** A line of the list, from 1. */
    static Row row(Sheet list, int number) {
        return list.getRow(3 + number);
    }

    private static List<CellAddress> comments(Workbook workbook) {
        return workbook.getSheetAt(1).getCellComments().keySet().stream()
                .map(CellAddress::new)
                .sorted()
                .toList();
    }

    private static String words(Desk desk, String name) {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(desk.bytes(name)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<[^>]+>", "")
                            .replace("&quot;", "\"");
                }
            }
            throw new AssertionError("no text in " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
