package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.unit.Unit;
import hkh.workbook.BlankReturn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The issued form of a commune, filled in as its sender would, with its formulas calculated. */
public final class FilledForm {

    private final XSSFWorkbook workbook;

    private FilledForm(Unit unit, Period period, int revision, Map<Item, Measure> lastYear) {
        BlankReturn.Issue issue = new BlankReturn.Issue(unit, "Thành phố Thủ Dầu Một", period, revision, lastYear);
        try {
            byte[] blank = BlankReturn.write(Town.CATALOGUE, Town.LAYOUT, issue);
            workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blank form of Phường Phú Hòa. */
    public static FilledForm blank() {
        return of(Town.HOA, Town.YEAR, 1);
    }

    static FilledForm of(Unit unit, Period period, int revision) {
        return new FilledForm(unit, period, revision, Map.of());
    }

    static FilledForm withLastYear(Map<Item, Measure> lastYear) {
        return new FilledForm(Town.HOA, Town.YEAR, 1, lastYear);
    }

    /** A form with all compulsory figures in it, and nothing wrong. */
    public static FilledForm sound() {
        return blank().put("pop_total", 1000)
                .put("household_total", 250)
                .put("hamlet_total", 5)
                .put("member_total", 300)
                .put("member_new", 20)
                .put("lm_family_ok", 200)
                .put("lm_community_ok", 4)
                .put("clc_learner", 90)
                .topic(0, "Giáo dục pháp luật", 3, 90)
                .put("fund_raised", 5_000_000);
    }

    public FilledForm put(String item, double number) {
        FormCell place = cell(item);
        if (place.role() != FormCell.Role.TOTAL && place.role() != FormCell.Role.RATE) {
            at(place).setCellValue(number);
        }
        return this;
    }

    public FilledForm put(String item, String text) {
        at(cell(item)).setCellValue(text);
        return this;
    }

    /** Types over a live cell. */
    public FilledForm overwrite(String item, double number) {
        XSSFCell cell = at(cell(item));
        cell.removeFormula();
        cell.setCellValue(number);
        return this;
    }

    public FilledForm topic(int row, String name, double classes, double learners) {
        put(Theme.LEARNING_CENTRES.sheet(), topicCell(row, FormLayout.LABEL), name);
        put(Theme.LEARNING_CENTRES.sheet(), topicCell(row, FormLayout.TOPIC_VALUES), classes);
        return put(Theme.LEARNING_CENTRES.sheet(), topicCell(row, FormLayout.TOPIC_VALUES + 1), learners);
    }

    static String topicCell(int row, int column) {
        return new Address(Town.LAYOUT.topicRow() + row, column).toString();
    }

    public FilledForm put(String sheet, String address, Object value) {
        XSSFSheet into = workbook.getSheet(sheet) == null ? workbook.createSheet(sheet) : workbook.getSheet(sheet);
        CellReference place = new CellReference(address);
        XSSFRow row =
                into.getRow(place.getRow()) == null ? into.createRow(place.getRow()) : into.getRow(place.getRow());
        XSSFCell cell =
                row.getCell(place.getCol()) == null ? row.createCell(place.getCol()) : row.getCell(place.getCol());
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    public FilledForm edit(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    XSSFCell at(String item) {
        return at(cell(item));
    }

    private XSSFCell at(FormCell place) {
        return workbook.getSheet(place.theme().sheet()).getRow(place.row()).getCell(place.column());
    }

    public static FormCell cell(String item) {
        for (Theme theme : Theme.values()) {
            for (FormCell cell : Town.LAYOUT.cells(theme)) {
                if (cell.item().equals(Item.parse(item))) {
                    return cell;
                }
            }
        }
        throw new AssertionError("not on the form: " + item);
    }

    public byte[] bytes() {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        return uncalculated();
    }

    /** The bytes as they are, without calculating anything. */
    public byte[] uncalculated() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
