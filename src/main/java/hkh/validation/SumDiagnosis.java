package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.finding.Suspect;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.validation.suspicion.Peers;
import hkh.validation.suspicion.Repair;
import hkh.validation.suspicion.Slips;
import hkh.validation.suspicion.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which unit's figure most likely makes what a unit states of those below differ from their sum, or whether the
 * statement itself is the wrong one. What another finding proposes as well leaves no doubt; else what brings a figure nearer
 * to its siblings' comes first.
 */
public final class SumDiagnosis {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Judgement judgement;
    private final Map<String, Map<Item, Figure>> own = new HashMap<>();
    private final Map<String, Map<Item, Measure>> before;
    private final Set<Suspect> proposed = new HashSet<>();
    private final Peers<Item> peers;

    /**
     * The diagnosis of what a judgement left to be compared.
     *
     * @param earlier own figures of periods before, one of which may have been typed again
     */
    public SumDiagnosis(Catalogue catalogue, UnitTree tree, Judgement judgement, Earlier earlier) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.judgement = judgement;
        judgement
                .accepted()
                .figures()
                .forEach(figure -> own.computeIfAbsent(figure.unit(), unit -> new HashMap<>())
                        .put(figure.item(), figure));
        judgement.findings().forEach(finding -> proposed.addAll(finding.suspects()));
        this.before = Earlier.byUnit(earlier.compared());
        this.peers = Peers.ofFigures(tree, own);
    }

    /** The findings of {@link Reconciliation}, with what is most likely wrong where one slip explains the difference. */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream().map(this::of).toList();
    }

    private Finding of(Finding finding) {
        boolean complete = finding.rule().equals(Rule.CHILDREN_DO_NOT_ADD_UP.id())
                && finding.severity() == Severity.ERROR
                && catalogue.get(finding.item()).overUnits() == Indicator.OverUnits.SUM;
        Optional<Figure> stated = complete ? stated(finding) : Optional.empty();
        return stated.map(figure -> Repair.tell(finding, repairs(figure, finding), catalogue, tree))
                .orElse(finding);
    }

    private Optional<Figure> stated(Finding finding) {
        return judgement.compared().stream()
                .filter(figure -> figure.unit().equals(finding.unit())
                        && figure.item().indicator().equals(finding.item().indicator())
                        && Facts.placeOf(figure.origin()).equals(finding.place()))
                .findFirst();
    }

    private List<Repair> repairs(Figure stated, Finding finding) {
        BigDecimal sum = new BigDecimal(finding.expected());
        BigDecimal excess = new BigDecimal(finding.found()).subtract(sum);
        int scale = catalogue.get(finding.item()).decimals();
        List<Repair> repairs = new ArrayList<>();
        Slips.between(stated.measure().amount(), sum, scale)
                .ifPresent(slip -> repairs.add(new Repair(stated, slip, sum)));
        for (Figure addend : addends(finding).toList()) {
            BigDecimal amount = addend.measure().amount();
            BigDecimal meant = amount.add(excess);
            if (meant.signum() >= 0) {
                Slips.between(amount, meant, scale)
                        .or(() -> ofLastYear(addend))
                        .ifPresent(slip -> repairs.add(new Repair(addend, slip, meant)));
            }
            if (amount.signum() > 0 && amount.compareTo(excess.abs()) == 0) {
                repairs.add(new Repair(stated, Suspect.Slip.COUNTED_WRONG, sum));
            }
        }
        boolean known = repairs.stream().anyMatch(repair -> proposed.contains(repair.suspect()));
        return repairs.stream()
                .distinct()
                .filter(repair -> !known || proposed.contains(repair.suspect()))
                .sorted(Comparator.comparing(this::distance).thenComparing(Repair::slip))
                .toList();
    }

    private Optional<Suspect.Slip> ofLastYear(Figure figure) {
        Measure last = before.getOrDefault(figure.unit(), Map.of()).get(figure.item());
        return figure.measure().amount().signum() > 0 && figure.measure().equals(last)
                ? Optional.of(Suspect.Slip.OF_LAST_YEAR)
                : Optional.empty();
    }

    private Stream<Figure> addends(Finding finding) {
        Optional<Scope> level =
                Scope.of(finding.item().breakdown()).filter(scope -> scope.reach() == Scope.Reach.LEVEL);
        Item item = level.isPresent() ? finding.item().whole() : finding.item();
        return tree.subtreeOf(tree.get(finding.unit())).stream()
                .filter(unit ->
                        level.filter(scope -> scope.level() != unit.level()).isEmpty())
                .map(Unit::id)
                .flatMap(id -> Stream.ofNullable(own.getOrDefault(id, Map.of()).get(item)))
                .filter(figure -> figure.measure().quantity().isPresent());
    }

    /** How much nearer to its siblings' a repair brings a figure: less than one is nearer. */
    private BigDecimal distance(Repair repair) {
        Figure figure = repair.figure();
        boolean comparable =
                figure.measure().amount().signum() > 0 && repair.value().signum() > 0;
        Optional<Spread> usual = comparable ? peers.of(figure.unit(), figure.item()) : Optional.empty();
        return usual.map(spread -> Spread.ratio(
                        spread.distance(repair.value()),
                        spread.distance(figure.measure().amount())))
                .orElse(BigDecimal.ONE);
    }
}
