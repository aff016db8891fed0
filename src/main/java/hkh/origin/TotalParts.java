package hkh.origin;

import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.wording.FigureWords;
import hkh.wording.TextTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * A total by the units right below: the totals of those that have units below them, the others together by level, the
 * unit's own part, and what its children have from it. Of what adds up, the column adds up to the total.
 */
public final class TotalParts {

    /** The levels as a secretary counts them. */
    public static final List<Level> LEVELS =
            List.of(Level.BRANCH, Level.COMMUNE, Level.DISTRICT, Level.AFFILIATE, Level.PROVINCE);

    private final UnitTree tree;
    private final TotalStory story;
    private final FigureWords words;
    private final boolean ratio;

    public TotalParts(UnitTree tree, TotalStory story, FigureWords words) {
        this.tree = tree;
        this.story = story;
        this.words = words;
        this.ratio = story.indicator().kind() == Indicator.Kind.RATIO
                || story.indicator().kind() == Indicator.Kind.CHANGE;
    }

    public void addTo(TextTable table) {
        for (Total child : story.children()) {
            Unit unit = tree.get(child.reference().unit());
            if (ratio || !isLeaf(unit)) {
                table.row(FigureWords.unit(unit), words.total(child), words.coverage(child));
            }
        }
        if (ratio) {
            return;
        }
        for (Level level : LEVELS) {
            together(table, level);
        }
        row(table, words.messages().text("explain.own", story.unit().name()), unit -> unit.equals(story.unit()), false);
        row(table, words.messages().text("explain.counted-above"), this::isChild, true);
    }

    private void together(TextTable table, Level level) {
        List<Total> leaves = story.children().stream()
                .filter(child -> isLeaf(tree.get(child.reference().unit())))
                .filter(child -> tree.get(child.reference().unit()).level() == level)
                .toList();
        if (leaves.isEmpty()) {
            return;
        }
        BigDecimal sum = sum(unit -> isChild(unit) && isLeaf(unit) && unit.level() == level, false);
        int in = leaves.stream().mapToInt(Total::unitsIn).sum();
        int expected = leaves.stream().mapToInt(Total::unitsExpected).sum();
        table.row(
                words.counted(
                        level,
                        leaves.stream()
                                .map(leaf -> tree.get(leaf.reference().unit()))
                                .toList()),
                in == 0 ? words.messages().text("explain.none") : words.sum(story.total(), sum, in < expected),
                words.messages().text("explain.coverage", in, expected));
    }

    private void row(TextTable table, String name, Predicate<Unit> units, boolean takenOff) {
        BigDecimal sum = sum(units, takenOff);
        if (sum.signum() != 0) {
            table.row(name, words.sum(story.total(), sum, false), "");
        }
    }

    private BigDecimal sum(Predicate<Unit> units, boolean takenOff) {
        return story.sources().stream()
                .filter(source -> units.test(source.unit()))
                .filter(source -> (source.use() == Source.Use.TAKEN_OFF) == takenOff)
                .map(source -> source.addend().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isLeaf(Unit unit) {
        return tree.childrenOf(unit).isEmpty();
    }

    private boolean isChild(Unit unit) {
        return tree.childrenOf(story.unit()).contains(unit);
    }
}
