package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường;Phường|phường",
                "Phường;Xã|xã, phường",
                "Thị trấn;Xã;Xã|xã, thị trấn",
                "Xã;Đặc khu|xã, đặc khu",
                "Phường;''|xã, phường, thị trấn"
            })
    void communes_are_called_what_they_are(String types, String words) {
        List<Unit> units = new ArrayList<>(List.of(unit("1", "Thành phố", Level.DISTRICT, "")));
        for (String type : types.replace("''", " ").split(";")) {
            units.add(unit("1" + units.size(), type.strip(), Level.COMMUNE, "1"));
        }
        UnitTree tree = new Register(units, List.of()).treeAt(LocalDate.of(2021, 12, 31));
        assertThat(UnitWords.communes(tree, tree.root())).isEqualTo(words);
    }

    private static Unit unit(String id, String type, Level level, String parent) {
        return new Unit(id, id, "Đơn vị " + id, type, level, parent, Validity.ALWAYS, true, List.of());
    }
}
