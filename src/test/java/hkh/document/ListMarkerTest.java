package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMarkerTest {

    @Test
    void letters_are_counted_the_vietnamese_way() {
        assertThat(IntStream.rangeClosed(1, 24)
                        .mapToObj(n -> ListMarker.of("a", n))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa)");
    }

    @ParameterizedTest
    @CsvSource({"1,3,3.", "i,9,ix)", "I,14,XIV.", "A,5,Đ.", "?,12,12."})
    void other_types_are_counted_as_usual(String type, int number, String marker) {
        assertThat(ListMarker.of(type, number)).isEqualTo(marker);
    }
}
