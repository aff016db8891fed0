package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chart of a draft.
 *
 * @param number its place among the charts of the draft, from 0
 * @param name by which it was written; programs may give it another
 * @param caption the words before it
 */
public record DraftChart(int number, String name, String caption, List<String> categories, List<Line> series) {

    /** What one series draws: plain digits for every category, empty for a gap. */
    public record Line(String name, List<String> values) {

        public Line {
            values = List.copyOf(values);
        }
    }

    public DraftChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    static DraftChart of(int number, String name, String caption, PartElement root) {
        List<String> categories = new ArrayList<>();
        List<Line> series = new ArrayList<>();
        for (PartElement one : series(root)) {
            List<String> names = points(one, "c:cat");
            if (names.size() > categories.size()) {
                categories = names;
            }
            series.add(new Line(String.join(" ", points(one, "c:tx")), points(one, "c:val")));
        }
        return new DraftChart(number, name, caption, categories, series);
    }

    private static List<PartElement> series(PartElement root) {
        return root.descendants().filter(element -> element.is("c:ser")).toList();
    }

    /** The points that are kept beside a formula: names, or numbers. */
    private static List<String> points(PartElement series, String what) {
        Map<Integer, String> points = new TreeMap<>();
        int count = 0;
        for (PartElement element :
                series.children(what).flatMap(PartElement::descendants).toList()) {
            String index = element.attribute("idx");
            String many = element.attribute("val");
            if (element.is("c:pt") && index.matches("[0-9]{1,5}")) {
                points.put(
                        Integer.valueOf(index),
                        element.path("c:v").map(PartElement::text).collect(Collectors.joining()));
            } else if (element.is("c:ptCount") && many.matches("[0-9]{1,5}")) {
                count = Integer.parseInt(many);
            }
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(points.getOrDefault(i, ""));
        }
        return all;
    }

    /** Whether it has the series and categories of another one. */
    public boolean isShapedLike(ChartData other) {
        return categories.equals(other.categories())
                && series.stream()
                        .map(Line::name)
                        .toList()
                        .equals(other.series().stream()
                                .map(ChartData.Series::name)
                                .toList());
    }

    /**
     * What to replace in its part to draw other values.
     *
     * @param printed what its labels printed
     */
    static Map<Integer, PartText.Replacement> replacing(PartElement root, ChartData printed, ChartData now) {
        Map<Integer, PartText.Replacement> changes = new TreeMap<>();
        List<PartElement> series = series(root);
        for (int i = 0; i < series.size(); i++) {
            String cache = cache(now.series().get(i));
            change(
                    changes,
                    series.get(i),
                    one -> one.path("c:val", "c:numRef", "c:numCache").toList(),
                    cache);
            String labels = WordChart.labels(now, i);
            if (!labels.equals(WordChart.labels(printed, i))) {
                change(changes, series.get(i), one -> one.path("c:dLbls").toList(), labels);
            }
        }
        String begin = WordChart.begin(now);
        if (begin.startsWith("-")) {
            change(
                    changes,
                    root,
                    chart -> chart.descendants()
                            .filter(axis -> axis.is("c:valAx"))
                            .flatMap(axis -> axis.path("c:scaling", "c:min"))
                            .toList(),
                    "<c:min val=\"" + begin + "\"/>");
        }
        return changes;
    }

    private static void change(
            Map<Integer, PartText.Replacement> changes,
            PartElement in,
            Function<PartElement, List<PartElement>> what,
            String markup) {
        what.apply(in)
                .forEach(element -> changes.put(element.start(), new PartText.Replacement(element.end(), markup)));
    }

    private static String cache(ChartData.Series series) {
        StringBuilder cache = new StringBuilder("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
                .append(series.values().size())
                .append("\"/>");
        for (int i = 0; i < series.values().size(); i++) {
            if (!series.values().get(i).isGap()) {
                cache.append("<c:pt idx=\"").append(i).append("\"><c:v>");
                cache.append(PartText.escaped(series.values().get(i).digits())).append("</c:v></c:pt>");
            }
        }
        return cache.append("</c:numCache>").toString();
    }
}
