package hkh.submission;

import hkh.figure.Figure;
import java.util.List;
import java.util.Set;

/**
 * The figures that may be added up. Only validation makes one; what may be added is a type, not a flag on a figure.
 *
 * @param figures own figures of units, one an item and unit
 * @param units ids of the units whose return was accepted
 */
public record Accepted(List<Figure> figures, Set<String> units) {

    public Accepted {
        figures = List.copyOf(figures);
        units = Set.copyOf(units);
    }
}
