package hkh.draft;

import hkh.draft.DraftTableFacts.Fact;
import hkh.draft.DraftTableFacts.Kind;
import hkh.figure.Item;
import hkh.figure.Totals;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import hkh.text.TextKey;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of sums of one table of a draft, where somebody typed, added or took out a row. */
final class TableSums {

    private static final Set<String> NAMES = Stream.of("Cộng", "Tổng cộng", "Tổng số", "Tổng", "Toàn tỉnh")
            .map(TextKey::of)
            .collect(Collectors.toSet());

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final DraftTableFacts facts;

    TableSums(Catalogue catalogue, UnitTree tree, Totals totals, DraftTableFacts facts) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
        this.facts = facts;
    }

    /** A cell whose number is not the sum of the cells below or above, and what is wrong with it. */
    record Wrong(int row, int column, Message message) {}

    List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        for (int row : facts.rows()) {
            List<Integer> parts = parts(row);
            if (!parts.isEmpty()) {
                facts.items().forEach((column, item) -> {
                    if (isAdded(item)) {
                        sum(row, parts, column, item).ifPresent(wrong::add);
                    }
                });
            }
        }
        return wrong;
    }

    private boolean isAdded(Item item) {
        Indicator indicator = catalogue.get(item);
        boolean adds =
                indicator.overUnits() == Indicator.OverUnits.SUM || indicator.overUnits() == Indicator.OverUnits.COUNT;
        return adds
                && indicator.kind() != Indicator.Kind.RATIO
                && indicator.netOf().isEmpty();
    }

    /** The rows that make a row of sums; none when it is none, or when rows of several levels stand together. */
    private List<Integer> parts(int row) {
        Optional<Unit> whole = unit(row);
        List<Integer> parts = new ArrayList<>();
        Set<Unit> units = new HashSet<>();
        for (int other : facts.rows()) {
            if (other != row) {
                if (unit(other).isEmpty() && isNamedSum(other)) {
                    return List.of();
                }
                unit(other).ifPresent(units::add);
                parts.add(other);
            }
        }
        boolean apart =
                units.stream().noneMatch(unit -> tree.childrenOf(unit).stream().anyMatch(units::contains));
        boolean sum = whole.isPresent()
                ? !units.isEmpty() && tree.childrenOf(whole.get()).containsAll(units)
                : isNamedSum(row) && parts.size() > 1;
        return sum && apart ? parts : List.of();
    }

    private Optional<Unit> unit(int row) {
        return facts.unit(row).flatMap(tree::find);
    }

    private boolean isNamedSum(int row) {
        String title = DraftPlace.rowTitle(facts.grid(), row).replaceAll("[^\\p{L} ]", " ");
        return NAMES.contains(TextKey.of(title.strip()));
    }

    private Optional<Wrong> sum(int row, List<Integer> parts, int column, Item item) {
        Optional<Fact> whole = facts.at(row, column).filter(fact -> fact.kind() == Kind.NUMBER);
        List<Fact> added = parts.stream()
                .flatMap(part -> facts.at(part, column).stream())
                .filter(fact -> fact.kind() != Kind.BLANK)
                .toList();
        if (whole.isEmpty() || added.stream().anyMatch(fact -> fact.kind() == Kind.OTHER)) {
            return Optional.empty();
        }
        BigDecimal sum = added.stream().map(Fact::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> missing = missing(row, item);
        boolean proven = whole.get().isProven() && added.stream().allMatch(Fact::isProven);
        if (whole.get().isOutOfDate() || added.stream().anyMatch(Fact::isOutOfDate)) {
            return Optional.empty(); // is told figure by figure
        }
        // totals that are proven and all there are as they are: what a unit has itself may have no row
        if (sum.compareTo(whole.get().number()) == 0 || (proven && missing.isEmpty())) {
            return Optional.empty();
        }
        String text = whole.get().text();
        String digits = Numerals.VIETNAMESE.exact(sum);
        return Optional.of(new Wrong(
                row,
                column,
                missing.isEmpty()
                        ? Message.of("verify.table.sum", text, digits)
                        : Message.of("verify.table.sum.missing", text, digits, String.join(", ", missing))));
    }

    /** The units below that have something and no row, where others of their level have one. */
    private List<String> missing(int row, Item item) {
        Set<String> there = facts.units();
        List<Unit> below = unit(row).map(tree::childrenOf).orElse(List.of());
        Set<Level> levels = below.stream()
                .filter(child -> there.contains(child.id()))
                .map(Unit::level)
                .collect(Collectors.toSet());
        return below.stream()
                .filter(child -> !there.contains(child.id()) && levels.contains(child.level()))
                .filter(child -> totals.of(child.id(), item)
                        .flatMap(total -> total.measure().quantity())
                        .filter(number -> number.signum() != 0)
                        .isPresent())
                .map(Unit::name)
                .toList();
    }
}
