package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.figure.Item;
import hkh.figure.Totals;
import hkh.finding.HkhException;
import hkh.plan.CatalogueTables;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsFileTest {

    private static final String HEADER = "unit,period,indicator,breakdown,value,state,units_in,units_expected\n";

    @TempDir
    Path dir;

    private Totals read(String row) throws IOException, HkhException {
        Path file = Files.writeString(dir.resolve("totals.csv"), HEADER + row);
        return TotalsFile.read(file, CatalogueTables.builtIn());
    }

    @Test
    void a_change_over_an_estimated_division_is_no_whole_number_of_people() throws Exception {
        Totals totals = read("14,2025,member_increase,,12.35,value,93,93\n");
        assertThat(totals.of("14", Item.of("member_increase"))
                        .orElseThrow()
                        .measure()
                        .amount())
                .isEqualByComparingTo("12.35");
    }

    @Test
    void a_person_who_types_a_change_with_a_point_is_asked_what_is_meant() throws Exception {
        Table table = Csv.read(
                "reference.csv",
                (HEADER + "14,2025,member_increase,,1.234,value,1,1\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new FigureTable(CatalogueTables.builtIn()).figures(table))
                .hasMessageContaining("table.not-whole");
    }

    @Test
    void half_a_member_is_refused() {
        assertThatThrownBy(() -> read("14,2025,member_total,,12.5,value,93,93\n"))
                .hasMessageContaining("table.not-whole");
    }
}
