package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void an_address_reads_as_people_write_it() {
        assertThat(Address.parse("D14")).isEqualTo(new Address(13, 3)).hasToString("D14");
        assertThat(Address.parse("XFD1048576")).isEqualTo(new Address(1_048_575, 16_383));
        assertThat(Address.parse("aa1")).hasToString("AA1");
    }

    @Test
    void every_column_of_the_grid_is_read_as_it_is_written() {
        for (int column = 0; column < Address.COLUMNS; column++) {
            assertThat(Address.parse(new Address(0, column).toString()).column())
                    .isEqualTo(column);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1",
                "A0",
                "A01",
                "XFE1",
                "A1048577",
                "AAAA1",
                "A12345678",
                "$A$1",
                "A1B",
                "A-1",
                "Đ5",
                "A٣"
            })
    void what_is_no_cell_of_the_grid_is_no_address(String text) {
        assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_is_read_out_of_the_bytes_around_it() {
        byte[] bytes = "r=\"D14\"".getBytes(StandardCharsets.US_ASCII);
        assertThat(Address.parse(bytes, 3, 6)).isEqualTo(new Address(13, 3));
        assertThatThrownBy(() -> Address.parse(bytes, 3, 7)).hasMessageEndingWith("D14\"");
    }

    @Test
    void addresses_are_ordered_row_by_row() {
        assertThat(Address.parse("Z1")).isLessThan(Address.parse("A2"));
        assertThat(Address.parse("B2")).isLessThan(Address.parse("AA2"));
    }

    @Test
    void a_range_knows_its_cells() {
        Range range = Range.parse("B2:D4");
        assertThat(range).hasToString("B2:D4");
        assertThat(range.contains(Address.parse("D4"))).isTrue();
        assertThat(range.contains(Address.parse("E4"))).isFalse();
        assertThatThrownBy(() -> Range.parse("D4:B2")).isInstanceOf(IllegalArgumentException.class);
    }
}
