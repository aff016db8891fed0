package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.finding.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of one unit: its own figures of this period, the ones of earlier periods, what the tree of units tells
 * by itself (a commune is one commune), and what the units right below it state together.
 */
record Facts(
        String unit,
        Map<Item, Figure> current,
        Map<Item, Measure> before,
        Map<Item, Measure> opening,
        Map<Item, Measure> counted,
        Function<Item, Measure> children) {

    Facts {
        current = Map.copyOf(current);
        before = Map.copyOf(before);
        opening = Map.copyOf(opening);
        counted = Map.copyOf(counted);
    }

    Measure measure(Item item) {
        Measure count = counted.get(item);
        return count == null ? stated(item) : count;
    }

    /** The same with one figure written otherwise. */
    Facts with(Item item, BigDecimal amount) {
        Map<Item, Figure> written = new HashMap<>(current);
        written.computeIfPresent(
                item,
                (same, figure) ->
                        new Figure(figure.reference(), Measure.of(amount), figure.origin(), figure.decision()));
        return new Facts(unit, written, before, opening, counted, children);
    }

    /** What the return says, also of what is counted in the tree. */
    Measure stated(Item item) {
        Figure figure = current.get(item);
        return figure == null ? Measure.NOT_REPORTED : figure.measure();
    }

    /** Whether a person entered or corrected what is stated. */
    boolean isDecided(Item item) {
        return Optional.ofNullable(current.get(item)).flatMap(Figure::decision).isPresent();
    }

    Measure previous(Item item) {
        return before.getOrDefault(item, Measure.NOT_REPORTED);
    }

    Measure opening(Item item) {
        return opening.getOrDefault(item, Measure.NOT_REPORTED);
    }

    Measure ofChildren(Item item) {
        return children.apply(item);
    }

    /** The stated keys of a dimension of an indicator. */
    List<Measure> ofDimension(String indicator, String dimension) {
        return current.values().stream()
                .filter(figure -> figure.item().indicator().equals(indicator)
                        && figure.item().breakdown().dimension().equals(dimension))
                .map(Figure::measure)
                .toList();
    }

    /** Where an item is stated. */
    Place place(Item item) {
        Figure figure = current.get(item);
        return figure == null ? Place.NOWHERE : placeOf(figure.origin());
    }

    static Place placeOf(Origin origin) {
        return new Place(origin.file(), origin.sheet(), origin.cell());
    }
}
