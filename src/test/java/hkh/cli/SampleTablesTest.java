package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.finding.Messages;
import hkh.intake.Cell;
import hkh.intake.Intake;
import hkh.intake.Sheet;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.Documents;
import hkh.submission.SourceFile;
import hkh.workbook.AppendixFile;
import hkh.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of a town and of a province, calculated again by LibreOffice, say what they said. */
class SampleTablesTest {

    @ParameterizedTest
    @CsvSource({"thu-dau-mot-2021,100", "son-la-2025,1000"})
    void libre_office_calculates_every_formula_to_the_number_beside_it(String sample, int least, @TempDir Path folder)
            throws Exception {
        byte[] tables = tables(Path.of("samples", sample));
        Optional<byte[]> saved = AppendixFile.savedBytes(tables, folder);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        Map<String, Cell> calculated = cells(saved.get());
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        for (Map.Entry<String, Cell> cell : cells(tables).entrySet()) {
            if (cell.getValue().isComputed()) {
                formulas++;
                Optional<BigDecimal> published = cell.getValue().number();
                Optional<BigDecimal> again =
                        Optional.ofNullable(calculated.get(cell.getKey())).flatMap(Cell::number);
                if (published.isEmpty() || again.isEmpty() || published.get().compareTo(again.get()) != 0) {
                    wrong.add(cell.getKey() + " " + cell.getValue().formula() + ": " + published + ", " + again);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(formulas).isGreaterThan(least);
    }

    private static byte[] tables(Path sample) throws Exception {
        Job job = Job.of(Workspace.open(sample), Optional.empty());
        Aggregation run = Aggregation.look(job);
        return new Documents(job, run, Messages.in("vi")).in(Set.of("xlsx")).getOrDefault("tables.xlsx", new byte[0]);
    }

    /** By sheet and address, as our own reader has them. */
    private static Map<String, Cell> cells(byte[] xlsx) {
        Map<String, Cell> cells = new HashMap<>();
        for (Sheet sheet : Intake.sheets(new SourceFile("tables.xlsx", ""), xlsx)) {
            sheet.cells().forEach(cell -> cells.put(sheet.name() + "!" + cell.address(), cell));
        }
        return cells;
    }
}
