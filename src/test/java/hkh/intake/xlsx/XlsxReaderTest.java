package hkh.intake.xlsx;

import static hkh.intake.xlsx.XlsxFile.relationship;
import static hkh.intake.xlsx.XlsxFile.relationships;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Cell.Kind;
import hkh.intake.CellStyle;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import hkh.intake.Workbook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "21.299999999999997", "123456789012345678", "-1.50", "1E-7", "0", ".5"})
    void a_number_keeps_its_digits(String digits) throws UnreadableFileException {
        Cell cell = cell("<c r='A1'><v>" + digits + "</v></c>");
        assertThat(cell.kind()).isEqualTo(Kind.NUMBER);
        assertThat(cell.raw()).isEqualTo(digits);
        assertThat(cell.number()).contains(new BigDecimal(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x1p3",
                "10d",
                "NaN",
                "INF",
                "Infinity",
                "1e400",
                "1e-400",
                "1e999999999",
                "12,5",
                "1.234.567",
                "1 2",
                "e5",
                ".",
                "--1"
            })
    void what_is_no_number_is_an_error_that_keeps_its_text(String text) throws UnreadableFileException {
        Cell cell = cell("<c r='A1'><v>" + text + "</v></c>");
        assertThat(cell.kind()).isEqualTo(Kind.ERROR);
        assertThat(cell.raw()).isEqualTo(text);
        assertThat(cell.number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<c r='A1' t='s'><v>0</v></c>,               TEXT,    Tổng số",
        "<c r='A1' t='inlineStr'><is><t>Hội</t></is></c>, TEXT, Hội",
        "<c r='A1' t='str'><f>B1</f><v>xã</v></c>,   TEXT,    xã",
        "<c r='A1' t='b'><v>1</v></c>,               BOOLEAN, 1",
        "<c r='A1' t='e'><v>#REF!</v></c>,           ERROR,   #REF!",
        "<c r='A1' t='n'><v> 12 </v></c>,            NUMBER,  12",
        "<c r='A1' t='d'><v>2024-01-05</v></c>,      TEXT,    2024-01-05",
        "<c t='inlineStr'><is><t>a&amp;b</t></is></c>, TEXT,  a&b",
    })
    void a_cell_has_the_kind_the_file_gives_it(String xml, Kind kind, String raw) throws UnreadableFileException {
        Cell cell = read(XlsxFile.ofCells(xml).withTexts("<si><t>Tổng số</t></si>"))
                .cells()
                .get(0);
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.raw()).isEqualTo(raw);
        assertThat(cell.address()).hasToString("A1");
    }

    @Test
    void a_formula_without_a_value_is_blank_and_not_zero() throws UnreadableFileException {
        for (String value : new String[] {"", "<v/>", "<v></v>"}) {
            Cell cell = cell("<c r='A1'><f>SUM(B1:B9)</f>" + value + "</c>");
            assertThat(cell.kind()).isEqualTo(Kind.BLANK);
            assertThat(cell.formula()).isEqualTo("SUM(B1:B9)");
            assertThat(cell.number()).isEmpty();
        }
    }

    @Test
    void cells_that_hold_nothing_are_passed_over() throws UnreadableFileException {
        Sheet sheet = read(XlsxFile.ofCells("<c r='A1' s='0'/><c r='B1'><v></v></c><c r='C1' t='s'><v>0</v></c>")
                .withTexts("<si><t/></si>"));
        assertThat(sheet.cells()).isEmpty();
        assertThat(sheet.at(new Address(0, 0))).isEmpty();
    }

    @Test
    void space_around_a_text_stays() throws UnreadableFileException {
        assertThat(cell("<c r='A1' t='inlineStr'><is><t xml:space='preserve'> a\n </t></is></c>")
                        .raw())
                .isEqualTo(" a\n ");
    }

    @Test
    void escaped_characters_are_what_excel_means() throws UnreadableFileException {
        assertThat(cell("<c r='A1' t='inlineStr'><is><t>a_x000D_b _x005F_x000D_ _x00zz_ _x12</t></is></c>")
                        .raw())
                .isEqualTo("a\rb _x000D_ _x00zz_ _x12");
    }

    @Test
    void runs_have_fonts_and_reading_aids_are_no_text() throws UnreadableFileException {
        Sheet sheet = read(XlsxFile.ofCells("<c r='A1' s='1' t='s'><v>0</v></c>")
                .withTexts(
                        "<si><r><t>Tæng</t></r><r><rPr><b/><rFont val='Arial'/></rPr><t xml:space='preserve'> số</t></r>"
                                + "<rPh sb='0' eb='1'><t>kana</t></rPh><phoneticPr fontId='1'/></si>")
                .withStyles(
                        "<fonts><font><name val='Calibri'/></font><font><sz val='12'/><name val='.VnTime'/></font></fonts>"
                                + "<cellXfs><xf/><xf fontId='1'/></cellXfs>"));
        Cell cell = sheet.cells().get(0);
        assertThat(cell.raw()).isEqualTo("Tæng số");
        assertThat(cell.font()).isEqualTo(".VnTime");
        assertThat(cell.runs()).containsExactly(new TextRun("Tæng", ".VnTime"), new TextRun(" số", "Arial"));
    }

    @Test
    void formats_are_found_built_in_and_custom() throws UnreadableFileException {
        Sheet sheet = read(XlsxFile.ofCells(
                        "<c r='A1'><v>1</v></c><c r='B1' s='1'><v>1</v></c><c r='C1' s='2'><v>1</v></c><c r='D1' s='3'><v>1</v></c>")
                .withStyles("<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts><fonts/>"
                        + "<cellXfs><xf/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='49'/></cellXfs>"
                        + "<dxfs><dxf><font><name val='x'/></font></dxf></dxfs>"));
        assertThat(sheet.cells())
                .extracting(Cell::style)
                .containsExactly(
                        CellStyle.GENERAL,
                        new CellStyle("0.00%", ""),
                        new CellStyle("dd/mm/yyyy", ""),
                        new CellStyle("@", ""));
    }

    @Test
    void a_shared_formula_follows_its_cell() throws UnreadableFileException {
        Sheet sheet = read(
                XlsxFile.ofRows(
                        "<row r='1'><c r='C1'><f t='shared' ref='C1:C3' si='0'>A1*$B$1+SUM(A$1:B1)</f><v>1</v></c></row>"
                                + "<row r='3'><c r='C3'><f t='shared' si='0'/><v>2</v></c><c r='D3'><f t='shared' si='7'/><v>2</v></c></row>"));
        assertThat(sheet.cells())
                .extracting(Cell::formula)
                .containsExactly("A1*$B$1+SUM(A$1:B1)", "A3*$B$1+SUM(A$1:B3)", Cell.UNTOLD);
    }

    @Test
    void all_cells_of_an_array_formula_are_computed() throws UnreadableFileException {
        Sheet sheet = read(
                XlsxFile.ofRows(
                        "<row r='1'><c r='A1'><f t='array' ref='A1:B2'>D1:E2*2</f><v>1</v></c><c r='B1'><v>2</v></c></row>"
                                + "<row r='2'><c r='A2'><v>3</v></c><c r='C2'><v>5</v></c></row><row r='3'><c r='A3'><v>6</v></c></row>"));
        assertThat(sheet.cells()).extracting(Cell::formula).containsExactly("D1:E2*2", "D1:E2*2", "D1:E2*2", "", "");
    }

    @Test
    void hidden_rows_columns_and_sheets_show() throws UnreadableFileException {
        String content = "<cols><col min='2' max='3' hidden='1'/></cols><sheetData>"
                + "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>1</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row></sheetData>";
        assertThat(read(XlsxFile.ofSheet(content)).cells())
                .extracting(Cell::hidden)
                .containsExactly(false, true, true);
        Sheet sheet = read(XlsxFile.ofSheet(content)
                .with(
                        "xl/workbook.xml",
                        XlsxFile.workbook("<sheet name='Ẩn' sheetId='1' state='veryHidden' r:id='r1'/>")));
        assertThat(sheet.hidden()).isTrue();
        assertThat(sheet.cells()).extracting(Cell::hidden).containsExactly(true, true, true);
    }

    @Test
    void a_value_under_a_merge_is_marked_and_its_anchor_is_not() throws UnreadableFileException {
        Sheet sheet = read(XlsxFile.ofSheet(
                "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
                        + "<row r='2'><c r='B2'><v>4</v></c></row><row r='3'><c r='A3'><v>5</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='A3:A9'/></mergeCells>"));
        assertThat(sheet.cells()).extracting(Cell::underMerge).containsExactly(false, true, false, true, false);
        assertThat(sheet.merges()).containsExactly(Range.parse("A1:B2"), Range.parse("A3:A9"));
    }

    @Test
    void merges_that_overlap_cover_each_other_s_anchor() throws UnreadableFileException {
        Sheet sheet = read(
                XlsxFile.ofSheet(
                        "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:C3'/><mergeCell ref='B2:D4'/><mergeCell ref='A1:A1'/></mergeCells>"));
        assertThat(sheet.cells()).extracting(Cell::underMerge).containsExactly(false, true);
    }

    @Test
    void cells_out_of_order_or_without_address_find_their_place() throws UnreadableFileException {
        Sheet sheet = read(XlsxFile.ofRows("<row r='3'><c r='B3'><v>3</v></c><c r='A3'><v>2</v></c></row>"
                + "<row r='1'><c><v>0</v></c><c><v>1</v></c></row><row><c r='D2'><v>9</v></c><c><v>9</v></c></row>"));
        assertThat(sheet.cells())
                .extracting(cell -> cell.address().toString())
                .containsExactly("A1", "B1", "D2", "E2", "A3", "B3");
        assertThat(sheet.at(Address.parse("B3")).map(Cell::raw)).contains("3");
    }

    @Test
    void the_parts_are_found_by_their_relationships() throws UnreadableFileException {
        byte[] file = XlsxFile.ofCells("<c><v>1</v></c>")
                .without(XlsxFile.SHEET)
                .with("_rels/.rels", relationships(relationship("x", "officeDocument", "/BOOK/main.xml")))
                .with("book/main.xml", XlsxFile.workbook("<sheet name='A' r:id='q'/><sheet name='Chart' r:id='c'/>"))
                .with(
                        "book/_rels/main.xml.rels",
                        relationships(relationship("q", "worksheet", ".././tables/t.xml")
                                + relationship("c", "chartsheet", "chart.xml")))
                .with("tables/t.xml", XlsxFile.sheet("<sheetData><row><c><v>7</v></c></row></sheetData>"))
                .bytes();
        assertThat(XlsxReader.read(file).sheets())
                .singleElement()
                .satisfies(
                        sheet -> assertThat(sheet.cells()).extracting(Cell::raw).containsExactly("7"));
    }

    @Test
    void the_strict_dialect_prefixes_and_other_encodings_are_read() throws UnreadableFileException {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        byte[] sheet = ("<?xml version='1.0' encoding='UTF-16'?><x:worksheet xmlns:x='" + strict
                        + "'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>Hội</x:t></x:is></x:c></x:row></x:sheetData>"
                        + "</x:worksheet>")
                .getBytes(StandardCharsets.UTF_16);
        byte[] file = XlsxFile.ofRows("")
                .with(
                        "xl/workbook.xml",
                        "<x:workbook xmlns:x='" + strict
                                + "' xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'>"
                                + "<x:workbookPr date1904='true'/><x:sheets><x:sheet name='A' r:id='r1'/></x:sheets></x:workbook>")
                .with(XlsxFile.SHEET, sheet)
                .bytes();
        Workbook workbook = XlsxReader.read(file);
        assertThat(workbook.date1904()).isTrue();
        assertThat(workbook.sheets().get(0).cells()).extracting(Cell::raw).containsExactly("Hội");
    }

    @Test
    void a_declared_dimension_is_not_believed() throws UnreadableFileException {
        Sheet sheet =
                read(XlsxFile.ofSheet("<dimension ref='A1:XFD1048576'/><cols><col min='1' max='2000000000'/></cols>"
                        + "<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"));
        assertThat(sheet.cells()).hasSize(1);
    }

    private static Cell cell(String xml) throws UnreadableFileException {
        return read(XlsxFile.ofCells(xml)).cells().get(0);
    }

    private static Sheet read(XlsxFile file) throws UnreadableFileException {
        return XlsxReader.read(file.bytes()).sheets().get(0);
    }
}
