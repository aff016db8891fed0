package hkh.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The workbook inside a chart, which opens when somebody edits the chart's data in Word. */
final class ChartWorkbook {

    /** Its only sheet. */
    static final String SHEET = "Sheet1";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartWorkbook() {}

    /** The series beside each other, the categories in the first column; a gap is an empty cell. */
    static byte[] of(ChartData chart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relation("/officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", workbook());
        parts.put("xl/_rels/workbook.xml.rels", relation("/worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet(chart));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ZipParts.write(ZipParts.pack(parts), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toByteArray();
    }

    /** The cells of a column, as formulas name them; the first column is 0, the first row 1. */
    static String range(int column, int firstRow, int lastRow) {
        return "%s!$%s$%d%s"
                .formatted(
                        SHEET,
                        letters(column),
                        firstRow,
                        firstRow == lastRow ? "" : ":$" + letters(column) + "$" + lastRow);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static byte[] types() {
        WordXml xml = new WordXml().open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Override", "PartName", "/xl/workbook.xml", "ContentType", TYPE + "sheet.main+xml");
        xml.empty("Override", "PartName", "/xl/worksheets/sheet1.xml", "ContentType", TYPE + "worksheet+xml");
        return xml.close().bytes();
    }

    private static byte[] relation(String purpose, String target) {
        WordXml xml = new WordXml().open("Relationships", "xmlns", PACKAGE + "relationships");
        xml.empty("Relationship", "Id", "rId1", "Type", OFFICE + purpose, "Target", target);
        return xml.close().bytes();
    }

    private static byte[] workbook() {
        WordXml xml =
                new WordXml().open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE).open("sheets");
        xml.empty("sheet", "name", SHEET, "sheetId", "1", "r:id", "rId1");
        return xml.close().close().bytes();
    }

    private static byte[] sheet(ChartData chart) {
        WordXml xml = new WordXml().open("worksheet", "xmlns", MAIN);
        xml.open("cols")
                .empty("col", "min", "1", "max", "1", "width", "30", "customWidth", "1")
                .close();
        xml.open("sheetData").open("row", "r", "1");
        for (int column = 0; column < chart.series().size(); column++) {
            words(xml, letters(column + 1) + 1, chart.series().get(column).name());
        }
        xml.close();
        for (int row = 0; row < chart.categories().size(); row++) {
            int number = row + 2;
            xml.open("row", "r", Integer.toString(number));
            words(xml, "A" + number, chart.categories().get(row));
            for (int column = 0; column < chart.series().size(); column++) {
                ChartData.Value value = chart.series().get(column).values().get(row);
                if (!value.isGap()) {
                    xml.open("c", "r", letters(column + 1) + number).open("v").text(value.digits());
                    xml.close().close();
                }
            }
            xml.close();
        }
        return xml.close().close().bytes();
    }

    private static void words(WordXml xml, String cell, String words) {
        xml.open("c", "r", cell, "t", "inlineStr").open("is").open("t", "xml:space", "preserve");
        xml.text(words.length() > 32_000 ? ContentTag.beginning(words, 32_000) + "…" : words); // Excel holds 32 767
        xml.close().close().close();
    }
}
