package hkh.workbook;

import hkh.finding.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the sheets of a workbook of results, and the file of them all. */
final class Sheets {

    private final XSSFWorkbook workbook;
    private final TableStyles styles;
    private final Messages messages;
    private final Map<String, SheetData> cells = new HashMap<>();

    Sheets(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.styles = new TableStyles(workbook);
        this.messages = messages;
    }

    TableStyles styles() {
        return styles;
    }

    /** A new sheet behind the others. */
    TablePage page(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        TablePage page = new TablePage(sheet, styles, messages);
        cells.put(sheet.getPackagePart().getPartName().getName(), page.data());
        return page;
    }

    /**
     * A new list behind the other sheets.
     *
     * @param name under which its words are found
     * @param heading what stands below its title
     * @param numbers the columns in which plain digits are numbers
     * @param widths of its columns, in characters
     */
    ListSheet list(String name, String heading, Set<Integer> numbers, int... widths) {
        String[] headings = messages.text("tables." + name + ".columns").split("\\|", -1);
        return new ListSheet(
                page(messages.text("tables." + name)),
                styles,
                messages,
                messages.text("tables." + name + ".title"),
                heading,
                IntStream.range(0, widths.length)
                        .mapToObj(i -> new ListSheet.Column(headings[i], widths[i], numbers.contains(i)))
                        .toList());
    }

    /** Marks the file as results of ours, so that it is not taken for a return. */
    void mark() {
        XSSFSheet sheet = workbook.createSheet(IdentitySheet.SHEET);
        IdentitySheet.put(sheet, IdentitySheet.RESULTS, "tables");
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** Writes the file; the same sheets give the same bytes. */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        StableZip.write(bytes.toByteArray(), cells, out);
    }
}
