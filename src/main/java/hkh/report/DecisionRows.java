package hkh.report;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.text.Numerals;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people decided of the figures of a report, ready to print: nobody has to take a changed figure on trust. */
final class DecisionRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Collection<Figure> accepted;
    private final List<Finding> findings;

    /**
     * Rows of decisions beside what they did.
     *
     * @param accepted figures that count, with the decisions that changed them
     * @param findings with the decisions that accepted them
     */
    DecisionRows(Catalogue catalogue, UnitTree tree, Collection<Figure> accepted, List<Finding> findings) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.accepted = accepted;
        this.findings = findings;
    }

    List<AnnualReport.Decided> of(List<Decision> decisions) {
        return decisions.stream().map(this::row).toList();
    }

    private AnnualReport.Decided row(Decision decision) {
        Optional<Figure> figure = accepted.stream()
                .filter(one -> one.decision().filter(decision::equals).isPresent())
                .findFirst();
        String stated = decision.kind() == Decision.Kind.CORRECT
                ? figure.map(one -> one.origin().raw()).map(DecisionRows::plain).orElse(decision.found())
                : decision.found();
        return new AnnualReport.Decided(
                DAY.format(decision.date()) + ", " + decision.by(),
                tree.find(decision.unit()).map(Unit::name).orElse(""),
                what(decision),
                stated,
                figure.map(one -> used(one)).orElse(""),
                decision.reason() + (fits(decision) ? "" : " (chưa áp dụng được, xem findings.csv)"));
    }

    private String what(Decision decision) {
        String item = decision.item().isNone() ? "" : catalogue.label(decision.item());
        return switch (decision.kind()) {
            case ENTER -> "Nhập: " + item;
            case CORRECT -> "Sửa: " + item;
            case ACCEPT ->
                "Chấp nhận " + many(decision) + "phát hiện " + decision.rule() + (item.isEmpty() ? "" : ": " + item);
            case USE -> "Dùng tệp " + decision.file();
            case REFUSE -> "Không tính tệp " + decision.file();
        };
    }

    /** How many findings it accepts, where it is more than the one that it speaks of. */
    private String many(Decision decision) {
        long count = findings.stream()
                .filter(finding -> finding.accepted().filter(decision::equals).isPresent())
                .count();
        return count > 1 ? count + " " : "";
    }

    /** Whether nothing was found that speaks against doing what was decided. */
    private boolean fits(Decision decision) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(Rule.DECISION_DOES_NOT_FIT.id()))
                .noneMatch(finding -> finding.place().cell().equals("line " + decision.line()));
    }

    private static String used(Figure figure) {
        return figure.measure().quantity().map(Numerals.VIETNAMESE::exact).orElse("…");
    }

    private static String plain(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                ? Numerals.VIETNAMESE.exact(Measure.of(new BigDecimal(raw)).amount())
                : raw;
    }
}
