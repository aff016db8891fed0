package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.finding.Suspect;
import hkh.intake.Town;
import hkh.rollup.RollUp;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A district, {@code c0}, with communes {@code c1}, {@code c2} …, what they state, and what they had last year. */
final class County {

    static final String DISTRICT = "c0";

    private final UnitTree tree;
    private final Map<String, Map<Item, Figure>> stated = new LinkedHashMap<>();
    private final List<Figure> before = new ArrayList<>();

    County(int communes) {
        Stream<Unit> units = IntStream.rangeClosed(1, communes)
                .mapToObj(i -> Town.unit("c" + i, "Xã Số " + i, "Xã", Level.COMMUNE, DISTRICT, true));
        Unit district = Town.unit(DISTRICT, "Huyện Mẫu", "Huyện", Level.DISTRICT, "", true);
        tree = Town.tree(Stream.concat(Stream.of(district), units).toArray(Unit[]::new));
    }

    /** States an item for the communes in turn. */
    County each(String item, long... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            put("c" + (i + 1), item, amounts[i]);
        }
        return this;
    }

    County put(String unit, String item, long amount) {
        return put(unit, item, BigDecimal.valueOf(amount));
    }

    County put(String unit, String item, BigDecimal amount) {
        stated.computeIfAbsent(unit, id -> new LinkedHashMap<>())
                .put(Item.parse(item), figure(unit, item, amount, Town.YEAR));
        return this;
    }

    County eachBefore(String item, long... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            before("c" + (i + 1), item, amounts[i]);
        }
        return this;
    }

    County before(String unit, String item, long amount) {
        before.add(figure(unit, item, BigDecimal.valueOf(amount), Period.ofYear(2020)));
        return this;
    }

    private static Figure figure(String unit, String item, BigDecimal amount, Period period) {
        return new Figure(
                new Reference(unit, period, Item.parse(item)),
                Measure.of(amount),
                new Origin(unit + ".xlsx", "Biểu 1", item, amount.toPlainString()));
    }

    /** What a rule says; last year's figures are only compared with, no balance is opened with them. */
    List<Finding> told(Rule rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    List<Finding> findings() {
        List<Submission> submissions = new ArrayList<>();
        stated.forEach((unit, figures) -> submissions.add(new Submission(
                unit,
                Town.YEAR,
                new SourceFile(unit + ".xlsx", unit),
                0,
                "form",
                List.copyOf(figures.values()),
                Map.of(),
                List.of())));
        Earlier earlier = new Earlier(before, List.of());
        Judgement judgement = new Validation(Town.CATALOGUE, Town.LINES, tree, Policy.DEFAULT)
                .judge(new Received(submissions, List.of(), List.of()), List.of(), earlier);
        List<Finding> findings = new ArrayList<>(judgement.findings());
        List<Finding> differing = new Reconciliation(Town.CATALOGUE, tree, Policy.DEFAULT)
                .of(
                        judgement.compared(),
                        new RollUp(Town.CATALOGUE, Town.LINES, tree, Town.YEAR).totals(judgement.accepted()));
        findings.addAll(new SumDiagnosis(Town.CATALOGUE, tree, judgement, earlier).of(differing));
        return findings;
    }

    /** A suspect in one line: {@code c1 member_total DIGITS_SWAPPED 1254}. */
    static String line(Suspect suspect) {
        return suspect.unit() + " " + suspect.item() + " " + suspect.slip() + " "
                + suspect.value().toPlainString();
    }

    /** The suspects of the only finding of a rule. */
    List<String> suspects(Rule rule) {
        return told(rule).stream()
                .flatMap(finding -> finding.suspects().stream())
                .map(County::line)
                .toList();
    }
}
