package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.intake.formula.Outcome;
import hkh.intake.formula.Recalculation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** The formulas of files found in the wild: what they give is what Excel kept in the file, and what POI calculates. */
class FormulaCorpusTest {

    /** Files in which the kept result really is another, and in how many cells. */
    private static final Map<String, Integer> WRONG = Map.of(
            "named-ranges-global.xlsx", 5, // written by a program that put array formulas as plain ones
            "CalcChain.xlsx", 1, // a test: the cells it adds up are not in the file
            "bug67784.xlsx", 1); // a formula that refers to itself

    @Test
    void every_formula_that_is_calculated_gives_what_the_file_has() throws IOException {
        Map<String, Integer> wrong = new TreeMap<>();
        int agreeing = 0;
        for (Path file : files("corpus")) {
            Optional<Workbook> workbook = read(file);
            if (workbook.isPresent()) {
                Recalculation recalculation = new Recalculation(workbook.get());
                for (Sheet sheet : workbook.get().sheets()) {
                    for (Cell cell : sheet.cells()) {
                        Outcome.Kind kind = cell.isComputed()
                                ? recalculation.of(sheet, cell).kind()
                                : Outcome.Kind.UNCHECKED;
                        agreeing += kind == Outcome.Kind.AGREES ? 1 : 0;
                        if (kind == Outcome.Kind.DIFFERS || kind == Outcome.Kind.CIRCLE) {
                            wrong.merge(file.getFileName().toString(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEqualTo(WRONG);
        assertThat(agreeing).isGreaterThan(2500);
    }

    @Test
    void the_formulas_of_vietnamese_offices_give_what_poi_calculates() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Path file : files("corpus/hostile/vn-gso-monthly")) {
            Optional<Workbook> workbook = read(file);
            if (workbook.isEmpty()) {
                continue;
            }
            Recalculation recalculation = new Recalculation(workbook.get());
            Map<String, BigDecimal> theirs = calculatedByPoi(Files.readAllBytes(file));
            for (Sheet sheet : workbook.get().sheets()) {
                for (Cell cell : sheet.cells()) {
                    Optional<BigDecimal> poi = Optional.ofNullable(theirs.get(sheet.name() + "!" + cell.address()));
                    Optional<BigDecimal> ours =
                            poi.flatMap(number -> recalculation.of(sheet, cell).number());
                    if (ours.isPresent()) {
                        compared++;
                        double distance = Math.abs(
                                ours.get().doubleValue() - poi.orElseThrow().doubleValue());
                        if (distance > 1e-9 * Math.max(1, Math.abs(ours.get().doubleValue()))) {
                            different.add(file.getFileName() + " " + cell.address() + " " + ours + " " + poi);
                        }
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(2000);
    }

    private static Map<String, BigDecimal> calculatedByPoi(byte[] bytes) throws IOException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        try (org.apache.poi.ss.usermodel.Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            calculate(evaluator, cell)
                                    .filter(value -> value.getCellType() == CellType.NUMERIC)
                                    .ifPresent(value -> numbers.put(
                                            sheet.getSheetName() + "!" + cell.getAddress(),
                                            new BigDecimal(value.getNumberValue())));
                        }
                    }
                }
            }
        }
        return numbers;
    }

    private static Optional<CellValue> calculate(FormulaEvaluator evaluator, org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return Optional.ofNullable(evaluator.evaluate(cell));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Workbook> read(Path file) throws IOException {
        try {
            return Optional.of(WorkbookFile.read(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(Shared.folder(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
