package hkh.draft;

import hkh.document.ChartData;
import hkh.document.Draft;
import hkh.document.DraftChart;
import hkh.document.PrintedTexts;
import hkh.document.PrintedTexts.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chart of a draft beside what the report draws now.
 *
 * @param now the chart of the report that it is; empty when it is none of them
 * @param points what it draws otherwise
 */
public record DraftChartFacts(DraftChart chart, Optional<ChartData> now, List<Point> points) {

    /** A value that is another one now: plain digits, or labels where only these differ. */
    public record Point(String series, String category, String says, String now) {}

    public DraftChartFacts {
        points = List.copyOf(points);
    }

    static List<DraftChartFacts> of(Draft draft, Collection<ChartData> report) {
        return draft.charts().stream()
                .map(chart -> of(chart, report, draft.printed()))
                .toList();
    }

    private static DraftChartFacts of(DraftChart chart, Collection<ChartData> report, Map<String, Printed> printed) {
        Optional<ChartData> now = counterpart(chart, report);
        List<Point> points = new ArrayList<>();
        now.ifPresent(data -> {
            for (DraftChart.Line line : chart.series()) {
                for (int i = 0;
                        i < Math.min(chart.categories().size(), line.values().size());
                        i++) {
                    String category = chart.categories().get(i);
                    String says = line.values().get(i);
                    Optional<Printed> label =
                            Optional.ofNullable(printed.get(PrintedTexts.point(data.id(), line.name(), category)));
                    value(data, line.name(), category)
                            .flatMap(value -> difference(says, label, value))
                            .ifPresent(
                                    texts -> points.add(new Point(line.name(), category, texts.get(0), texts.get(1))));
                }
            }
        });
        return new DraftChartFacts(chart, now, points);
    }

    /** The chart of that name or, where a program changed the names, the only one with such series and categories. */
    private static Optional<ChartData> counterpart(DraftChart chart, Collection<ChartData> report) {
        Optional<ChartData> named =
                report.stream().filter(data -> data.id().equals(chart.name())).findFirst();
        if (named.isPresent()) {
            return named;
        }
        List<ChartData> alike = report.stream()
                .filter(data -> {
                    Set<String> shared = new HashSet<>(data.categories());
                    shared.retainAll(chart.categories());
                    boolean series = data.series().stream()
                            .map(ChartData.Series::name)
                            .toList()
                            .equals(chart.series().stream()
                                    .map(DraftChart.Line::name)
                                    .toList());
                    return series && 2 * shared.size() > data.categories().size();
                })
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** What is drawn and what should be: another number, or the same one that was labelled otherwise (≥). */
    private static Optional<List<String>> difference(String says, Optional<Printed> label, ChartData.Value now) {
        if (!isSame(says, now.digits())) {
            return Optional.of(List.of(says, now.digits()));
        }
        return label.map(Printed::text)
                .filter(text -> !text.equals(Draft.comparable(now.printed())))
                .map(text -> List.of(text, now.printed()));
    }

    private static Optional<ChartData.Value> value(ChartData data, String series, String category) {
        int index = data.categories().indexOf(category);
        return data.series().stream()
                .filter(one -> index >= 0 && one.name().equals(series))
                .map(one -> one.values().get(index))
                .findFirst();
    }

    private static boolean isSame(String says, String now) {
        if (says.isEmpty() || now.isEmpty()) {
            return says.equals(now);
        }
        try {
            return new BigDecimal(says).compareTo(new BigDecimal(now)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether it can be drawn anew: its values differ, and nobody took categories or series out. */
    boolean isRedrawable() {
        return !points.isEmpty() && now.isPresent() && chart.isShapedLike(now.get());
    }

    /** What was drawn when the draft was written; empty when that is not known, or a person changed a value since. */
    Optional<ChartData> untouched(Map<String, Printed> printed) {
        if (now.isEmpty()) {
            return Optional.empty();
        }
        List<ChartData.Series> series = new ArrayList<>();
        for (DraftChart.Line line : chart.series()) {
            List<ChartData.Value> values = new ArrayList<>();
            for (int i = 0; i < chart.categories().size(); i++) {
                Printed point = printed.get(PrintedTexts.point(
                        now.get().id(), line.name(), chart.categories().get(i)));
                if (point == null || !isSame(line.values().get(i), point.value())) {
                    return Optional.empty();
                }
                values.add(new ChartData.Value(point.value(), point.text()));
            }
            series.add(new ChartData.Series(line.name(), values));
        }
        return Optional.of(now.get().with(series));
    }
}
