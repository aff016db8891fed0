package hkh.workbook;

import hkh.plan.Indicator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What Excel accepts in the cells to fill in, and what it says before and after. */
final class EntryChecks {

    static final String YES = "Có";

    /** No, or nothing to declare. */
    static final String NO = "Không";

    private static final String MONEY = "đồng";

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper helper;

    EntryChecks(XSSFSheet sheet) {
        this.sheet = sheet;
        this.helper = new XSSFDataValidationHelper(sheet);
    }

    /** A number that is not negative, whole unless the indicator has decimals; or the word for "nothing". */
    void number(int firstRow, int lastRow, int column, Indicator indicator) {
        String cell = new CellAddress(firstRow, column).formatAsString();
        boolean whole = indicator.decimals() == 0;
        String isNumber = whole ? "AND(" + cell + ">=0," + cell + "=INT(" + cell + "))" : cell + ">=0";
        String formula = "IF(ISNUMBER(" + cell + ")," + isNumber + ",TRIM(" + cell + ")=\"" + NO + "\")";
        DataValidation check = add(helper.createCustomConstraint(formula), firstRow, lastRow, column);
        String kind = whole ? "số nguyên không âm" : "số không âm";
        String money = indicator.uom().equals(MONEY) ? " Ghi đủ số đồng, không ghi nghìn đồng hay triệu đồng." : "";
        check.createPromptBox(
                "Cách ghi",
                "Nhập " + kind + ", đơn vị tính: " + indicator.uom() + "." + money + " Không phát sinh thì ghi \"" + NO
                        + "\", chưa có số liệu thì để trống.");
        check.setErrorStyle(DataValidation.ErrorStyle.STOP);
        check.createErrorBox(
                "Số liệu không hợp lệ",
                "Ô này chỉ nhận " + kind + " (đơn vị tính: " + indicator.uom() + ") hoặc chữ \"" + NO
                        + "\" nếu không phát sinh. Không ghi kèm chữ, đơn vị tính hay dấu chấm lửng.");
        sheet.addValidationData(check);
    }

    /** One of a few words. */
    void oneOf(int row, int column, List<String> words) {
        DataValidation check = add(helper.createExplicitListConstraint(words.toArray(String[]::new)), row, row, column);
        String list = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        check.createPromptBox("Chọn trong danh sách", "Chọn một trong các câu trả lời: " + list + ".");
        check.setErrorStyle(DataValidation.ErrorStyle.STOP);
        check.createErrorBox(
                "Câu trả lời không hợp lệ",
                "Ô này chỉ nhận: " + list + "; hãy chọn trong danh sách. Chưa rõ thì để trống.");
        sheet.addValidationData(check);
    }

    /** A choice out of a named list of cells, or any other text after a question. */
    void suggestion(int firstRow, int lastRow, int column, String listName) {
        DataValidation check = add(helper.createFormulaListConstraint(listName), firstRow, lastRow, column);
        check.createPromptBox("Tên chuyên đề", "Chọn trong danh sách, hoặc gõ tên chuyên đề khác.");
        check.setErrorStyle(DataValidation.ErrorStyle.INFO);
        check.createErrorBox(
                "Chuyên đề ngoài danh sách",
                "Chuyên đề này chưa có trong danh sách. Nếu đã ghi đúng tên, bấm OK để giữ lại.");
        sheet.addValidationData(check);
    }

    private DataValidation add(DataValidationConstraint constraint, int firstRow, int lastRow, int column) {
        DataValidation check =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        check.setEmptyCellAllowed(true);
        check.setShowErrorBox(true);
        check.setShowPromptBox(true);
        return check;
    }
}
