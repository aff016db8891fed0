package hkh.cli;

import hkh.analysis.CrossTab;
import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Ranked;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.results.Rankings;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Two sides on a terminal: a unit item by item, or the units below it by one item or by several. */
final class ComparisonPage {

    private static final String NOTHING = "–";

    private final Console console;
    private final SideBySide sides;
    private final List<String> names;
    private final FigureWords words;
    private final ChangeWords notes;
    private final List<Indicator> order;

    /**
     * A page.
     *
     * @param notes why two figures are no plain comparison
     * @param names what the two sides are called above their columns
     */
    ComparisonPage(Console console, SideBySide sides, ChangeWords notes, List<String> names) {
        this.console = console;
        this.sides = sides;
        this.names = List.copyOf(names);
        this.words = new FigureWords(sides.now().catalogue(), console.messages());
        this.notes = notes;
        this.order = List.copyOf(sides.now().catalogue().indicators());
    }

    /** A unit: the items that both periods have, or of two runs over one period those that differ. */
    void printUnit(Unit unit, boolean withBreakdowns) {
        title(unit);
        Labels labels = new Labels(sides.now().catalogue(), console.messages().language());
        List<Item> items = sides.items(unit.id()).stream()
                .filter(item -> withBreakdowns || item.breakdown().isNone())
                .sorted(Comparator.comparingInt((Item item) ->
                                order.indexOf(sides.now().catalogue().get(item)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        TextTable table = table("<>>>><", "");
        int left = 0;
        for (Item item : items) {
            if (sides.isOnePeriod()
                    ? !sides.differs(unit.id(), item)
                    : sides.of(unit.id(), item).isEmpty()) {
                left++;
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(labels.of(item)));
            cells.addAll(cells(unit.id(), item));
            table.row(cells.toArray(String[]::new));
        }
        table.lines().forEach(console::result);
        console.say(sides.isOnePeriod() ? "compare.same" : "compare.one-side-only", left, items.size());
    }

    /** The units below a unit by one item, the largest first, each level by itself. */
    void printRanking(Unit unit, Item item) {
        title(unit);
        console.result(new Labels(sides.now().catalogue(), console.messages().language()).of(item));
        Rankings.below(unit, sides.now().tree(), sides.now().totals(), item).forEach(level -> ranking(item, level));
    }

    private void ranking(Item item, List<Ranked> ranking) {
        TextTable table = table("><>>>><", console.messages().text("compare.rank"), "");
        for (Ranked ranked : ranking) {
            String child = ranked.total().reference().unit();
            List<String> cells = new ArrayList<>(
                    List.of(rank(ranked.rank()), sides.now().tree().get(child).name()));
            cells.addAll(cells(child, item));
            table.row(cells.toArray(String[]::new));
        }
        table.lines().forEach(console::result);
    }

    /** The units below a unit with several items of the later side. */
    void printCrossTab(Unit unit, List<Item> items) {
        title(unit);
        Labels labels = new Labels(sides.now().catalogue(), console.messages().language());
        TextTable table = new TextTable("  ", "<" + ">".repeat(items.size()));
        List<String> head = new ArrayList<>(List.of(names.get(1)));
        items.forEach(item -> head.add(labels.of(item)));
        table.row(head.toArray(String[]::new));
        List<String> children = below(unit).stream().map(Unit::id).toList();
        for (CrossTab.Line line : CrossTab.of(List.copyOf(sides.now().totals().all()), children, items)) {
            List<String> cells =
                    new ArrayList<>(List.of(sides.now().tree().get(line.unit()).name()));
            line.totals().forEach(total -> cells.add(total.map(this::text).orElse(NOTHING)));
            table.row(cells.toArray(String[]::new));
        }
        table.lines().forEach(console::result);
    }

    private void title(Unit unit) {
        console.say("compare.title", unit.name(), names.get(0), names.get(1));
        if (!sides.restated().isEmpty()) {
            console.say("compare.restated", names.get(0), names.get(1));
        }
    }

    /** A table whose last columns are those of {@link #cells}. */
    private TextTable table(String alignments, String... first) {
        TextTable table = new TextTable("  ", alignments);
        List<String> head = new ArrayList<>(List.of(first));
        head.addAll(names);
        for (String key : List.of("compare.change", "compare.percent", "compare.note")) {
            head.add(console.messages().text(key));
        }
        table.row(head.toArray(String[]::new));
        return table;
    }

    /** The two figures, the change, the change in percent, and why there is none. */
    private List<String> cells(String unit, Item item) {
        Indicator indicator = sides.now().catalogue().get(item);
        Optional<Change> change = sides.of(unit, item);
        return List.of(
                earlier(unit, item, indicator),
                sides.now().totals().of(unit, item).map(this::text).orElse(NOTHING),
                change.map(Change::difference)
                        .flatMap(Measure::quantity)
                        .map(difference -> signed(difference, size(difference.abs(), indicator)))
                        .orElse(""),
                indicator.isPercent()
                        ? ""
                        : change.flatMap(Change::percent)
                                .map(percent -> signed(
                                        percent, console.messages().numerals().rounded(percent.abs(), 1) + "%"))
                                .orElse(""),
                change.map(notes::brief).orElse(""));
    }

    /** The earlier total; where units changed, what it is for the later units. */
    private String earlier(String unit, Item item, Indicator indicator) {
        Optional<Change> change =
                sides.of(unit, item).filter(one -> one.restated().isPresent());
        if (change.isEmpty()) {
            return sides.before().totals().of(unit, item).map(this::text).orElse(NOTHING);
        }
        return change.map(Change::previousRestated)
                .filter(measure -> measure.state() == State.VALUE)
                .map(measure -> words.withUnit(measure.amount(), indicator))
                .orElse(NOTHING);
    }

    private String text(Total total) {
        return total.measure().state() == State.NOT_REPORTED ? NOTHING : words.total(total);
    }

    /** Between two percentages are points, not percent. */
    private String size(BigDecimal difference, Indicator indicator) {
        return indicator.isPercent()
                ? words.number(difference, indicator) + " " + console.messages().text("compare.points")
                : words.withUnit(difference, indicator);
    }

    private static String signed(BigDecimal number, String text) {
        return (number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "") + text;
    }

    private static String rank(OptionalInt rank) {
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : NOTHING;
    }

    private List<Unit> below(Unit unit) {
        return sides.now().tree().childrenOf(unit);
    }
}
