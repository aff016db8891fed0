package hkh.draft;

import hkh.document.ChartData;
import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.document.PrintedTexts;
import hkh.document.PrintedTexts.Printed;
import hkh.draft.BoundDraft.Bound;
import hkh.finding.HkhException;
import hkh.finding.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what becomes of each figure of a draft. One that says what was printed is brought up to date; one that a person
 * typed over, or of which nobody knows what was printed, stays and is told.
 */
public final class Refreshing {

    private final DraftJob job;
    private final Map<String, Printed> printed;
    private final Map<String, Printed> published;
    private final List<Fate> fates = new ArrayList<>();
    private final List<DraftChartFacts> charts;

    /** What becomes of a figure. */
    public enum Outcome {
        /** It says what the total says. */
        EQUAL,
        /** It gets the new text. */
        CHANGED,
        /** A person typed something else. */
        TYPED_OVER,
        /** It is not known what was printed. */
        UNSURE,
        /** Something else stands in it: a second paragraph, another figure. */
        HOLDS_MORE,
        /** There is no such total any more. */
        GONE
    }

    /**
     * A figure and what becomes of it.
     *
     * @param before what was printed in it, as far as known
     */
    public record Fate(Bound figure, Outcome outcome, Optional<Printed> before) {

        /** What was printed in it; nothing when that is not known. */
        public String printed() {
            return before.map(Printed::text).orElse("");
        }
    }

    private Refreshing(DraftJob job, Map<String, Printed> published, List<DraftChartFacts> charts) {
        this.charts = charts;
        this.job = job;
        this.printed = job.bound().draft().printed();
        this.published = published;
    }

    /**
     * Decides for all figures.
     *
     * @param published what the workspace published last, for drafts that lost what was printed in them
     * @param report the charts that the report draws now
     */
    public static Refreshing of(DraftJob job, Map<String, Printed> published, Collection<ChartData> report) {
        Refreshing refreshing =
                new Refreshing(job, published, DraftChartFacts.of(job.bound().draft(), report));
        job.bound().figures().forEach(refreshing::decide);
        return refreshing;
    }

    private void decide(Bound figure) {
        String tag = figure.figure().tag();
        Optional<Printed> before = Optional.ofNullable(printed.get(tag));
        if (before.isEmpty()) {
            // of the last publication it is known only that it may be the one from which the draft comes
            before = Optional.ofNullable(published.get(tag))
                    .filter(last -> last.text().equals(figure.says()));
        }
        fates.add(new Fate(figure, outcome(figure, before), before));
    }

    private static Outcome outcome(Bound figure, Optional<Printed> before) {
        if (figure.isGone()) {
            return Outcome.GONE;
        }
        if (figure.isEqual()) {
            return Outcome.EQUAL;
        }
        if (before.isEmpty()) {
            return Outcome.UNSURE;
        }
        if (!before.get().text().equals(figure.says())) {
            return Outcome.TYPED_OVER;
        }
        return figure.figure().whole() ? Outcome.CHANGED : Outcome.HOLDS_MORE;
    }

    public DraftJob job() {
        return job;
    }

    public List<Fate> fates() {
        return List.copyOf(fates);
    }

    public List<Fate> that(Outcome outcome) {
        return fates.stream().filter(fate -> fate.outcome() == outcome).toList();
    }

    /** The draft with the new texts. */
    public byte[] written() throws HkhException {
        Map<Integer, String> texts = new HashMap<>();
        Map<String, Printed> now = new TreeMap<>(printed);
        for (Fate fate : fates) {
            fate.figure().now().ifPresent(text -> {
                if (fate.outcome() == Outcome.CHANGED) {
                    texts.put(fate.figure().figure().number(), text.text());
                }
                if (fate.outcome() != Outcome.UNSURE && fate.outcome() != Outcome.HOLDS_MORE) {
                    now.put(
                            fate.figure().figure().tag(),
                            new Printed(text.value(), fate.figure().saysNow()));
                }
            });
        }
        try {
            Map<Integer, Draft.Redrawn> redrawn = new HashMap<>();
            for (DraftChartFacts chart : redrawn()) {
                ChartData data = chart.now().orElseThrow();
                redrawn.put(
                        chart.chart().number(),
                        new Draft.Redrawn(chart.untouched(printed).orElseThrow(), data));
                now.putAll(PrintedTexts.of(data));
            }
            return job.bound().draft().with(texts, redrawn, now);
        } catch (DocumentException e) {
            throw new HkhException(Message.of("draft.unreadable", job.name(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Charts that get new values. */
    public List<DraftChartFacts> redrawn() {
        return charts.stream().filter(this::isRedrawn).toList();
    }

    /** Charts that draw something else than the report and stay: somebody changed them, or it is not known what was drawn. */
    public List<DraftChartFacts> keptCharts() {
        return charts.stream()
                .filter(chart -> !chart.points().isEmpty() && !isRedrawn(chart))
                .toList();
    }

    private boolean isRedrawn(DraftChartFacts chart) {
        return chart.isRedrawable() && chart.untouched(printed).isPresent();
    }

    /** Figures that became unknown, or a lower bound, an estimate or doubtful, which they were not. */
    public List<Fate> weakened() {
        return that(Outcome.CHANGED).stream()
                .filter(fate -> isUnknown(fate)
                        || (isMarked(fate.figure().saysNow()) && !isMarked(fate.printed()))
                        || (isDoubtful(fate.figure().saysNow()) && !isDoubtful(fate.printed())))
                .toList();
    }

    private static boolean isUnknown(Fate fate) {
        boolean known = fate.before().map(before -> !before.value().isEmpty()).orElse(false);
        return known && fate.figure().now().map(now -> now.value().isEmpty()).orElse(false);
    }

    private static boolean isDoubtful(String text) {
        return text.contains("*");
    }

    private static boolean isMarked(String text) {
        return text.startsWith("≥") || text.startsWith("ước");
    }

    /** Tags that the report would print today and the draft does not hold, without those that a person took out of it. */
    public Set<String> fresh(Draft report) {
        Set<String> tags = missing(report);
        tags.removeAll(printed.keySet());
        return tags;
    }

    /** Tags that were printed, would be again, and stand in the draft no more. */
    public Set<String> takenOut(Draft report) {
        Set<String> tags = missing(report);
        tags.retainAll(printed.keySet());
        return tags;
    }

    private Set<String> missing(Draft report) {
        Set<String> tags = new LinkedHashSet<>();
        report.figures().forEach(figure -> tags.add(figure.tag()));
        job.bound().figures().forEach(figure -> tags.remove(figure.figure().tag()));
        return tags;
    }

    /** What is known of what a draft of the workspace's results printed: kept in it, else what stands in it. */
    public static Map<String, Printed> printedIn(Draft published) {
        if (!published.printed().isEmpty()) {
            return published.printed();
        }
        Map<String, Printed> texts = new HashMap<>();
        published
                .figures()
                .forEach(figure -> texts.put(figure.tag(), new Printed("", Draft.comparable(figure.text()))));
        return texts;
    }
}
