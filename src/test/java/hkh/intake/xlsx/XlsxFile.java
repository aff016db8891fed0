package hkh.intake.xlsx;

import hkh.intake.Archive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a workbook together from the text of its parts, right or wrong. */
final class XlsxFile {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxFile() {}

    /** A workbook of one sheet with these rows. */
    static XlsxFile ofRows(String rows) {
        return ofSheet("<sheetData>" + rows + "</sheetData>");
    }

    /** A workbook whose only row holds these cells. */
    static XlsxFile ofCells(String cells) {
        return ofRows("<row r='1'>" + cells + "</row>");
    }

    /** A workbook of one sheet, "Bieu 1", with this content. */
    static XlsxFile ofSheet(String content) {
        return new XlsxFile()
                .with("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", workbook("<sheet name='Bieu 1' sheetId='1' r:id='r1'/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml")
                                + relationship("r2", "sharedStrings", "sharedStrings.xml")
                                + relationship("r3", "styles", "/xl/styles.xml")))
                .withTexts("")
                .withStyles("<fonts/><cellXfs><xf/></cellXfs>")
                .with(SHEET, sheet(content));
    }

    static String sheet(String content) {
        return "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>";
    }

    static String workbook(String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'><sheets>" + sheets + "</sheets></workbook>";
    }

    static String relationships(String relationships) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relationships
                + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    XlsxFile withTexts(String items) {
        return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    XlsxFile withStyles(String content) {
        return with("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + content + "</styleSheet>");
    }

    XlsxFile with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    XlsxFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    XlsxFile without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        return Archive.of(parts);
    }
}
