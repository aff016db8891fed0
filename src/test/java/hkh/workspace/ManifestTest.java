package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static Manifest manifest(Map<String, String> inputs, Map<String, Integer> counts) {
        return new Manifest("1", "2021", "718", inputs, Map.of(), Map.of(), Map.of(), Map.of(), counts);
    }

    @Test
    void names_stand_in_their_order_whatever_order_they_came_in() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("b", "2");
        one.put("a", "1");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("a", "1");
        other.put("b", "2");
        assertThat(manifest(one, Map.of("y", 1, "x", 2)).toJson())
                .isEqualTo(manifest(other, Map.of("x", 2, "y", 1)).toJson());
    }

    @Test
    void it_is_json_of_this_shape() {
        assertThat(manifest(Map.of("đợt/a.xlsx", "00ff"), Map.of("figures", 3)).toJson())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {
                          "program" : "hkh 1",
                          "period" : "2021",
                          "root" : "718",
                          "counts" : {
                            "figures" : 3
                          },
                          "inputs" : {
                            "đợt/a.xlsx" : "00ff"
                          },
                          "configuration" : { },
                          "templates" : { },
                          "built_in" : { },
                          "outputs" : { }
                        }
                        """);
    }

    @Test
    void files_are_named_by_the_hash_of_their_bytes() {
        assertThat(Manifest.hashes(Map.of("a", new byte[0])))
                .containsEntry("a", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
