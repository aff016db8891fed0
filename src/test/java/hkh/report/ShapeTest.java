package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void the_template_of_the_province_prints_every_section() throws HkhException {
        Provinces province = Provinces.silent();
        Shape.PROVINCE.sections().keySet().forEach(id -> province.narrative(id, "Lời của mục " + id + "."));
        // a part on the affiliated bodies needs some of them
        String printed = province.total("affiliate_total", "2").text();
        assertThat(Shape.PROVINCE.sections().keySet())
                .allSatisfy(id -> assertThat(printed).contains("Lời của mục " + id + "."));
        assertThat(printed).doesNotContain("[Thường trực Hội bổ sung");
    }

    @Test
    void the_template_of_the_district_prints_every_section() throws HkhException {
        Reports report = Reports.none();
        Shape.DISTRICT.sections().keySet().forEach(id -> report.narrative(id, "Lời của mục " + id + "."));
        String printed = report.printed();
        assertThat(Shape.DISTRICT.sections().keySet())
                .allSatisfy(id -> assertThat(printed).contains("Lời của mục " + id + "."));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void a_new_workspace_tells_the_files_of_all_sections(Shape shape) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Shape.class.getResourceAsStream("/hkh/workspace/new/narrative.txt"))) {
            String told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shape.sections().keySet())
                    .allSatisfy(id -> assertThat(told).contains("  " + id + ".md "));
        }
    }
}
