package hkh.validation;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a unit should have stated and did not: compulsory figures, and what shares are taken of. */
final class Gaps {

    private final Catalogue catalogue;
    private final ReturnLines lines;

    Gaps(Catalogue catalogue, ReturnLines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    List<Finding> of(Unit unit, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines.of(unit.level())) {
            Measure measure = facts.measure(line.item());
            boolean required = line.requiredOf().contains(unit.level());
            if (required && measure.equals(Measure.NOT_REPORTED)) {
                findings.add(Finding.of(
                                Rule.MISSING_FIGURE, Message.of("finding.missing-figure", catalogue.label(line.item())))
                        .about(unit.id(), line.item())
                        .at(facts.place(line.item())));
            }
        }
        ratiosByNumerator(unit).forEach((numerator, ratios) -> {
            boolean stated = facts.measure(Item.of(numerator)).quantity().isPresent();
            boolean anyDenominator = ratios.stream()
                    .anyMatch(ratio -> facts.measure(Item.of(ratio.denominator()))
                            .quantity()
                            .isPresent());
            if (stated && !anyDenominator) {
                findings.add(missingDenominator(unit, numerator, ratios));
            }
        });
        return findings;
    }

    /** A numerator of which no ratio can be taken is a figure that nobody can compare. */
    private Finding missingDenominator(Unit unit, String numerator, List<Indicator> ratios) {
        Item denominator = Item.of(ratios.get(ratios.size() - 1).denominator());
        return Finding.of(
                        Rule.MISSING_DENOMINATOR,
                        Message.of(
                                "finding.missing-denominator",
                                catalogue.label(Item.of(numerator)),
                                catalogue.label(denominator)))
                .about(unit.id(), denominator);
    }

    private Map<String, List<Indicator>> ratiosByNumerator(Unit unit) {
        Map<String, List<Indicator>> ratios = new LinkedHashMap<>();
        for (Line line : lines.of(unit.level())) {
            Indicator indicator = catalogue.get(line.item());
            if (indicator.kind() == Indicator.Kind.RATIO) {
                ratios.computeIfAbsent(indicator.numerator(), code -> new ArrayList<>())
                        .add(indicator);
            }
        }
        return ratios;
    }
}
