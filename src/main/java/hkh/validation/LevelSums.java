package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.plan.Scope;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Confronts what one return states of a whole subtree with what it states of each level of it: the province's own awards,
 * those of its districts and of its affiliated bodies, and all of them together.
 */
final class LevelSums {

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;

    LevelSums(Catalogue catalogue, ReturnLines lines, UnitTree tree) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
    }

    /** What of a unit's statements does not add up, where every level that is asked is stated. */
    List<Finding> of(Unit unit, Map<Item, Figure> stated) {
        List<Finding> findings = new ArrayList<>();
        Set<Level> below = EnumSet.noneOf(Level.class);
        tree.subtreeOf(unit).stream().filter(other -> !other.equals(unit)).forEach(other -> below.add(other.level()));
        for (Indicator indicator : catalogue.indicators()) {
            boolean sums = indicator.overUnits() == Indicator.OverUnits.SUM && Scope.divides(indicator);
            Figure whole = stated.get(Scope.subtree(unit.level()).of(indicator.code()));
            if (sums && whole != null && whole.measure().quantity().isPresent()) {
                parts(indicator, below, stated)
                        .flatMap(parts -> compare(whole, parts))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The unit's own statement and one for each level; empty when one of them is not known. */
    private Optional<List<Figure>> parts(Indicator indicator, Set<Level> below, Map<Item, Figure> stated) {
        List<Item> parts = new ArrayList<>(List.of(indicator.item()));
        boolean included = false;
        for (Level level : below) {
            Item subtree = Scope.subtree(level).of(indicator.code());
            boolean all = stated.containsKey(subtree);
            boolean asked = lines.askedOf(indicator.item()).contains(level);
            if (!(included && level != Level.AFFILIATE) && (all || asked)) {
                parts.add(all ? subtree : Scope.own(level).of(indicator.code()));
                included |= all && level != Level.AFFILIATE; // with what is below it
            }
        }
        List<Figure> known = parts.stream()
                .flatMap(part -> Optional.ofNullable(stated.get(part)).stream())
                .filter(figure -> figure.measure().quantity().isPresent())
                .toList();
        return parts.size() > 1 && known.size() == parts.size() ? Optional.of(known) : Optional.empty();
    }

    /** Of affiliated bodies it is not certain that a total counts them; the sum nearer to it is told as expected. */
    private Optional<Finding> compare(Figure whole, List<Figure> parts) {
        BigDecimal found = whole.measure().amount();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal affiliates = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(part.measure().amount());
            boolean affiliate = Scope.of(part.item().breakdown())
                    .filter(scope -> scope.level() == Level.AFFILIATE)
                    .isPresent();
            affiliates = affiliate ? part.measure().amount() : affiliates;
        }
        if (sum.compareTo(found) == 0) {
            return Optional.empty();
        }
        BigDecimal without = sum.subtract(affiliates);
        boolean leftOut = without.compareTo(found) == 0;
        boolean nearer =
                found.subtract(without).abs().compareTo(found.subtract(sum).abs()) < 0;
        BigDecimal expected = nearer && !leftOut ? without : sum;
        String how = affiliates.signum() == 0 ? "" : leftOut ? ".without-affiliates" : ".affiliates";
        Message message = Message.of(
                "finding.levels-do-not-add-up" + how,
                catalogue.label(whole.item().whole()),
                found,
                sum,
                found.subtract(sum).abs(),
                affiliates,
                without);
        return Optional.of(Finding.of(Rule.PARTS_DO_NOT_ADD_UP, message)
                .about(whole.unit(), whole.item().whole())
                .at(Facts.placeOf(whole.origin()))
                .comparing(expected, found));
    }
}
