package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Suspect.Slip;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.validation.suspicion.Peers;
import hkh.validation.suspicion.Repair;
import hkh.validation.suspicion.Slips;
import hkh.validation.suspicion.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which figure, written otherwise, would make a failed check hold: one figure, one slip. What mends other checks
 * too and comes nearer to what the siblings have is likelier; what breaks as many as it mends is not told.
 */
final class Diagnosis {

    /** Below this two figures of a return are equal too often to say that one is a copy of the other. */
    private static final BigDecimal HARDLY_CHANCE = BigDecimal.valueOf(100);

    private static final BigDecimal CLEARLY = BigDecimal.valueOf(2);

    private final Catalogue catalogue;
    private final Peers<Item> peers;
    private final Map<String, List<Check>> checksOf = new HashMap<>();

    Diagnosis(Catalogue catalogue, List<Check> checks, Peers<Item> peers) {
        this.catalogue = catalogue;
        this.peers = peers;
        checks.forEach(check -> check.items().stream()
                .map(Item::indicator)
                .distinct()
                .forEach(indicator -> checksOf.computeIfAbsent(indicator, code -> new ArrayList<>())
                        .add(check)));
    }

    private record Rated(Repair repair, int broken, int farther) {}

    /** What may be wrong behind a check that failed, the likeliest first; empty when no single slip explains it. */
    List<Repair> of(Check check, Facts facts) {
        boolean isEquation = check instanceof LinearCheck linear && linear.relation() == LinearCheck.Relation.EQUAL;
        if (check instanceof LinearCheck linear && linear.isOpen(facts)) {
            return List.of(); // any larger whole would do
        }
        List<Repair> repairs = isEquation ? closing((LinearCheck) check, facts) : mending(check, facts);
        return repairs.stream()
                .map(repair -> new Rated(repair, broken(check, repair, facts), farther(repair)))
                .filter(rated -> rated.broken() < 0)
                .sorted(Comparator.comparingInt(Rated::broken)
                        .thenComparingInt(Rated::farther)
                        .thenComparing(rated -> rated.repair().slip()))
                .map(Rated::repair)
                .toList();
    }

    /** Of an equation every figure has one value that closes it; told where a slip leads from it to what is written. */
    private List<Repair> closing(LinearCheck check, Facts facts) {
        Check.Outcome outcome = check.confront(facts);
        BigDecimal excess = outcome.found().subtract(outcome.expected());
        List<Repair> repairs = new ArrayList<>();
        for (Expression.Term term : check.left().terms()) {
            figures(term, facts)
                    .forEach(figure ->
                            close(figure, excess.multiply(term.factor()), facts).ifPresent(repairs::add));
        }
        for (Expression.Term term : check.right().terms()) {
            figures(term, facts)
                    .forEach(figure -> close(figure, excess.negate().multiply(term.factor()), facts)
                            .ifPresent(repairs::add));
        }
        countedWrong(check, excess, facts).ifPresent(repairs::add);
        return repairs;
    }

    private Optional<Repair> close(Figure figure, BigDecimal excess, Facts facts) {
        BigDecimal written = figure.measure().amount();
        BigDecimal meant = written.subtract(excess);
        int scale = scale(figure.item());
        if (meant.signum() < 0 || figure.measure().quantity().isEmpty()) {
            return Optional.empty();
        }
        Slip slip = Slips.between(written, meant, scale)
                .or(() -> copied(figure, facts))
                .orElse(Slip.ODD);
        Repair repair = new Repair(figure, slip, meant);
        return slip != Slip.ODD || farther(repair) < 0 ? Optional.of(repair) : Optional.empty();
    }

    private static Optional<Slip> copied(Figure figure, Facts facts) {
        BigDecimal written = figure.measure().amount();
        if (written.signum() > 0 && figure.measure().equals(facts.previous(figure.item()))) {
            return Optional.of(Slip.OF_LAST_YEAR);
        }
        boolean another = written.compareTo(HARDLY_CHANCE) >= 0
                && facts.current().values().stream()
                        .anyMatch(other ->
                                !other.equals(figure) && other.measure().equals(figure.measure()));
        return another ? Optional.of(Slip.OTHER_FIGURE) : Optional.empty();
    }

    /** A sum that is off by just one of its addends was added up with that one twice, or without it. */
    private static Optional<Repair> countedWrong(LinearCheck check, BigDecimal excess, Facts facts) {
        List<Figure> totals = check.left().terms().stream()
                .flatMap(term -> figures(term, facts))
                .toList();
        boolean anAddend = check.right().terms().stream()
                .flatMap(term -> figures(term, facts))
                .anyMatch(figure -> figure.measure().amount().compareTo(excess.abs()) == 0);
        return totals.size() == 1 && anAddend
                ? Optional.of(new Repair(
                        totals.get(0),
                        Slip.COUNTED_WRONG,
                        totals.get(0).measure().amount().subtract(excess)))
                : Optional.empty();
    }

    /** Of any other check all slips are tried. */
    private List<Repair> mending(Check check, Facts facts) {
        List<Repair> repairs = new ArrayList<>();
        check.items().stream()
                .map(facts.current()::get)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(figure -> Slips.of(figure.measure().amount(), scale(figure.item()))
                        .forEach((value, slip) -> {
                            if (check.confront(facts.with(figure.item(), value)).result() == Check.Result.PASSED) {
                                repairs.add(new Repair(figure, slip, value));
                            }
                        }));
        return repairs;
    }

    /** How many more checks fail with a repair than without; less than zero when it mends more than it breaks. */
    private int broken(Check failed, Repair repair, Facts facts) {
        Item item = repair.figure().item();
        Facts repaired = facts.with(item, repair.value());
        return Stream.concat(Stream.of(failed), checksOf.getOrDefault(item.indicator(), List.of()).stream())
                .distinct()
                .mapToInt(check -> failures(check, repaired) - failures(check, facts))
                .sum();
    }

    private static int failures(Check check, Facts facts) {
        return check.confront(facts).result() == Check.Result.FAILED ? 1 : 0;
    }

    /** Whether a repair leads clearly away from what the siblings have (1), towards it (-1), or neither. */
    private int farther(Repair repair) {
        Figure figure = repair.figure();
        BigDecimal written = figure.measure().amount();
        Optional<Spread> usual = peers.of(figure.unit(), figure.item());
        if (usual.isEmpty() || written.signum() <= 0 || repair.value().signum() <= 0) {
            return 0;
        }
        BigDecimal before = usual.get().distance(written);
        BigDecimal after = usual.get().distance(repair.value());
        if (after.compareTo(before.multiply(CLEARLY)) > 0) {
            return 1;
        }
        return before.compareTo(after.multiply(CLEARLY)) > 0 ? -1 : 0;
    }

    private int scale(Item item) {
        Indicator indicator = catalogue.get(item);
        return indicator.kind() == Indicator.Kind.RATIO ? Math.max(indicator.decimals(), 2) : indicator.decimals();
    }

    /** The unit's own figures of this period behind a term; what the tree counts is no figure that one mistypes. */
    private static Stream<Figure> figures(Expression.Term term, Facts facts) {
        boolean multiplied = term.factor().abs().compareTo(BigDecimal.ONE) != 0;
        if (term.whose() != Expression.Whose.OWN || term.item().isNone() || multiplied) {
            return Stream.empty();
        }
        if (term.isOpen()) {
            Item open = term.item();
            return facts.current().values().stream()
                    .filter(figure -> figure.item().indicator().equals(open.indicator())
                            && figure.item()
                                    .breakdown()
                                    .dimension()
                                    .equals(open.breakdown().dimension()));
        }
        return Stream.ofNullable(facts.current().get(term.item()))
                .filter(figure -> !facts.counted().containsKey(figure.item()));
    }
}
