package hkh.cli;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.unit.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An issued form of a commune, filled in as Excel would save it. */
final class Form {

    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    private static final FormLayout LAYOUT =
            new FormLayout(CATALOGUE, ReturnLines.builtIn(CATALOGUE, Period.ofYear(2021)), Level.COMMUNE);

    private final byte[] blank;
    private final Map<String, Integer> figures = new LinkedHashMap<>();

    private Form(byte[] blank) {
        this.blank = blank;
    }

    /** Every compulsory figure of a commune, with so many members in the branch of its hamlets. */
    static byte[] filled(byte[] blank, int members) {
        Form form = new Form(blank);
        form.figures.putAll(Map.of(
                "pop_total", 10_000,
                "household_total", 2_500,
                "hamlet_total", 5,
                "member_total", members,
                "member_new", 50,
                "lm_family_ok", 2_000,
                "lm_community_ok", 4,
                "fund_raised", 100_000_000));
        return form.bytes();
    }

    private byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            for (Theme theme : Theme.values()) {
                for (FormCell cell : LAYOUT.cells(theme)) {
                    for (Map.Entry<String, Integer> figure : figures.entrySet()) {
                        if (cell.item().equals(Item.of(figure.getKey()))) {
                            workbook.getSheet(theme.sheet())
                                    .getRow(cell.row())
                                    .getCell(cell.column())
                                    .setCellValue(figure.getValue());
                        }
                    }
                }
            }
            XSSFSheet centres = workbook.getSheet(Theme.LEARNING_CENTRES.sheet());
            XSSFRow topic = centres.getRow(LAYOUT.topicRow());
            topic.getCell(FormLayout.LABEL).setCellValue("Pháp luật");
            topic.getCell(FormLayout.TOPIC_VALUES).setCellValue(10);
            topic.getCell(FormLayout.TOPIC_VALUES + 1).setCellValue(500);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
