package hkh.workbook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.finding.Messages;
import hkh.intake.Intake;
import hkh.plan.ReturnLines;
import hkh.rollup.RollUp;
import hkh.submission.Accepted;
import hkh.submission.SourceFile;
import hkh.unit.Level;
import hkh.unit.UnitTree;
import hkh.unit.Units;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in names and texts shows as text in the appendix, and breaks nothing. */
class HostileWordsTest {

    private static final Item MEMBERS = Item.of("member_total");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a & b &amp; ]]> <![CDATA[",
                "=HYPERLINK(\"http://x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\u202eảo ngược\u202c \u200f",
                "_x0041_ _x000D_",
                "\"quoted\" 'single' ${x} #{y}",
                "  đầu và cuối  ",
                "hai\ndòng",
                "tệp\ttab 😀"
            })
    void a_name_is_shown_as_it_is(String name, @TempDir Path folder) throws Exception {
        byte[] tables = tables(name, name);
        assertThat(names(AppendixFile.open(tables))).contains(name);
        assertThat(formulas(AppendixFile.open(tables)))
                .allMatch(formula -> formula.matches("SUM\\([A-Z0-9:,]+\\)|'II. Hội viên'![A-Z0-9]+"));
        assertThat(Intake.sheets(new SourceFile("tables.xlsx", ""), tables)).isNotEmpty();
        Optional<XSSFWorkbook> saved =
                name.contains("script") ? AppendixFile.savedByLibreOffice(tables, folder) : Optional.empty();
        saved.ifPresent(workbook -> assertThat(names(workbook)).contains(name));
    }

    @Test
    void what_xml_cannot_hold_is_seen_to_be_missing() {
        assertThat(names(AppendixFile.open(tables("Xã \u0001A\u0000\ufffe\ud800B", "x"))))
                .contains("Xã \ufffdA\ufffd\ufffd\ufffdB");
    }

    @Test
    void a_text_too_long_for_a_cell_ends_with_how_much_a_cell_takes() {
        // counted on, for POI takes what compresses too well for an attack
        String raw =
                IntStream.range(0, 9_000).mapToObj(i -> "số " + i * 7919 % 9001).collect(joining(" "));
        XSSFWorkbook workbook = AppendixFile.open(tables("Xã " + raw, raw));
        String written = workbook.getSheet("Nguồn").getRow(3).getCell(8).getStringCellValue();
        assertThat(written)
                .hasSize(32_767)
                .startsWith("số 0 số 7919")
                .endsWith("… [phần sau bị cắt: một ô của Excel chỉ chứa được 32.767 ký tự]");
        for (Sheet sheet : workbook) {
            assertThat(sheet.getFooter().getLeft().length()).isLessThan(256);
            for (Row row : sheet) {
                assertThat(row.getHeightInPoints()).isLessThan(409.6f);
            }
        }
    }

    private static byte[] tables(String name, String raw) {
        UnitTree tree = Units.tree(
                Units.unit("116", name, Level.DISTRICT, ""),
                Units.unit("3601", name, Level.COMMUNE, "116"),
                Units.commune("3602", "116"));
        List<Figure> figures = List.of(figure("3601", 5, raw), figure("3602", 6, raw));
        Totals totals = new RollUp(
                        Province.CATALOGUE, ReturnLines.builtIn(Province.CATALOGUE, Province.YEAR), tree, Province.YEAR)
                .totals(new Accepted(figures, Set.of("3601", "3602")));
        BookChart chart = new BookChart(
                name,
                false,
                name,
                List.of(name),
                List.of(new BookChart.Row(
                        name, List.of(new BookChart.Point(BookChart.Side.CURRENT, "3601/2023/member_total", "5")))));
        return Province.written(new AppendixWorkbook.Content(
                Province.CATALOGUE,
                tree,
                tree.root(),
                totals,
                new Comparison(List.of()),
                ChangeWords.NONE,
                List.of(),
                figures,
                List.of(),
                Set.of(),
                List.of(chart),
                Messages.in("vi")));
    }

    private static Figure figure(String unit, long amount, String raw) {
        return new Figure(
                new Reference(unit, Province.YEAR, MEMBERS), Measure.of(amount), new Origin(raw, raw, "B4", raw));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        for (Row row : workbook.getSheet("II. Hội viên")) {
            if (row.getRowNum() > 5 && row.getCell(1) != null) {
                names.add(row.getCell(1).getStringCellValue());
            }
        }
        return names;
    }

    private static List<String> formulas(XSSFWorkbook workbook) {
        List<String> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell.getCellFormula());
                    }
                }
            }
        }
        return formulas;
    }
}
