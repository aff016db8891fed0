package hkh.intake.ods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Cell.Kind;
import hkh.intake.Sheet;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import hkh.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an .ods holds, and what of it is refused. */
class OdsReaderTest {

    private static final String FIVE = "<table:table-cell office:value-type='float' office:value='5'/>";

    @Test
    void what_libreoffice_saved_from_an_xlsx_says_what_the_xlsx_says() throws Exception {
        Workbook ods = OdsReader.read(resource("libreoffice.ods"));
        Workbook xlsx = XlsxReader.read(resource("libreoffice.xlsx"));
        assertThat(ods.sheets()).extracting(Sheet::name).containsExactly("Biểu 1", "Bản cũ");
        assertThat(ods.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        for (int i = 0; i < 2; i++) {
            Sheet ours = ods.sheets().get(i);
            Sheet theirs = xlsx.sheets().get(i);
            assertThat(ours.merges()).isEqualTo(theirs.merges());
            assertThat(ours.cells())
                    .extracting(Cell::address)
                    .isEqualTo(theirs.cells().stream().map(Cell::address).toList());
            for (Cell cell : theirs.cells()) {
                Cell our = ours.at(cell.address()).orElseThrow();
                assertThat(our.hidden()).as(cell.toString()).isEqualTo(cell.hidden());
                assertThat(our.font()).as(cell.toString()).isEqualTo(cell.font());
                if (!cell.isComputed() && cell.kind() != Kind.BOOLEAN) {
                    assertThat(our.kind()).as(cell.toString()).isEqualTo(cell.kind());
                    cell.number()
                            .ifPresent(number -> assertThat(our.number().orElseThrow())
                                    .isCloseTo(number, Offset.offset(new BigDecimal("0.000001"))));
                }
            }
        }
        Sheet first = ods.sheets().get(0);
        assertThat(first.cells().stream().filter(Cell::isComputed).map(Cell::formula))
                .containsExactly(
                        "SUM(B1:C1)", "'Bản cũ'!A1*2", "1/0", "TRUE()", "IF(B1>0,\"có;x\",2)", "SUM($B$1:C1,B1)");
        assertThat(cell(first, "A2").raw()).isEqualTo("12345678901234.1");
        assertThat(cell(first, "C2").kind()).isEqualTo(Kind.ERROR);
        assertThat(cell(first, "C2").raw()).isEqualTo("#DIV/0!");
        assertThat(cell(first, "B1").format()).isEqualTo("0.00%");
        assertThat(cell(first, "C1").format()).isEqualTo("#,##0");
        assertThat(cell(first, "A3").format()).isEqualTo("#,##0,");
        assertThat(cell(first, "B3").format()).isEqualTo("0\" triệu\"");
        assertThat(cell(first, "A4").font()).isEqualTo(".VnTime");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "float|office:value='9007199254740993'|NUMBER|9007199254740993",
                "float|office:value='12,5'|ERROR|12,5",
                "float|office:value='NaN'|ERROR|NaN",
                "float|office:value='1e400'|ERROR|1e400",
                "float|office:value='0x1p3'|ERROR|0x1p3",
                "float||ERROR|",
                "currency|office:value='12500'|NUMBER|12500",
                "percentage|office:value='0.1288'|NUMBER|0.1288",
                "date|office:date-value='2021-12-12'|NUMBER|44542",
                "date|office:date-value='2021-12-12T12:00:00'|NUMBER|44542.5",
                "date|office:date-value='12/12'|ERROR|12/12",
                "time|office:time-value='PT12H00M00S'|NUMBER|0.5",
                "boolean|office:boolean-value='true'|BOOLEAN|1",
                "string|office:string-value='Khá'|TEXT|Khá",
                "other|office:value='1'|ERROR|other",
            },
            delimiter = '|')
    void a_cell_has_the_kind_the_file_gives_it(String type, String attribute, Kind kind, String raw) throws Exception {
        String value = attribute == null ? "" : attribute;
        Cell cell = cell("<table:table-cell office:value-type='" + type + "' " + value + "/>");
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.raw()).isEqualTo(raw == null ? "" : raw);
    }

    @Test
    void a_percentage_and_a_date_have_their_format_even_without_a_style() throws Exception {
        assertThat(cell("<table:table-cell office:value-type='percentage' office:value='1'/>")
                        .format())
                .isEqualTo("0%");
        assertThat(cell("<table:table-cell office:value-type='date' office:date-value='2021-01-01'/>")
                        .format())
                .isEqualTo("dd/mm/yyyy");
    }

    @Test
    void a_format_in_sections_is_that_of_its_numbers() throws Exception {
        String styles = "<number:number-style style:name='N1P0'><number:number number:decimal-places='0'"
                + " number:grouping='true'/><number:text> triệu</number:text></number:number-style>"
                + "<number:text-style style:name='N1'><number:text-content/>"
                + "<style:map style:condition='value()&gt;0' style:apply-style-name='N1P0'/></number:text-style>"
                + "<style:style style:name='ce' style:family='table-cell' style:data-style-name='N1'/>";
        Workbook workbook = OdsReader.read(OdsFile.of(
                        styles,
                        "<table:table table:name='A'><table:table-row>"
                                + FIVE.replace("/>", " table:style-name='ce'/>")
                                + "</table:table-row></table:table>")
                .bytes());
        assertThat(workbook.sheets().get(0).cells().get(0).format()).isEqualTo("#,##0\" triệu\"");
    }

    @Test
    void a_formula_without_a_value_is_blank_and_not_zero() throws Exception {
        Cell cell = cell("<table:table-cell table:formula='of:=[.B1]+1'/>");
        assertThat(cell.kind()).isEqualTo(Kind.BLANK);
        assertThat(cell.formula()).isEqualTo("B1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "Err:502"})
    void an_error_that_shows_is_one_although_a_zero_stands_behind_it(String error) throws Exception {
        Cell cell = cell("<table:table-cell table:formula='of:=1/0' office:value-type='float' office:value='0'><text:p>"
                + error + "</text:p></table:table-cell>");
        assertThat(cell.kind()).isEqualTo(Kind.ERROR);
        assertThat(cell.raw()).isEqualTo(error);
    }

    @Test
    void a_text_is_its_paragraphs_without_notes() throws Exception {
        Cell cell = cell("<table:table-cell office:value-type='string'>"
                + "<office:annotation><text:p>ghi chú 5</text:p></office:annotation>"
                + "<text:p>Tổng\n  số<text:s text:c='2'/>hội<text:tab/>viên <text:span>nữ</text:span></text:p>"
                + "<text:p>người</text:p></table:table-cell>");
        assertThat(cell.raw()).isEqualTo("Tổng số  hội\tviên nữ\nngười");
        assertThat(cell.runs()).isEmpty();
    }

    @Test
    void a_piece_of_text_has_its_own_font() throws Exception {
        String styles = "<style:style style:name='T1' style:family='text'>"
                + "<style:text-properties style:font-name='.VnTime' fo:font-family='.VnTime'/></style:style>";
        Workbook workbook = OdsReader.read(OdsFile.of(
                        styles,
                        "<table:table table:name='A'><table:table-row><table:table-cell office:value-type='string'>"
                                + "<text:p>Số <text:span text:style-name='T1'>héi</text:span></text:p>"
                                + "</table:table-cell></table:table-row></table:table>")
                .bytes());
        assertThat(workbook.sheets().get(0).cells().get(0).runs())
                .hasSize(2)
                .last()
                .extracting(TextRun::text)
                .isEqualTo("héi");
    }

    @Test
    void what_is_written_once_for_many_stands_as_often_as_it_says() throws Exception {
        Sheet sheet = sheet(OdsFile.ofTable("<table:table-row table:number-rows-repeated='3'>"
                + "<table:table-cell table:number-columns-repeated='2'/>"
                + FIVE.replace("/>", " table:number-columns-repeated='2'/>") + "</table:table-row>"
                + "<table:table-row>" + FIVE + "</table:table-row>"));
        assertThat(sheet.cells())
                .extracting(cell -> cell.address().toString())
                .containsExactly("C1", "D1", "C2", "D2", "C3", "D3", "A4");
    }

    @Test
    void blanks_without_number_cost_nothing() throws Exception {
        String blank = "<table:table-row table:number-rows-repeated='2147483647'>"
                + "<table:table-cell table:number-columns-repeated='99999999999'/></table:table-row>";
        assertThat(sheet(OdsFile.ofTable("<table:table-row>" + FIVE + "</table:table-row>" + blank.repeat(3)))
                        .cells())
                .hasSize(1);
    }

    @Test
    void a_value_written_once_for_a_million_rows_is_too_many_cells() {
        String row = "<table:table-row table:number-rows-repeated='1000000'>" + FIVE.repeat(3) + "</table:table-row>";
        assertRefused(OdsFile.ofTable(row), Reason.TOO_LARGE, "cells > 2000000");
        String wide = FIVE.replace("/>", " table:number-columns-repeated='16385'/>");
        assertRefused(OdsFile.ofCells(wide), Reason.DAMAGED, "Bieu 1!XFE1");
    }

    @Test
    void hidden_rows_columns_and_sheets_show() throws Exception {
        String styles = "<style:style style:name='ta' style:family='table'>"
                + "<style:table-properties table:display='false'/></style:style>";
        String columns = "<table:table-column-group><table:table-column/></table:table-column-group>"
                + "<table:table-column table:visibility='collapse'/>";
        Workbook workbook = OdsReader.read(OdsFile.of(
                        styles,
                        "<table:table table:name='A'>" + columns + "<table:table-header-rows><table:table-row>"
                                + FIVE.repeat(2) + "</table:table-row></table:table-header-rows>"
                                + "<table:table-row table:visibility='filter'>" + FIVE + "</table:table-row>"
                                + "</table:table><table:table table:name='B' table:style-name='ta'><table:table-row>"
                                + FIVE + "</table:table-row></table:table>")
                .bytes());
        assertThat(workbook.sheets().get(0).cells()).extracting(Cell::hidden).containsExactly(false, true, true);
        assertThat(workbook.sheets().get(1).hidden()).isTrue();
        assertThat(workbook.sheets().get(1).cells()).allMatch(Cell::hidden);
    }

    @Test
    void a_value_under_a_merge_is_marked() throws Exception {
        Sheet sheet = sheet(OdsFile.ofCells(FIVE.replace("/>", " table:number-columns-spanned='2'/>")
                + FIVE.replace("table-cell", "covered-table-cell")));
        assertThat(sheet.cells()).extracting(Cell::underMerge).containsExactly(false, true);
    }

    @Test
    void deleted_cells_kept_for_the_record_are_not_read() throws Exception {
        Workbook workbook = OdsReader.read(OdsFile.of(
                        "",
                        "<table:tracked-changes><table:deletion><table:table-cell office:value-type='float'"
                                + " office:value='7'/></table:deletion></table:tracked-changes>"
                                + "<table:table table:name='A'/>")
                .bytes());
        assertThat(workbook.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.cells()).isEmpty());
    }

    @Test
    void what_is_not_as_it_should_be_is_refused() {
        assertRefused(
                OdsFile.of("", "<table:table table:name='A'/><table:table table:name='a'/>"), Reason.DAMAGED, "a");
        assertRefused(
                OdsFile.ofCells("<table:table-cell><table:table/></table:table-cell>"), Reason.DAMAGED, "Bieu 1!A1");
        assertRefused(
                OdsFile.ofTable("<table:table-row table:number-rows-repeated='-1'/>"), Reason.DAMAGED, "content.xml");
        assertRefused(
                OdsFile.ofTable("").with("META-INF/manifest.xml", "<m:encryption-data/>"),
                Reason.PASSWORD_PROTECTED,
                "");
        assertRefused(
                OdsFile.ofTable("").with("content.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a/>"),
                Reason.DAMAGED,
                "content.xml");
        assertRefused(
                OdsFile.ofTable("").with("mimetype", "application/vnd.oasis.opendocument.text"),
                Reason.NOT_A_SPREADSHEET,
                "odt");
        assertRefused(OdsFile.ofTable("").with("mimetype", "application/epub+zip"), Reason.NOT_A_SPREADSHEET, "odf");
        assertRefused(
                OdsFile.ofTable("").with("content.xml", "<a><body><b/></body></a>"), Reason.NOT_A_SPREADSHEET, "odf");
        assertRefused(OdsFile.ofTable("<a>".repeat(100_000)), Reason.DAMAGED, "content.xml");
        assertRefused(
                OdsFile.ofCells("<table:table-cell office:value-type='string'><text:p>" + "x".repeat(32_768)
                        + "</text:p></table:table-cell>"),
                Reason.TOO_LARGE,
                "text of a cell > 32767");
    }

    private static Cell cell(String xml) throws UnreadableFileException {
        List<Cell> cells = sheet(OdsFile.ofCells(xml)).cells();
        assertThat(cells).hasSize(1);
        return cells.get(0);
    }

    private static Cell cell(Sheet sheet, String address) {
        return sheet.at(Address.parse(address)).orElseThrow();
    }

    private static Sheet sheet(OdsFile file) throws UnreadableFileException {
        return OdsReader.read(file.bytes()).sheets().get(0);
    }

    private static void assertRefused(OdsFile file, Reason reason, String detail) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> OdsReader.read(file.bytes()))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
                    assertThat(refusal.detail()).isEqualTo(detail);
                });
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = OdsReaderTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
