package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartPainterTest {

    /** The later of two series is dark, as in Word. */
    private static final int LATER = 0;

    private static final int EARLIER = 1;

    @Test
    void a_bar_is_as_long_as_its_value_one_below_zero_goes_the_other_way_and_zero_or_unknown_has_none()
            throws Exception {
        Drawing drawing = ChartPainter.paint(table(Charts.MEMBERS), ChartPainter.PHONE);
        List<Drawing.Box> later = boxes(drawing)
                .filter(box -> box.tone() == LATER && box.height() != 12)
                .toList();

        // 17378 : 34756 : -8689 = 2 : 4 : -1, all of them on 200 pixels from the highest to the lowest
        assertThat(later).extracting(Drawing.Box::height).containsExactly(80, 160, 40);
        assertThat(later.get(0).y() + later.get(0).height())
                .isEqualTo(later.get(2).y());
        assertThat(boxes(drawing).filter(box -> box.tone() == EARLIER && box.height() != 12))
                .hasSize(1);
        assertThat(labels(drawing)).contains("…", "0", "−8.689");
    }

    @ParameterizedTest
    @ValueSource(ints = {ChartPainter.PHONE, ChartPainter.PAGE})
    void lying_bars_have_the_same_lengths_across(int width) throws Exception {
        Drawing drawing = ChartPainter.paint(table(Charts.MEMBERS.replace("\"columns\"", "\"bars\"")), width);
        List<Integer> widths = boxes(drawing)
                .filter(box -> box.tone() == LATER && box.height() != 12)
                .map(Drawing.Box::width)
                .toList();

        assertThat(widths).hasSize(3);
        assertThat(widths.get(1)).isBetween(2 * widths.get(0) - 1, 2 * widths.get(0) + 1);
        assertThat(widths.get(0)).isBetween(2 * widths.get(2) - 1, 2 * widths.get(2) + 1);
        assertThat(boxes(drawing)).allMatch(box -> box.x() >= 0 && box.x() + box.width() <= Drawing.WIDTH);
    }

    @Test
    void on_a_page_names_stand_beside_their_bars_so_that_the_chart_is_lower_than_on_a_phone() throws Exception {
        ChartData chart = table(Charts.MEMBERS.replace("\"columns\"", "\"bars\""));
        Drawing page = ChartPainter.paint(chart, ChartPainter.PAGE);

        assertThat(page.height())
                .isLessThan(ChartPainter.paint(chart, ChartPainter.PHONE).height());
        int zero = page.shapes().stream()
                .filter(Drawing.Line.class::isInstance)
                .mapToInt(line -> ((Drawing.Line) line).x1())
                .findFirst()
                .orElseThrow();
        assertThat(page.shapes())
                .filteredOn(shape ->
                        shape instanceof Drawing.Label label && label.text().startsWith("Huyện"))
                .isNotEmpty()
                .allMatch(shape -> shape instanceof Drawing.Label label
                        && label.anchor() == Drawing.Anchor.END
                        && label.x() < zero);
    }

    @Test
    void columns_whose_numbers_would_run_into_each_other_lie() throws Exception {
        String wide = Charts.MEMBERS.replace(">17.131<", ">1.234.567.890.123.456.789 đồng Việt Nam<");
        assertThat(boxes(ChartPainter.paint(table(wide), ChartPainter.PHONE)).filter(box -> box.height() == 13))
                .isNotEmpty();
    }

    @Test
    void a_value_that_is_no_number_is_told() {
        assertThatThrownBy(() -> table(Charts.MEMBERS.replace("\"17131\"", "\"17.131 người\"")))
                .hasMessageContaining("17.131 người");
    }

    @Test
    void the_page_has_the_drawing_with_its_numbers_in_words_and_the_table() throws Exception {
        assertThat(Documents.html(Documents.content(Charts.MEMBERS)))
                .contains("<title id=\"hoi-vien-ten\">Hội viên theo huyện (người)</title>")
                .contains(
                        "Huyện Bắc Yên: Năm 2022 17.131, Năm 2023 17.378; Huyện Phù Yên &amp; &lt;b&gt;: Năm 2022 …, Năm 2023 34.756")
                .contains("<details><summary>Bảng số liệu của biểu đồ</summary><div class=\"table\"");
    }

    private static ChartData table(String figure) throws DocumentException {
        Xhtml report = Xhtml.parse(Documents.content(figure));
        return ChartData.of(report.parts()
                .flatMap(Element::descendants)
                .filter(ChartData::isChart)
                .findFirst()
                .orElseThrow());
    }

    private static Stream<Drawing.Box> boxes(Drawing drawing) {
        return drawing.shapes().stream().filter(Drawing.Box.class::isInstance).map(Drawing.Box.class::cast);
    }

    private static Stream<String> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Label.class::isInstance)
                .map(shape -> ((Drawing.Label) shape).text());
    }
}
