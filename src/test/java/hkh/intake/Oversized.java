package hkh.intake;

import hkh.intake.ods.OdsFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that are valid and far larger than any return. */
final class Oversized {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String FIVE = "<table:table-cell office:value-type='float' office:value='5'/>";

    private Oversized() {}

    /** Writes them into a folder. */
    static void make(Path folder) throws IOException {
        xlsx(folder.resolve("blank-rows.xlsx"), 1_048_575, "<c s='0'/><c s='0'/>");
        xlsx(folder.resolve("dense.xlsx"), 500_000, "<c><v>1234</v></c>".repeat(12));
        xlsx(folder.resolve("shared-text.xlsx"), 500_000, "<c t='s'><v>0</v></c>");
        String many = "<table:table-row table:number-rows-repeated='1000000'>" + FIVE.repeat(3) + "</table:table-row>";
        Files.write(folder.resolve("million-rows.ods"), ods(many));
        String blank = "<table:table-row table:number-rows-repeated='1048575'>"
                + "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
        Files.write(folder.resolve("wide-blanks.ods"), ods("<table:table-row>" + FIVE + "</table:table-row>" + blank));
    }

    /** Writes one that is within all bounds, and takes a hundred megabytes of memory. */
    static void makeLarge(Path file) throws IOException {
        xlsx(file, 100_000, "<c><v>1234</v></c>".repeat(12));
    }

    private static byte[] ods(String rows) {
        return OdsFile.of("", "<table:table table:name='A'>" + rows + "</table:table>")
                .bytes();
    }

    /** A sheet whose first row holds a number and whose other rows are all alike. */
    private static void xlsx(Path file, int rows, String cells) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            part(zip, "_rels/.rels", relationships(relation("r", "officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                            + "'><sheets><sheet name='A' sheetId='1' r:id='r'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(
                            relation("r", "worksheet", "worksheets/sheet1.xml"),
                            relation("s", "sharedStrings", "sharedStrings.xml")));
            String text = "học ".repeat(Budget.TEXT / 4);
            part(zip, "xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>" + text + "</t></si></sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns='" + MAIN + "'><sheetData><row><c><v>1</v></c></row>");
            byte[] row = ("<row>" + cells + "</row>").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < rows; i++) {
                zip.write(row);
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static String relationships(String... relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + String.join("", relations) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
