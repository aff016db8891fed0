package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.submission.Accepted;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.validation.suspicion.Peers;
import hkh.validation.suspicion.Suspicion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Confronts the returns of a period with the rules, and hands out the figures that may be added up. */
public final class Validation {

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;
    private final Policy policy;
    private final List<Check> checks;
    private final Gaps gaps;
    private final LevelStatements levels;
    private final LevelSums sums;
    private final ConfirmedReadings confirmed;

    public Validation(Catalogue catalogue, ReturnLines lines, UnitTree tree, Policy policy) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
        this.policy = policy;
        this.checks = Checks.of(catalogue, policy).stream()
                .filter(check -> !tree.day().isBefore(check.head().since()))
                .toList();
        this.gaps = new Gaps(catalogue, lines);
        this.levels = new LevelStatements(catalogue, lines);
        this.sums = new LevelSums(catalogue, lines, tree);
        this.confirmed = new ConfirmedReadings(catalogue);
    }

    /**
     * Judges what came in.
     *
     * @param references figures from elsewhere; they fill what a return leaves blank and are compared with what it states
     * @param earlier own figures of periods before, for balances and changes
     */
    public Judgement judge(Received received, List<Figure> references, Earlier earlier) {
        List<Finding> findings = new ArrayList<>(received.findings());
        Map<String, Map<Item, Figure>> own = stated(received);
        Set<String> reported = Set.copyOf(own.keySet());
        for (Figure reference : references) {
            Map<Item, Figure> figures = own.computeIfAbsent(reference.unit(), unit -> new LinkedHashMap<>());
            fill(figures, reference).ifPresent(findings::add);
        }
        own.replaceAll((id, stated) -> {
            Map<Item, Figure> told =
                    levels.told(tree.get(id), tree.childrenOf(tree.get(id)).isEmpty(), stated);
            findings.addAll(ownPartsMissing(stated, told));
            return told;
        });
        Map<String, Map<Item, Measure>> before = Earlier.byUnit(earlier.compared());
        Peers<Item> peers = Peers.ofFigures(tree, own);
        findings.addAll(ofUnits(own, peers, reported, before, Earlier.byUnit(earlier.opening())));
        findings.replaceAll(finding -> confirmed.of(finding, own.getOrDefault(finding.unit(), Map.of())));
        findings.addAll(new Suspicion(catalogue, tree, own, before, peers).findings());
        ParentStatements statements = new ParentStatements(catalogue, lines, tree, own);
        List<Figure> evidence = own.values().stream()
                .flatMap(figures -> figures.values().stream())
                .filter(statements::isEvidence)
                .toList();
        own.values().stream()
                .flatMap(figures -> figures.values().stream())
                .forEach(figure -> statements.copied(figure).ifPresent(findings::add));
        findings.addAll(notReported(reported));
        List<Finding> judged = findings.stream().map(policy::apply).toList();
        evidence.forEach(figure -> remove(own, figure));
        return new Judgement(new Accepted(notHeld(own, judged), reported), evidence, judged);
    }

    private static Map<String, Map<Item, Figure>> stated(Received received) {
        Map<String, Map<Item, Figure>> own = new TreeMap<>();
        for (Submission submission : received.submissions()) {
            Map<Item, Figure> figures = own.computeIfAbsent(submission.unit(), unit -> new LinkedHashMap<>());
            submission.figures().forEach(figure -> figures.put(figure.item(), figure));
        }
        return own;
    }

    /** What is told of every unit by itself, in the order of the units. */
    private List<Finding> ofUnits(
            Map<String, Map<Item, Figure>> own,
            Peers<Item> peers,
            Set<String> reported,
            Map<String, Map<Item, Measure>> before,
            Map<String, Map<Item, Measure>> opening) {
        UnitJudge judge = new UnitJudge(catalogue, tree, checks, peers);
        Function<String, Stream<Finding>> ofUnit = id -> {
            Unit unit = tree.get(id);
            Map<Item, Figure> figures = own.getOrDefault(id, Map.of());
            Facts facts = new Facts(
                    id,
                    figures,
                    before.getOrDefault(id, Map.of()),
                    opening.getOrDefault(id, Map.of()),
                    counted(id),
                    item -> ofChildren(unit, item, own));
            List<Finding> found = new ArrayList<>(judge.judge(unit.level(), facts));
            found.addAll(sums.of(unit, figures));
            if (reported.contains(id)) {
                found.addAll(gaps.of(unit, facts));
            }
            return found.stream();
        };
        return own.keySet().parallelStream().flatMap(ofUnit).toList();
    }

    private List<Finding> notReported(Set<String> reported) {
        return tree.expected().stream()
                .filter(unit -> !reported.contains(unit.id()))
                .map(unit -> Finding.of(
                                Rule.UNIT_NOT_REPORTED, Message.of("finding.unit-not-reported", unit.name(), unit.id()))
                        .about(unit.id(), Item.NONE))
                .toList();
    }

    /** Where a return tells only the parts of other levels, the unit's own part is missing, and not guessed. */
    private List<Finding> ownPartsMissing(Map<Item, Figure> stated, Map<Item, Figure> told) {
        return stated.values().stream()
                .filter(figure -> figure.item().breakdown().isNone() && !told.containsKey(figure.item()))
                .map(figure -> Finding.of(
                                Rule.MISSING_FIGURE,
                                Message.of("finding.own-part-missing", catalogue.label(figure.item())))
                        .about(figure.unit(), figure.item())
                        .at(Facts.placeOf(figure.origin())))
                .toList();
    }

    private static void remove(Map<String, Map<Item, Figure>> own, Figure figure) {
        own.getOrDefault(figure.unit(), Map.of()).remove(figure.item());
    }

    /** Puts a figure from elsewhere where the return is blank; a different statement is a finding. */
    private static Optional<Finding> fill(Map<Item, Figure> figures, Figure reference) {
        Figure stated = figures.get(reference.item());
        if (stated == null || stated.measure().equals(Measure.NOT_REPORTED)) {
            figures.put(reference.item(), reference);
            return Optional.empty();
        }
        boolean agrees = stated.measure().quantity().equals(reference.measure().quantity());
        if (agrees || stated.measure().quantity().isEmpty()) {
            return Optional.empty();
        }
        Message message = Message.of(
                "finding.stated-twice-differently",
                reference.measure().amount(),
                Facts.placeOf(reference.origin()),
                stated.measure().amount());
        return Optional.of(Finding.of(Rule.STATED_TWICE_DIFFERENTLY, message)
                .about(stated.unit(), stated.item())
                .at(Facts.placeOf(stated.origin()))
                .comparing(reference.measure().amount(), stated.measure().amount()));
    }

    /** What the units right below state together, a blank being nothing; not known while one of them has not reported. */
    private Measure ofChildren(Unit unit, Item item, Map<String, Map<Item, Figure>> own) {
        List<Unit> asked = tree.childrenOf(unit).stream()
                .filter(child -> lines.askedOf(item).contains(child.level()))
                .toList();
        boolean known =
                !asked.isEmpty() && asked.stream().allMatch(child -> !child.expected() || own.containsKey(child.id()));
        return known
                ? Measure.of(asked.stream()
                        .map(child -> own.getOrDefault(child.id(), Map.of()).get(item))
                        .filter(Objects::nonNull)
                        .map(figure -> figure.measure().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Measure.NOT_REPORTED;
    }

    /** What the tree tells of a unit by itself: a commune is one commune, a district has so many. */
    private Map<Item, Measure> counted(String id) {
        Map<Item, Measure> counted = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            Optional<Level> level = Level.ofCode(indicator.counts());
            if (level.isPresent() && tree.find(id).isPresent()) {
                long units = count(tree.get(id), level.get());
                if (units > 0) {
                    counted.put(indicator.item(), Measure.of(units));
                }
            }
        }
        return counted;
    }

    private long count(Unit unit, Level level) {
        long below = tree.childrenOf(unit).stream()
                .mapToLong(child -> count(child, level))
                .sum();
        return below + (unit.level() == level ? 1 : 0);
    }

    private List<Figure> notHeld(Map<String, Map<Item, Figure>> own, List<Finding> findings) {
        Map<String, Set<Item>> held = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.isOpenError() && policy.hold().contains(finding.rule())) {
                held.computeIfAbsent(finding.unit(), unit -> new HashSet<>()).add(finding.item());
            }
        }
        return own.values().stream()
                .flatMap(figures -> figures.values().stream())
                .map(figure ->
                        held.getOrDefault(figure.unit(), Set.of()).contains(figure.item()) ? held(figure) : figure)
                .toList();
    }

    /** Not gone, or its parts would bring it back and an open list would take it for nothing. */
    private static Figure held(Figure figure) {
        return new Figure(figure.reference(), Measure.UNREADABLE, figure.origin(), figure.decision());
    }
}
