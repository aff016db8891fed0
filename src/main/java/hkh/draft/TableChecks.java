package hkh.draft;

import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import hkh.unit.UnitTree;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the tables of a draft agree with themselves: what bound figures prove is not asked again, but what somebody typed
 * among them, and sums whose rows somebody took out or added.
 */
public final class TableChecks {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What does not agree.
     *
     * @param table its place among the tables of the draft
     */
    public record Problem(int table, int row, int column, Message message) {}

    private TableChecks(Catalogue catalogue, UnitTree tree, Totals totals) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
    }

    static List<Problem> of(DraftJob job) {
        TableChecks checks = new TableChecks(
                job.job().catalogue(), job.job().tree(), job.run().totals());
        for (int i = 0; i < job.bound().draft().tables().size(); i++) {
            DraftTableFacts facts = new DraftTableFacts(
                    job.bound().draft().tables().get(i), job.bound().figures());
            if (facts.isOurs()) {
                checks.typed(i, facts);
                checks.sums(i, facts);
                checks.shares(i, facts);
            }
        }
        return List.copyOf(checks.problems);
    }

    /** A number typed where the row says whose, and the column what, is held against that total; words with one are told. */
    private void typed(int table, DraftTableFacts facts) {
        facts.items().forEach((column, item) -> {
            for (int row : facts.rows()) {
                int at = row;
                facts.at(row, column)
                        .filter(fact -> fact.bound().isEmpty() && fact.kind() == DraftTableFacts.Kind.OTHER)
                        .filter(fact -> fact.text().codePoints().anyMatch(Character::isDigit))
                        .ifPresent(fact -> facts.unit(at)
                                .flatMap(unit -> totals.of(unit, item))
                                .ifPresent(total -> problems.add(new Problem(
                                        table,
                                        at,
                                        column,
                                        Message.of("verify.table.words", fact.text(), total.reference())))));
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
        new TableSums(catalogue, tree, totals, facts)
                .wrong()
                .forEach(wrong -> problems.add(new Problem(table, wrong.row(), wrong.column(), wrong.message())));
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
