package hkh.document;

import java.util.ArrayList;
import java.util.List;

/** A chart on a page: drawn as SVG that is as wide as the page allows, for a page and for a phone, and its table to unfold. */
final class HtmlChart {

    private static final int TONES = 4;

    private HtmlChart() {}

    /** The figure with its drawing before its table; {@code unfold} is what the table is called. */
    static Element of(Element figure, String unfold) throws DocumentException {
        ChartData chart = ChartData.of(figure);
        String id = figure.attribute("id", "bieu-do");
        List<Node> children = new ArrayList<>();
        figure.child("figcaption").ifPresent(children::add);
        children.add(Element.of(
                "div",
                List.of(
                        svg(chart, id, "wide", ChartPainter.PAGE),
                        svg(chart, id + "-hep", "narrow", ChartPainter.PHONE)),
                "class",
                "drawing",
                "tabindex",
                "0"));
        List<Node> table = new ArrayList<>();
        table.add(Element.of("summary", List.of(new Text(unfold))));
        figure.elements().filter(child -> child.is("table")).forEach(table::add);
        children.add(Element.of("details", table));
        return figure.withChildren(children);
    }

    private static Element svg(ChartData chart, String id, String look, int width) {
        Drawing drawing = ChartPainter.paint(chart, width);
        List<Node> content = new ArrayList<>();
        content.add(Element.of("title", List.of(new Text(chart.caption())), "id", id + "-ten"));
        content.add(Element.of("desc", List.of(new Text(chart.inWords())), "id", id + "-so"));
        drawing.shapes().forEach(shape -> content.add(drawn(shape)));
        return Element.of(
                "svg",
                content,
                "class",
                look,
                "role",
                "img",
                "aria-labelledby",
                id + "-ten " + id + "-so",
                "height",
                "" + drawing.height(),
                "style",
                "min-width: " + drawing.leastWidth() + "px");
    }

    private static Element drawn(Drawing.Shape shape) {
        if (shape instanceof Drawing.Box box) {
            return Element.of(
                    "rect",
                    List.of(),
                    "class",
                    "tone-" + box.tone() % TONES,
                    "x",
                    percent(box.x()),
                    "y",
                    "" + box.y(),
                    "width",
                    percent(box.width()),
                    "height",
                    "" + box.height());
        }
        if (shape instanceof Drawing.Line line) {
            return Element.of(
                    "line",
                    List.of(),
                    "x1",
                    percent(line.x1()),
                    "y1",
                    "" + line.y1(),
                    "x2",
                    percent(line.x2()),
                    "y2",
                    "" + line.y2());
        }
        Drawing.Label label = (Drawing.Label) shape;
        boolean end = label.anchor() == Drawing.Anchor.END;
        return Element.of(
                "text",
                List.of(new Text(label.text())),
                "x",
                percent(label.x()),
                "dx",
                "" + (end ? -label.away() : label.away()),
                "y",
                "" + label.y(),
                "text-anchor",
                switch (label.anchor()) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                });
    }

    /** A length across as CSS and SVG write it. */
    static String percent(int hundredths) {
        return (hundredths < 0 ? "-" : "")
                + "%d.%02d%%".formatted(Math.abs(hundredths) / 100, Math.abs(hundredths) % 100);
    }
}
