package hkh.cli;

import hkh.figure.Item;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import hkh.text.TextKey;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the tables of a draft agree with themselves: what bound figures prove is not asked again, but what somebody typed
 * among them, and sums whose rows somebody took out or added.
 */
final class TableChecks {

    private static final Set<String> SUMS = Set.of("cong", "tong cong", "tong so", "tong", "toan tinh", "toan thanh pho");

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What does not agree.
     *
     * @param table its place among the tables of the draft
     */
    record Problem(int table, int row, int column, Message message) {}

    private TableChecks(Catalogue catalogue, UnitTree tree, Totals totals) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
    }

    static List<Problem> of(DraftJob job) {
        TableChecks checks =
                new TableChecks(job.job().catalogue(), job.job().tree(), job.run().totals());
        for (int i = 0; i < job.bound().draft().tables().size(); i++) {
            DraftTableFacts facts =
                    new DraftTableFacts(job.bound().draft().tables().get(i), job.bound().figures());
            if (facts.isOurs()) {
                checks.typed(i, facts);
                checks.sums(i, facts);
                checks.shares(i, facts);
            }
        }
        return List.copyOf(checks.problems);
    }

    /** A number typed where the row says whose, and the column what, is held against that total. */
    private void typed(int table, DraftTableFacts facts) {
        facts.items().forEach((column, item) -> {
            for (int row : facts.rows()) {
                Optional<DraftTableFacts.Fact> typed = facts.at(row, column)
                        .filter(fact -> fact.bound().isEmpty() && fact.kind() == DraftTableFacts.Kind.NUMBER);
                Optional<Total> total = facts.unit(row).flatMap(unit -> totals.of(unit, item));
                if (typed.isPresent() && total.isPresent()) {
                    int decimals = catalogue.get(item).decimals();
                    total.get()
                            .measure()
                            .quantity()
                            .map(number -> number.setScale(decimals, RoundingMode.HALF_UP))
                            .filter(number -> number.compareTo(typed.get().number()) != 0)
                            .ifPresent(number -> problems.add(new Problem(
                                    table,
                                    row,
                                    column,
                                    Message.of(
                                            "verify.table.typed",
                                            typed.get().text(),
                                            Numerals.VIETNAMESE.exact(number),
                                            total.get().reference()))));
                }
            }
        });
    }

    private void sums(int table, DraftTableFacts facts) {
        for (int row : facts.rows()) {
            Optional<Unit> whole = facts.unit(row).flatMap(tree::find);
            List<Integer> parts = parts(facts, row, whole);
            if (parts.size() > 1) {
                facts.items().forEach((column, item) -> {
                    if (isAdded(item)) {
                        sum(table, facts, row, parts, column);
                    }
                });
            }
        }
    }

    private boolean isAdded(Item item) {
        Indicator indicator = catalogue.get(item);
        boolean adds = indicator.overUnits() == Indicator.OverUnits.SUM
                || indicator.overUnits() == Indicator.OverUnits.COUNT;
        return adds && indicator.kind() != Indicator.Kind.RATIO && indicator.netOf().isEmpty();
    }

    /** The rows that make a row of sums; none when it is none, or when rows of several levels stand together. */
    private List<Integer> parts(DraftTableFacts facts, int row, Optional<Unit> whole) {
        boolean named = SUMS.contains(TextKey.of(DraftPlace.rowTitle(facts.grid(), row)));
        List<Integer> parts = new ArrayList<>();
        boolean below = false;
        for (int other : facts.rows()) {
            if (other == row) {
                continue;
            }
            Optional<Unit> unit = facts.unit(other).flatMap(tree::find);
            if (unit.isPresent() && whole.isPresent()) {
                if (!tree.childrenOf(whole.get()).contains(unit.get())) {
                    return List.of();
                }
                below = true;
            } else if (unit.isEmpty() && SUMS.contains(TextKey.of(DraftPlace.rowTitle(facts.grid(), other)))) {
                return List.of();
            }
            parts.add(other);
        }
        return below || (named && whole.isEmpty()) ? parts : List.of();
    }

    private void sum(int table, DraftTableFacts facts, int row, List<Integer> parts, int column) {
        Optional<DraftTableFacts.Fact> whole = facts.at(row, column);
        if (whole.isEmpty() || whole.get().kind() != DraftTableFacts.Kind.NUMBER) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean proven = whole.get().isProven();
        for (int part : parts) {
            Optional<DraftTableFacts.Fact> fact = facts.at(part, column);
            if (fact.isPresent() && fact.get().kind() == DraftTableFacts.Kind.OTHER) {
                return;
            }
            sum = sum.add(fact.map(DraftTableFacts.Fact::number).orElse(BigDecimal.ZERO));
            proven &= fact.isEmpty() || fact.get().isProven() || fact.get().kind() == DraftTableFacts.Kind.BLANK;
        }
        List<String> missing = missing(facts, row, column);
        // totals that are proven and all there are as they are: what a unit has itself may have no row
        if (sum.compareTo(whole.get().number()) != 0 && !(proven && missing.isEmpty())) {
            problems.add(new Problem(
                    table,
                    row,
                    column,
                    missing.isEmpty()
                            ? Message.of("verify.table.sum", whole.get().text(), Numerals.VIETNAMESE.exact(sum))
                            : Message.of(
                                    "verify.table.sum.missing",
                                    whole.get().text(),
                                    Numerals.VIETNAMESE.exact(sum),
                                    String.join(", ", missing))));
        }
    }

    /** The units below that have something and no row. */
    private List<String> missing(DraftTableFacts facts, int row, int column) {
        Map<String, Integer> there = facts.rowsByUnit();
        Item item = facts.items().get(column);
        if (item == null) {
            return List.of();
        }
        return facts.unit(row).flatMap(tree::find).map(tree::childrenOf).orElse(List.of()).stream()
                .filter(child -> !there.containsKey(child.id()))
                .filter(child -> totals.of(child.id(), item)
                        .flatMap(total -> total.measure().quantity())
                        .filter(number -> number.signum() != 0)
                        .isPresent())
                .map(Unit::name)
                .toList();
    }

    /** A share whose terms stand in its row, where somebody typed one of the three. */
    private void shares(int table, DraftTableFacts facts) {
        facts.items().forEach((column, item) -> {
            Indicator share = catalogue.get(item);
            Optional<Integer> upper = facts.columnOf(share.numerator());
            Optional<Integer> lower = facts.columnOf(share.denominator());
            if (share.kind() != Indicator.Kind.RATIO || upper.isEmpty() || lower.isEmpty()) {
                return;
            }
            for (int row : facts.rows()) {
                List<DraftTableFacts.Fact> three = List.of(column, upper.get(), lower.get()).stream()
                        .flatMap(one -> facts.at(row, one).stream())
                        .filter(fact -> fact.kind() == DraftTableFacts.Kind.NUMBER)
                        .toList();
                if (three.size() == 3 && !three.stream().allMatch(DraftTableFacts.Fact::isProven)) {
                    share.ratio(three.get(1).number(), three.get(2).number())
                            .map(ratio -> ratio.setScale(share.decimals(), RoundingMode.HALF_UP))
                            .filter(ratio -> ratio.compareTo(three.get(0).number()) != 0)
                            .ifPresent(ratio -> problems.add(new Problem(
                                    table,
                                    row,
                                    column,
                                    Message.of(
                                            "verify.table.share",
                                            three.get(0).text(),
                                            three.get(1).text(),
                                            three.get(2).text(),
                                            Numerals.VIETNAMESE.exact(ratio)))));
                }
            }
        });
    }
}
