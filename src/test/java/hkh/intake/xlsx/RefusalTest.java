package hkh.intake.xlsx;

import static hkh.intake.xlsx.XlsxFile.relationship;
import static hkh.intake.xlsx.XlsxFile.relationships;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults in what the parts say; each test makes the file that shows the fault. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "<c r='A1'><v>1</v></c><c r='A1'><v>999</v></c>, A1",
        "<c r='B1'/><c r='A1'/><c r='B1'><v>1</v></c>,   B1",
        "<c r='A1'><v>1</v><v>999</v></c>,               A1",
        "<c r='A2'><v>1</v></c>,                         A2",
        "<c r='XFE1'><v>1</v></c>,                       XFE1",
        "<c r='A0'><v>1</v></c>,                         A0",
        "<c r='C1' t='s'><v>1</v></c>,                   C1",
        "<c r='A1' t='x'><v>1</v></c>,                   A1",
        "<c r='A1' s='1'><v>1</v></c>,                   A1",
    })
    void a_cell_that_contradicts_the_file_damages_it(String cells, String place) {
        assertRefused(XlsxFile.ofCells(cells).withTexts("<si><t>a</t></si>"), Reason.DAMAGED, "Bieu 1!" + place);
    }

    @Test
    void a_row_given_twice_damages_the_file() {
        String row = "<row r='5'><c r='A5'><v>1</v></c></row>";
        assertRefused(XlsxFile.ofRows(row + "<row r='4'/>" + row), Reason.DAMAGED, "Bieu 1!5");
    }

    @Test
    void a_row_off_the_grid_damages_the_file() {
        assertRefused(XlsxFile.ofRows("<row r='1048577'/>"), Reason.DAMAGED, "Bieu 1!1048577");
        assertRefused(XlsxFile.ofRows("<row r='0'/>"), Reason.DAMAGED, "Bieu 1!0");
        assertRefused(XlsxFile.ofRows("<row r='1048576'/><row/>"), Reason.DAMAGED, "Bieu 1!1048577");
    }

    @Test
    void an_index_that_is_none_damages_the_part() {
        assertRefused(XlsxFile.ofCells("<c t='s'><v>-1</v></c>"), Reason.DAMAGED, XlsxFile.SHEET);
        assertRefused(XlsxFile.ofCells("<c t='s'><v>99999999999</v></c>"), Reason.DAMAGED, XlsxFile.SHEET);
        assertRefused(XlsxFile.ofCells("<c t='s'><v></v></c>"), Reason.DAMAGED, XlsxFile.SHEET);
    }

    @Test
    void a_merge_that_is_no_range_damages_the_file() {
        assertRefused(
                XlsxFile.ofSheet("<mergeCells><mergeCell ref='B2:A1'/></mergeCells>"), Reason.DAMAGED, "Bieu 1!B2:A1");
    }

    @Test
    void two_sheets_of_one_part_are_not_read_twice() {
        assertRefused(
                XlsxFile.ofRows("")
                        .with(
                                "xl/workbook.xml",
                                XlsxFile.workbook("<sheet name='A' r:id='r1'/><sheet name='B' r:id='r1'/>")),
                Reason.DAMAGED,
                "A, B");
        assertRefused(
                XlsxFile.ofRows("")
                        .with(
                                "xl/workbook.xml",
                                XlsxFile.workbook("<sheet name='A' r:id='r1'/><sheet name='B' r:id='r9'/>"))
                        .with(
                                "xl/_rels/workbook.xml.rels",
                                relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml")
                                        + relationship("r9", "worksheet", "/xl/Worksheets/Sheet1.xml"))),
                Reason.DAMAGED,
                "A, B");
    }

    @Test
    void two_sheets_whose_names_differ_by_case_alone_damage_the_file() {
        assertRefused(
                XlsxFile.ofRows("")
                        .with(
                                "xl/workbook.xml",
                                XlsxFile.workbook("<sheet name='Tổng' r:id='r1'/><sheet name='TỔNG' r:id='r9'/>"))
                        .with(
                                "xl/_rels/workbook.xml.rels",
                                relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml")
                                        + relationship("r9", "worksheet", "worksheets/sheet2.xml"))),
                Reason.DAMAGED,
                "Tổng, TỔNG");
    }

    @Test
    void a_sheet_that_is_something_else_damages_the_file() {
        assertRefused(
                XlsxFile.ofRows("").with("xl/workbook.xml", XlsxFile.workbook("<sheet name='A' r:id='r2'/>")),
                Reason.DAMAGED,
                "A");
    }

    @Test
    void a_sheet_without_a_part_damages_the_file() {
        assertRefused(
                XlsxFile.ofRows("").with("xl/workbook.xml", XlsxFile.workbook("<sheet name='A' r:id='r8'/>")),
                Reason.DAMAGED,
                "A");
        assertRefused(XlsxFile.ofRows("").without(XlsxFile.SHEET), Reason.DAMAGED, XlsxFile.SHEET);
        assertRefused(XlsxFile.ofRows("").without("xl/workbook.xml"), Reason.DAMAGED, "xl/workbook.xml");
    }

    @Test
    void a_doctype_is_refused_and_what_it_points_at_not_opened(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "secret");
        for (String part : new String[] {XlsxFile.SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"}) {
            String xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM '" + canary.toUri() + "'>]><a>&e;</a>";
            assertRefused(XlsxFile.ofRows("").with(part, xml), Reason.UNSAFE, part);
        }
    }

    @Test
    void a_billion_laughs_end_at_once() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY l" + i + " '&l" + (i - 1) + ";&l" + (i - 1) + ";'>");
        }
        assertRefused(XlsxFile.ofRows("").with(XlsxFile.SHEET, xml + "]><a>&l29;</a>"), Reason.UNSAFE, XlsxFile.SHEET);
    }

    @Test
    void an_entity_nobody_declared_damages_the_part() {
        assertRefused(XlsxFile.ofCells("<c t='inlineStr'><is><t>&e;</t></is></c>"), Reason.DAMAGED, XlsxFile.SHEET);
    }

    @Test
    void deep_nesting_damages_the_part() {
        assertRefused(XlsxFile.ofSheet("<a>".repeat(100_000) + "</a>".repeat(100_000)), Reason.DAMAGED, XlsxFile.SHEET);
    }

    @Test
    void xml_that_is_not_well_formed_damages_the_part() {
        for (String xml :
                new String[] {"", "text", "<a", "<a>", "<a></b>", "<?xml version='1.0' encoding='none'?><a/>"}) {
            assertRefused(XlsxFile.ofRows("").with(XlsxFile.SHEET, xml), Reason.DAMAGED, XlsxFile.SHEET);
        }
    }

    @Test
    void a_text_longer_than_a_cell_can_hold_is_too_large() throws UnreadableFileException {
        String limit = "text of a cell > 32767";
        String text = "đ".repeat(32_767);
        assertThat(XlsxReader.read(XlsxFile.ofCells("<c t='inlineStr'><is><t>" + text + "</t></is></c>")
                                .bytes())
                        .sheets()
                        .get(0)
                        .cells())
                .hasSize(1);
        assertRefused(XlsxFile.ofCells("<c t='inlineStr'><is><t>" + text + "x</t></is></c>"), Reason.TOO_LARGE, limit);
        assertRefused(XlsxFile.ofRows("").withTexts("<si><t>" + text + "x</t></si>"), Reason.TOO_LARGE, limit);
        assertRefused(
                XlsxFile.ofRows("").withTexts("<si><r><t>" + text + "</t></r><r><t>x</t></r></si>"),
                Reason.TOO_LARGE,
                limit);
        assertRefused(XlsxFile.ofCells("<c t='str'><v>" + text.repeat(40) + "</v></c>"), Reason.TOO_LARGE, limit);
    }

    @Test
    void more_cells_than_the_limit_are_too_many() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>";
        XlsxFile file = XlsxFile.ofRows(row.repeat(201));
        assertRefused(file, Reason.TOO_LARGE, "cells > 2000000");
    }

    @Test
    void overlapping_merges_without_number_are_too_many() {
        String merges = "<mergeCell ref='A1:XFD1048576'/>".repeat(100_001);
        assertRefused(XlsxFile.ofSheet("<mergeCells>" + merges + "</mergeCells>"), Reason.TOO_LARGE, "merges > 100000");
    }

    @Test
    void a_part_that_is_no_sheet_is_not_an_empty_one() {
        assertRefused(XlsxFile.ofRows("").with(XlsxFile.SHEET, "<chartsheet/>"), Reason.DAMAGED, XlsxFile.SHEET);
    }

    @Test
    void formulas_that_multiply_are_too_much_text() {
        String row = "<row>" + "<c><f t='shared' si='0'/><v>1</v></c>".repeat(10_000) + "</row>";
        String master = "<row><c><f t='shared' si='0' ref='A1'>" + "A1+".repeat(10_000) + "A1</f><v>1</v></c></row>";
        assertRefused(XlsxFile.ofRows(master + row), Reason.TOO_LARGE, "text > 320 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,                                                      pdf",
        "<html><table></table></html>,                                  html",
        "'\ufeff <!DOCTYPE html>',                                      html",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>', spreadsheetml",
        "'<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:x\"/>', fods",
        "<?xml version='1.0'?><a/>,                                     xml",
        "'MIME-Version: 1.0',                                           mhtml",
        "{\\rtf1 x},                                                    rtf",
        "'Mã;Tên;Hội viên',                                             txt",
        "'\u0001\u0002\u0003',                                          unknown",
    })
    void what_is_something_else_is_named(String content, String kind) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), Reason.NOT_A_SPREADSHEET, kind);
    }

    @Test
    void a_zip_archive_of_something_else_is_named() {
        assertRefused(archive("word/document.xml"), Reason.NOT_A_SPREADSHEET, "docx");
        assertRefused(archive("ppt/presentation.xml"), Reason.NOT_A_SPREADSHEET, "pptx");
        assertRefused(archive("xl/workbook.bin"), Reason.NOT_A_SPREADSHEET, "xlsb");
        assertRefused(archive("x").without("_rels/.rels"), Reason.NOT_A_SPREADSHEET, "zip");
        assertRefused(
                XlsxFile.ofRows("").with("xl/workbook.xml", "<workbook xmlns='urn:other'/>"),
                Reason.NOT_A_SPREADSHEET,
                "xlsx");
        assertRefused(
                archive("x").without("_rels/.rels").with("[Content_Types].xml", "<Types/>"),
                Reason.DAMAGED,
                "_rels/.rels");
    }

    @Test
    void no_bytes_are_an_empty_file() {
        assertRefused(new byte[0], Reason.EMPTY, "");
    }

    @Test
    void random_bytes_are_refused() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(2000) + 4];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                bytes[0] = 'P';
                bytes[1] = 'K';
                bytes[2] = 3;
                bytes[3] = 4;
            }
            assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> XlsxReader.read(bytes));
        }
    }

    private static XlsxFile archive(String main) {
        return XlsxFile.ofRows("")
                .without("xl/workbook.xml")
                .with("_rels/.rels", relationships(relationship("r1", "officeDocument", main)))
                .with(main, "<document/>");
    }

    static void assertRefused(XlsxFile file, Reason reason, String detail) {
        assertRefused(file.bytes(), reason, detail);
    }

    static void assertRefused(byte[] bytes, Reason reason, String detail) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> XlsxReader.read(bytes))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
                    assertThat(refusal.detail()).isEqualTo(detail);
                });
    }
}
