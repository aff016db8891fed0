package hkh.report;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Target;
import hkh.plan.Targets;
import hkh.text.Numerals;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what a unit, and each of the units below it, is to reach in a period to come, in the order of the catalogue. */
final class NextTargets {

    static final String ALL = "all";

    private static final String OTHERS = "khac";
    private static final List<String> CONCERNS = List.of("to-chuc", "mo-hinh", "quy", OTHERS);

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Period now;
    private final Numerals numerals = Numerals.VIETNAMESE;

    /** @param now the period of the report: what a share of the earlier figure refers to */
    NextTargets(Catalogue catalogue, UnitTree tree, Period now) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.now = now;
    }

    /**
     * What is set for the unit itself, else for its level, and what is set for a level below it, by what it concerns and,
     * under {@link #ALL}, all of it.
     */
    Map<String, List<AnnualReport.NextTarget>> of(Unit unit, Targets targets) {
        Map<String, List<AnnualReport.NextTarget>> told = new LinkedHashMap<>();
        CONCERNS.forEach(concern -> told.put(concern, new ArrayList<>()));
        List<AnnualReport.NextTarget> all = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            List<AnnualReport.NextTarget> its = targets.items().stream()
                    .filter(item -> item.indicator().equals(indicator.code()))
                    .flatMap(item -> of(unit, targets, item).stream())
                    .toList();
            told.computeIfAbsent(concern(indicator), concern -> new ArrayList<>())
                    .addAll(its);
        }
        told.values().forEach(all::addAll);
        told.put(ALL, all);
        return told;
    }

    private List<AnnualReport.NextTarget> of(Unit unit, Targets targets, Item item) {
        List<AnnualReport.NextTarget> told = new ArrayList<>();
        targets.of(unit, item).ifPresent(target -> told.add(told(target, "")));
        for (Level level : Level.values()) {
            String each = level.compareTo(unit.level()) > 0 ? each(unit, level) : "";
            if (!each.isEmpty()) {
                ofLevel(targets, item, level).ifPresent(target -> told.add(told(target, each)));
            }
        }
        return told;
    }

    /** By the theme of the catalogue. */
    private static String concern(Indicator indicator) {
        return switch (indicator.group().isEmpty() ? ' ' : indicator.group().charAt(0)) {
            case 'B', 'C' -> "to-chuc";
            case 'D' -> "mo-hinh";
            case 'G', 'H' -> "quy";
            default -> OTHERS;
        };
    }

    private static Optional<Target> ofLevel(Targets targets, Item item, Level level) {
        return targets.all().stream()
                .filter(target -> target.item().equals(item))
                .filter(target -> target.whose().equals(Target.LEVEL + level.code()))
                .findFirst();
    }

    /** "mỗi xã, phường"; empty where there are no units of that level below. */
    private String each(Unit unit, Level level) {
        boolean none = tree.subtreeOf(unit).stream().noneMatch(below -> below.level() == level);
        return none
                ? ""
                : switch (level) {
                    case DISTRICT -> "mỗi " + UnitWords.districts(tree, unit);
                    case COMMUNE -> "mỗi " + UnitWords.communes(tree, unit);
                    case AFFILIATE -> "mỗi đơn vị trực thuộc";
                    case BRANCH -> "mỗi chi hội";
                    case PROVINCE -> "";
                };
    }

    private AnnualReport.NextTarget told(Target target, String whose) {
        Indicator indicator = catalogue.get(target.item());
        String about = "";
        String wanted = number(target.value());
        switch (target.basis().kind()) {
            case ABSOLUTE -> wanted += indicator.isPercent() ? "%" : " " + indicator.uom();
            case EACH -> {
                wanted += " " + indicator.uom() + "/"
                        + catalogue.get(target.basis().of()).uom();
                about = "tính trên " + label(target.basis().of());
            }
            case PERCENT -> wanted += "% " + label(target.basis().of());
            case PERCENT_OF_PREVIOUS -> wanted += "% " + now.inWords();
        }
        return new AnnualReport.NextTarget(
                catalogue.label(target.item()),
                wanted,
                about,
                whose,
                target.period().inWords());
    }

    private String label(Item item) {
        String label = catalogue.label(item);
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** With every digit that a person wrote. */
    private String number(BigDecimal value) {
        return numerals.rounded(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
