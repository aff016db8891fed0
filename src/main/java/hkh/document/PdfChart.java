package hkh.document;

import java.util.ArrayList;
import java.util.List;

/** A chart on paper: boxes and words at their places, which the page layout draws as vectors and letters. */
final class PdfChart {

    private static final int TONES = 4;

    /** How wide the room for words is on each side of their place; what is longer does not break. */
    private static final int ROOM = Drawing.WIDTH / 2;

    private PdfChart() {}

    static Element of(ChartData chart) {
        Drawing drawing = ChartPainter.paint(chart, ChartPainter.PAGE);
        List<Node> shapes = new ArrayList<>();
        drawing.shapes().forEach(shape -> shapes.add(drawn(shape)));
        return Element.of(
                "div",
                List.of(
                        Element.of("p", List.of(new Text(chart.caption())), "class", "chart-title"),
                        Element.of("div", shapes, "class", "drawing", "style", "height: " + drawing.height() + "px")),
                "class",
                "chart");
    }

    private static Element drawn(Drawing.Shape shape) {
        if (shape instanceof Drawing.Box box) {
            return Element.of(
                    "div",
                    List.of(),
                    "class",
                    "box tone-" + box.tone() % TONES,
                    "style",
                    "left: %s; top: %dpx; width: %s; height: %dpx"
                            .formatted(
                                    HtmlChart.percent(box.x()), box.y(), HtmlChart.percent(box.width()), box.height()));
        }
        if (shape instanceof Drawing.Line line) {
            boolean upright = line.x1() == line.x2();
            String place = "left: %s; top: %dpx; ".formatted(HtmlChart.percent(line.x1()), line.y1());
            String size = upright
                    ? "width: 0; height: %dpx; border-left".formatted(line.y2() - line.y1())
                    : "height: 0; width: %s; border-top".formatted(HtmlChart.percent(line.x2() - line.x1()));
            return Element.of("div", List.of(), "class", "box", "style", place + size + ": 0.7px solid #333");
        }
        return words((Drawing.Label) shape);
    }

    private static Element words(Drawing.Label label) {
        String across = switch (label.anchor()) {
            case START -> "left: %s; padding-left: %dpx".formatted(HtmlChart.percent(label.x()), label.away());
            case MIDDLE ->
                "left: %s; width: %s; text-align: center"
                        .formatted(HtmlChart.percent(label.x() - ROOM), HtmlChart.percent(2 * ROOM));
            case END ->
                "right: %s; padding-right: %dpx".formatted(HtmlChart.percent(Drawing.WIDTH - label.x()), label.away());
        };
        int top = label.y() - Drawing.LETTERS;
        return Element.of(
                "div", List.of(new Text(label.text())), "class", "label", "style", "top: " + top + "px; " + across);
    }
}
