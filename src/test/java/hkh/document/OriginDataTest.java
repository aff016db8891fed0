package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginDataTest {

    private static final FigureOrigin.Part OF_25750 = new FigureOrigin.Part(
            "Phường Phú Hòa",
            "12",
            "",
            "",
            List.of(new FigureOrigin.Cell("phu-hoa.xlsx", "I. Tổ chức", "D7", "\"12 người\"")));
    private static final FigureOrigin WARD = origin("Phường Phú Hòa", List.of(OF_25750));
    private static final FigureOrigin TOWN = origin(
            "Thành phố",
            List.of(new FigureOrigin.Part("Phường Phú Hòa", "12 người", "", "25750/2021/member_total", List.of())));
    private static final Map<String, FigureOrigin> ALL =
            Map.of("718/2021/member_total", TOWN, "25750/2021/member_total", WARD);

    @Test
    void what_is_printed_comes_with_what_it_is_made_of_and_every_text_stands_once() throws Exception {
        String json = data("<p><data value='12' data-ref='718/2021/member_total'>12</data></p>", 100);
        assertThat(json)
                .containsOnlyOnce("\"718/2021/member_total\"")
                .containsOnlyOnce("\"25750/2021/member_total\"")
                .containsOnlyOnce("\"Phường Phú Hòa\"")
                .containsOnlyOnce("\"phu-hoa.xlsx\"")
                .contains("\\\"12 người\\\"");
    }

    @Test
    void beyond_the_limit_nothing_more_is_told() throws Exception {
        String json = data("<p><data value='12' data-ref='718/2021/member_total'>12</data></p>", 1);
        assertThat(json).contains("718/2021/member_total").doesNotContain("phu-hoa.xlsx");
    }

    @Test
    void what_is_no_figure_has_no_origin() throws Exception {
        assertThat(data("<p><data value='' data-ref='x/2021/y'>…</data></p>", 100))
                .isEqualTo("{\"texts\":[\"\"],\"figures\":[]}");
    }

    private static String data(String content, int limit) throws DocumentException {
        return OriginData.of(
                Xhtml.parse(Documents.content(content)), reference -> Optional.ofNullable(ALL.get(reference)), limit);
    }

    private static FigureOrigin origin(String unit, List<FigureOrigin.Part> parts) {
        return new FigureOrigin("Tổng số hội viên", unit, "12 người", "", "cộng", parts, List.of());
    }
}
