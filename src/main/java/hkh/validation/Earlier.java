package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the units before this period: their own figures, on this period's units. What is not known there for
 * certain, such as an estimate of a divided unit, is left out, and the checks that need it are not evaluable.
 *
 * @param compared of the period that this one is compared with
 * @param opening of the period at whose end this one's happenings begin
 */
public record Earlier(List<Figure> compared, List<Figure> opening) {

    public static final Earlier NONE = new Earlier(List.of(), List.of());

    public Earlier {
        compared = List.copyOf(compared);
        opening = List.copyOf(opening);
    }

    /** Where the period compared with is also the one right before. */
    public static Earlier of(List<Figure> figures) {
        return new Earlier(figures, figures);
    }

    /** What figures tell of each unit. */
    public static Map<String, Map<Item, Measure>> byUnit(List<Figure> figures) {
        Map<String, Map<Item, Measure>> byUnit = new HashMap<>();
        figures.forEach(figure ->
                byUnit.computeIfAbsent(figure.unit(), unit -> new HashMap<>()).put(figure.item(), figure.measure()));
        return byUnit;
    }
}
