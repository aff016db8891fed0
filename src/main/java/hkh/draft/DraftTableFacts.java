package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.plan.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A table of a draft: what number stands in each cell, and, by the figures that are bound, what its rows and columns are. */
final class DraftTableFacts {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
    private static final Pattern MARKS = Pattern.compile("[*†%\\s\\u00A0]+$");

    private final Grid grid;
    private final Map<Integer, Map<Integer, Fact>> rows = new TreeMap<>();
    private final Map<Integer, Item> items = new TreeMap<>();
    private final Map<Integer, String> units = new TreeMap<>();

    /** What stands in a cell. */
    enum Kind {
        BLANK,
        NUMBER,
        /** Words, a lower bound, an estimate, dots: nothing to calculate with. */
        OTHER
    }

    /**
     * A cell.
     *
     * @param number zero unless it is one
     * @param bound the figure that is all that stands in it; empty for what somebody typed, or what is no total
     */
    record Fact(Kind kind, BigDecimal number, String text, Optional<BoundDraft.Bound> bound) {

        /** Whether the total stands behind it, as it is. */
        boolean isProven() {
            return bound.isPresent() && bound.get().isEqual();
        }

        /** Whether a total stands behind it that is another one now. */
        boolean isOutOfDate() {
            return bound.isPresent() && !bound.get().isGone() && !bound.get().isEqual();
        }

        private Optional<Reference> reference() {
            return bound.filter(figure -> !figure.isGone())
                    .flatMap(BoundDraft.Bound::key)
                    .filter(key -> key.form().isOfTotal())
                    .map(BoundTags.Key::reference);
        }
    }

    DraftTableFacts(Grid grid, List<BoundDraft.Bound> figures) {
        this.grid = grid;
        for (int row = grid.heads(); row < grid.rows().size(); row++) {
            Map<Integer, Fact> facts = new TreeMap<>();
            for (Cell cell : grid.rows().get(row)) {
                if (!cell.continued()) {
                    facts.put(cell.column(), fact(cell, figures));
                }
            }
            rows.put(row, facts);
        }
        Map<Integer, Set<Item>> byColumn = new TreeMap<>();
        rows.forEach((row, facts) -> {
            Set<String> named = new HashSet<>();
            facts.forEach((column, fact) -> fact.reference()
                    .filter(reference -> Scope.of(reference.item().breakdown()).isEmpty())
                    .ifPresent(reference -> {
                        named.add(reference.unit());
                        byColumn.computeIfAbsent(column, c -> new HashSet<>()).add(reference.item());
                    }));
            if (named.size() == 1) {
                units.put(row, named.iterator().next());
            }
        });
        byColumn.forEach((column, all) -> {
            if (all.size() == 1) {
                items.put(column, all.iterator().next());
            }
        });
    }

    private static Fact fact(Cell cell, List<BoundDraft.Bound> figures) {
        List<BoundDraft.Bound> inside =
                cell.figures().stream().map(figures::get).toList();
        Optional<BoundDraft.Bound> bound = inside.size() == 1
                        && Draft.comparable(cell.text()).equals(inside.get(0).says())
                ? Optional.of(inside.get(0))
                : Optional.empty();
        String text = MARKS.matcher(cell.text().strip()).replaceAll("");
        if (text.isEmpty() || text.equals("–") || text.equals("-")) {
            return new Fact(Kind.BLANK, BigDecimal.ZERO, cell.text(), bound);
        }
        String digits = text.replace('−', '-');
        return NUMBER.matcher(digits).matches()
                ? new Fact(Kind.NUMBER, new BigDecimal(digits.replace(".", "").replace(',', '.')), cell.text(), bound)
                : new Fact(Kind.OTHER, BigDecimal.ZERO, cell.text(), bound);
    }

    Grid grid() {
        return grid;
    }

    /** The rows below the head. */
    List<Integer> rows() {
        return new ArrayList<>(rows.keySet());
    }

    Optional<Fact> at(int row, int column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** The columns whose bound figures are all of one item. */
    Map<Integer, Item> items() {
        return items;
    }

    Optional<Integer> columnOf(String indicator) {
        return items.entrySet().stream()
                .filter(column -> column.getValue().equals(Item.of(indicator)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The unit of which all bound figures of a row are. */
    Optional<String> unit(int row) {
        return Optional.ofNullable(units.get(row));
    }

    /** The units that have a row. */
    Set<String> units() {
        return new HashSet<>(units.values());
    }

    /** Whether anything of it is bound at all. */
    boolean isOurs() {
        return !items.isEmpty();
    }
}
