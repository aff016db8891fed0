package hkh.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Every .xls found in the wild that opens reads as LibreOffice reads it. What LibreOffice read is kept in {@code
 * second-reader.tsv} (made by {@code scripts/xls-second-reader}), and where it differs, with the reason.
 */
class SecondReaderTest {

    /** POI logs every fault of these files. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    private record Difference(String file, String cell, String theirs, String ours) {}

    @Test
    void every_xls_found_in_the_wild_reads_as_libreoffice_reads_it() throws Exception {
        Path corpus = Shared.folder("corpus/hostile");
        POI.setLevel(Level.OFF);
        List<Difference> differences = lines("second-reader-differences.tsv").stream()
                .map(line -> new Difference(line[0], line[1], line[2], line[3]))
                .toList();
        List<String[]> files = lines("second-reader.tsv");
        assertThat(files).hasSizeGreaterThan(30);
        for (String[] file : files) {
            Workbook workbook = XlsReader.read(Files.readAllBytes(corpus.resolve(file[0])));
            SortedMap<String, String> values = SecondReader.values(workbook);
            for (Difference difference : differences) {
                if (difference.file().equals(file[0])) {
                    explain(difference, workbook, values);
                }
            }
            assertThat(values).as(file[0]).hasSize(Integer.parseInt(file[1]));
            assertThat(SecondReader.hash(values)).as(file[0]).isEqualTo(file[2]);
        }
    }

    /** Takes their value for ours where we have what the list says, and where a formula makes it. */
    private static void explain(Difference difference, Workbook workbook, SortedMap<String, String> values) {
        int mark = difference.cell().lastIndexOf('!');
        Optional<Cell> cell = workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(difference.cell().substring(0, mark)))
                .flatMap(sheet -> sheet.at(Address.parse(difference.cell().substring(mark + 1))).stream())
                .findFirst();
        assertThat(cell)
                .as(difference.toString())
                .hasValueSatisfying(each -> assertThat(each.isComputed()).isTrue());
        assertThat(values.getOrDefault(difference.cell(), ""))
                .as(difference.toString())
                .isEqualTo(difference.ours());
        if (difference.theirs().isEmpty()) {
            values.remove(difference.cell());
        } else {
            values.put(difference.cell(), difference.theirs());
        }
    }

    private static List<String[]> lines(String name) throws IOException {
        try (var list = SecondReaderTest.class.getResourceAsStream(name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
