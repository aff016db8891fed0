package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.unit.Level;
import hkh.unit.Units;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitFileTest {

    private static String name(String id) {
        return UnitFile.name(Units.unit(id, "Xã ../../A", Level.COMMUNE, ""));
    }

    @Test
    @DisplayName("51: a file is called by the code of its unit, never by a name, and leads nowhere")
    void a_file_is_called_by_the_code_of_its_unit() {
        assertThat(name("25750")).isEqualTo("25750");
        List<String> names = Stream.of(
                        "..", ".", ".x", "../a", "a/b", "a-b", "a\\b", "a b", "a\nb", "-rf", "C:", "xã 1", "xã 2")
                .map(UnitFileTest::name)
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9._-]+"))
                .noneMatch(name -> name.equals("..") || name.equals("."));
    }

    @Test
    void a_name_that_windows_keeps_for_a_device_is_changed() {
        assertThat(Stream.of("CON", "nul", "Com1", "aux.1", "25750.").map(UnitFileTest::name))
                .allMatch(name -> name.matches(".+-[0-9a-f]{8}"));
        assertThat(Stream.of("CONG-AN", "COM", "25750.1").map(UnitFileTest::name))
                .containsExactly("CONG-AN", "COM", "25750.1");
    }
}
