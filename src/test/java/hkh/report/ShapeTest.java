package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    private static Unit unit(String id, Level level) {
        return new Unit(id, id, "Đơn vị " + id, "", level, "", Validity.ALWAYS, true, List.of());
    }

    @ParameterizedTest
    @CsvSource({"PROVINCE,PROVINCE", "DISTRICT,DISTRICT", "COMMUNE,DISTRICT", "AFFILIATE,DISTRICT"})
    void the_level_of_the_unit_decides(Level level, Shape shape) {
        assertThat(Shape.of(unit("14", level))).isEqualTo(shape);
    }

    @Test
    void what_only_holds_loose_files_together_is_no_province() {
        assertThat(Shape.of(unit(Register.IMPLICIT_ROOT, Level.PROVINCE))).isEqualTo(Shape.DISTRICT);
    }

    @Test
    void only_the_province_has_a_file_of_its_own() {
        assertThat(Shape.PROVINCE.of("tong-ket-nam")).isEqualTo("tong-ket-nam-tinh");
        assertThat(Shape.DISTRICT.of("tong-ket-nam")).isEqualTo("tong-ket-nam");
    }
}
