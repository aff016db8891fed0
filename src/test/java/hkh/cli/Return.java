package hkh.cli;

import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A return as a commune types it: its name, the year, a list of labels and figures. */
final class Return {

    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();

    private final String unit;
    private final String title;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private Return(String unit, String title) {
        this.unit = unit;
        this.title = title;
    }

    /** The first lines only. */
    static Return of(String unit, String period) {
        return new Return(unit, "Năm " + period);
    }

    /** The same with a title of its own, which says what period it reports. */
    static Return titled(String unit, String title) {
        return new Return(unit, title);
    }

    /** Every compulsory figure of a commune, in order. */
    static Return complete(String unit) {
        return of(unit, "2021")
                .with("pop_total", 10_000)
                .with("household_total", 2_500)
                .with("hamlet_total", 5)
                .with("member_total", 1_000)
                .with("member_new", 50)
                .with("lm_family_ok", 2_000)
                .with("lm_community_ok", 4)
                .with("clc_class", 10)
                .with("clc_learner", 500)
                .with("fund_raised", 100_000_000);
    }

    /** A number or a text under an indicator's own label. */
    Return with(String item, Object value) {
        figures.put(item, value);
        return this;
    }

    Return without(String item) {
        figures.remove(item);
        return this;
    }

    byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Báo cáo");
            sheet.createRow(0).createCell(0).setCellValue("Hội Khuyến học " + unit);
            sheet.createRow(1).createCell(0).setCellValue(title);
            XSSFRow heading = sheet.createRow(2);
            heading.createCell(0).setCellValue("Chỉ tiêu");
            heading.createCell(1).setCellValue("Số liệu");
            int at = 3;
            for (Map.Entry<String, Object> figure : figures.entrySet()) {
                XSSFRow row = sheet.createRow(at++);
                row.createCell(0).setCellValue(CATALOGUE.label(Item.parse(figure.getKey())));
                if (figure.getValue() instanceof Integer number) {
                    row.createCell(1).setCellValue(number);
                } else {
                    row.createCell(1).setCellValue(figure.getValue().toString());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
