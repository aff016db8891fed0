package hkh.workbook;

import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The very hidden sheet by which a filled form is known again; it also keeps the list of known topics. */
final class IdentitySheet {

    /** The name under which the drop-down of topics finds its list. */
    static final String TOPICS = "hkh_topics";

    /** Its name, which recognition looks for. */
    static final String SHEET = "_hkh";

    /** The key that says that a workbook holds results of ours. */
    static final String RESULTS = "results";

    private static final String FORM = "hkh-return";
    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final int TOPIC = 3;
    private static final int LAST_YEAR = 5;

    private IdentitySheet() {}

    static void write(XSSFWorkbook workbook, Catalogue catalogue, FormLayout layout, BlankReturn.Issue issue) {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        put(sheet, "form", FORM);
        put(sheet, "version", layout.version());
        put(sheet, "level", layout.level().code());
        put(sheet, "unit", issue.unit().id());
        put(sheet, "period", issue.period().toString());
        put(sheet, "revision", Integer.toString(issue.revision()));
        put(sheet, "last_year", Integer.toString(issue.lastYear().size()));
        topics(sheet, catalogue.keysOf("topic"));
        lastYear(sheet, layout);
        sheet.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** Everything is text: a unit's code keeps its zeros. */
    static void put(XSSFSheet sheet, String key, String value) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(KEY).setCellValue(key);
        row.createCell(VALUE).setCellValue(value);
    }

    /** What stands in the column of the year before, so that a figure typed there by mistake is told from ours. */
    private static void lastYear(XSSFSheet sheet, FormLayout layout) {
        int next = 0;
        for (Theme theme : Theme.values()) {
            for (FormCell cell : layout.cells(theme)) {
                XSSFCell written = sheet.getWorkbook()
                        .getSheet(theme.sheet())
                        .getRow(cell.row())
                        .getCell(FormLayout.LAST_YEAR);
                String text = written.getCellType() == CellType.NUMERIC
                        ? written.getRawValue()
                        : written.getStringCellValue();
                if (!text.isEmpty()) {
                    XSSFRow row = row(sheet, next++);
                    row.createCell(LAST_YEAR).setCellValue(theme.sheet() + "!" + written.getReference());
                    row.createCell(LAST_YEAR + 1).setCellValue(text);
                }
            }
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    private static void topics(XSSFSheet sheet, List<BreakdownKey> topics) {
        for (int i = 0; i < topics.size(); i++) {
            row(sheet, i).createCell(TOPIC).setCellValue(topics.get(i).labelVi());
        }
        Name list = sheet.getWorkbook().createName();
        list.setNameName(TOPICS);
        list.setRefersToFormula("'" + SHEET + "'!$D$1:$D$" + Math.max(1, topics.size()));
    }
}
