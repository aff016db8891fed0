package hkh.rollup;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Indicator.Kind;
import hkh.plan.Indicator.OverUnits;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.unit.Level;
import hkh.unit.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small catalogue with an indicator of every kind. */
final class Catalogues {

    static final Catalogue SMALL = new Catalogue(
            List.of(
                    summed("members", "", List.of()),
                    summed("people", "", List.of()),
                    ratio("member_rate", "%", 1, "members", "people"),
                    ratio("members_a_person", "người", 2, "members", "people"),
                    summed("whole", "left;right", List.of()),
                    summed("left", "", List.of()),
                    summed("right", "", List.of()),
                    ratio("left_rate", "%", 1, "left", "whole"),
                    ratio("right_rate", "%", 1, "right", "whole"),
                    summed("graded", "good;fair;average;weak", List.of()),
                    newIn2023("pledges"),
                    counted("good"),
                    counted("fair"),
                    counted("average"),
                    counted("weak"),
                    ratio("good_rate", "%", 1, "good", "graded"),
                    ratio("fair_rate", "%", 1, "fair", "graded"),
                    ratio("average_rate", "%", 1, "average", "graded"),
                    ratio("weak_rate", "%", 1, "weak", "graded"),
                    summed("classes", "topic", List.of("topic", "topic_group")),
                    summed("fund", "", List.of("level")),
                    summed("raised", "", List.of("level")),
                    summed("received", "", List.of()),
                    ratio("raised_a_person", "người", 2, "raised", "people"),
                    indicator("agreements", "", Kind.STOCK, OverUnits.OWN_LEVEL, 0, "", "", List.of(), "", ""),
                    indicator("growth", "", Kind.CHANGE, OverUnits.NONE, 0, "members", "", List.of(), "", ""),
                    indicator("rate_growth", "%", Kind.CHANGE, OverUnits.NONE, 1, "member_rate", "", List.of(), "", ""),
                    indicator("communes", "", Kind.STOCK, OverUnits.SUM, 0, "", "", List.of(), "", "commune"),
                    indicator(
                            "reporting", "", Kind.STOCK, OverUnits.SUM, 0, "", "", List.of(), "", "commune:accepted")),
            List.of(
                    key("topic", "labour law", "law"),
                    key("topic", "land law", "law"),
                    key("topic", "first aid", "health"),
                    key("topic_group", "law", ""),
                    key("topic_group", "health", ""),
                    key("topic_group", "other", "")));

    /** Everything that is not computed is asked of communes, members and agreements of districts too, funds of all. */
    static final ReturnLines LINES = lines();

    private Catalogues() {}

    private static ReturnLines lines() {
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : SMALL.indicators()) {
            if (!indicator.isDerived()) {
                boolean wide = Set.of("members", "agreements").contains(indicator.code());
                Set<Level> asked = wide ? Set.of(Level.COMMUNE, Level.DISTRICT) : Set.of(Level.COMMUNE);
                if (Set.of("fund", "raised", "received").contains(indicator.code())) {
                    asked = Set.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.AFFILIATE);
                }
                lines.add(new Line(Theme.ORGANISATION, indicator.item(), asked, Set.of()));
            }
        }
        lines.add(new Line(Theme.LEARNING_CENTRES, Item.parse("classes/topic:*"), Set.of(Level.COMMUNE), Set.of()));
        return new ReturnLines(lines);
    }

    private static Indicator summed(String code, String parts, List<String> dimensions) {
        return indicator(code, "", Kind.STOCK, OverUnits.SUM, 0, "", "", dimensions, parts, "");
    }

    private static Indicator newIn2023(String code) {
        return new Indicator(
                code,
                "",
                code,
                "",
                List.of(),
                "",
                Kind.STOCK,
                Indicator.OverTime.LAST,
                OverUnits.SUM,
                0,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                new Validity(LocalDate.of(2023, 1, 1), LocalDate.MAX),
                "",
                "");
    }

    private static Indicator counted(String code) {
        return indicator(code, "", Kind.UNIT_COUNT, OverUnits.COUNT, 0, "", "", List.of(), "", "");
    }

    private static Indicator ratio(String code, String uom, int decimals, String numerator, String denominator) {
        return indicator(
                code, uom, Kind.RATIO, OverUnits.RECOMPUTE, decimals, numerator, denominator, List.of(), "", "");
    }

    private static Indicator indicator(
            String code,
            String uom,
            Kind kind,
            OverUnits overUnits,
            int decimals,
            String numerator,
            String denominator,
            List<String> dimensions,
            String parts,
            String counts) {
        List<Item> items = new ArrayList<>();
        if (!dimensions.contains(parts)) {
            for (String part : parts.split(";")) {
                if (!part.isEmpty()) {
                    items.add(Item.of(part));
                }
            }
        }
        List<Indicator.Parts> ways = parts.isEmpty()
                ? List.of()
                : List.of(new Indicator.Parts(items, dimensions.contains(parts) ? parts : ""));
        return new Indicator(
                code,
                "",
                code,
                "",
                List.of(),
                uom,
                kind,
                Indicator.OverTime.LAST,
                overUnits,
                decimals,
                numerator,
                denominator,
                dimensions,
                ways,
                List.of(),
                counts,
                code.equals("raised") ? "received" : "",
                Validity.ALWAYS,
                "",
                "");
    }

    private static BreakdownKey key(String dimension, String key, String group) {
        return new BreakdownKey(new Breakdown(dimension, key), key, List.of(), true, group);
    }
}
