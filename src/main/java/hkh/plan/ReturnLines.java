package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.table.Table;
import hkh.unit.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a return, in the order in which they are printed: what is asked of every level. */
public final class ReturnLines {

    private final List<Line> lines;
    private final Map<Item, Line> byItem = new HashMap<>();

    public ReturnLines(List<Line> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(line -> byItem.put(line.item(), line));
    }

    /**
     * The return built into the program ({@code return.csv}) as it is asked for a period: some indicators came or went with
     * a regulation, such as the communes' grades of Circular 44/2014 that gave way to levels in 2024.
     */
    public static ReturnLines builtIn(Catalogue catalogue, Period period) {
        List<Line> lines = new ArrayList<>();
        try {
            Table table = CatalogueTables.builtIn("return.csv");
            for (Table.Row row : table.rows()) {
                Indicator indicator = catalogue.get(CatalogueTables.required(row, "indicator"));
                if (indicator.isAskedIn(period)) {
                    lines.add(new Line(
                            Theme.numbered(row.get("theme")).orElseThrow(),
                            new Item(indicator.code(), Breakdown.parse(row.get("breakdown"))),
                            levels(row.get("asked_of")),
                            levels(row.get("required"))));
                }
            }
        } catch (HkhException e) {
            throw new IllegalStateException("the built-in return is broken", e);
        }
        return new ReturnLines(lines);
    }

    public List<Line> all() {
        return lines;
    }

    /** The lines asked of a level. */
    public List<Line> of(Level level) {
        return lines.stream().filter(line -> line.askedOf().contains(level)).toList();
    }

    /** The levels asked for an item; a key of an open list is asked wherever the list is. */
    public Set<Level> askedOf(Item item) {
        Line line = byItem.get(item);
        if (line == null && !item.breakdown().isNone()) {
            line = byItem.get(
                    new Item(item.indicator(), new Breakdown(item.breakdown().dimension(), "*")));
        }
        return line == null ? Set.of() : line.askedOf();
    }

    /**
     * Whether the totals of an indicator are also added up by level. Not where a return asks for a level by itself: then
     * the line means something that the units of that level do not state, such as the districts inspected by a province.
     */
    public boolean isDividedByLevel(Indicator indicator) {
        boolean addsUp =
                indicator.overUnits() == Indicator.OverUnits.SUM || indicator.overUnits() == Indicator.OverUnits.COUNT;
        return addsUp
                && Scope.divides(indicator)
                && byItem.keySet().stream()
                        .noneMatch(item -> item.indicator().equals(indicator.code())
                                && Scope.of(item.breakdown())
                                        .filter(scope -> scope.reach() == Scope.Reach.LEVEL)
                                        .isPresent());
    }

    /**
     * Whether an item speaks for units of a level instead of being a figure of its own: a whole subtree always does, a level
     * where the totals of the indicator are divided by it.
     */
    public boolean isScope(Item item, Indicator indicator) {
        return Scope.of(item.breakdown())
                .filter(scope -> scope.reach() == Scope.Reach.SUBTREE || isDividedByLevel(indicator))
                .isPresent();
    }

    private static Set<Level> levels(String text) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String code : CatalogueTables.list(text)) {
            levels.add(Level.ofCode(code).orElseThrow());
        }
        return levels;
    }
}
