package hkh.intake;

import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose the sheets of a file are. A unit that is named alone in the file owns all of them; else every sheet is of the
 * unit that it names itself, in its heading or by its own name. When the file's name has the code of yet another unit,
 * they are nobody's.
 */
final class SheetOwners {

    private final Map<Sheet, SheetUnits.Named> bySheet = new HashMap<>();
    /** Sheets of a school, a lineage or the like that the register does not know. */
    private final Set<Sheet> others;

    private final Set<Unit> named;
    private final boolean alone;
    private final boolean contradicted;

    private SheetOwners(
            Map<Sheet, SheetUnits.Named> bySheet,
            Set<Sheet> others,
            Set<Unit> named,
            boolean alone,
            boolean contradicted) {
        this.bySheet.putAll(bySheet);
        this.others = Set.copyOf(others);
        this.named = named;
        this.alone = alone;
        this.contradicted = contradicted;
    }

    /** The owners of sheets that hold these tables; a table's rows name their units themselves. */
    static SheetOwners of(Map<Sheet, List<WideTable>> tables, SheetUnits units, String fileName) {
        Map<Sheet, SheetUnits.Named> bySheet = new HashMap<>();
        Set<Sheet> others = new HashSet<>();
        Set<Unit> all = new LinkedHashSet<>();
        boolean stranger = false;
        boolean rows = false;
        for (Map.Entry<Sheet, List<WideTable>> entry : tables.entrySet()) {
            Sheet sheet = entry.getKey();
            boolean table = !entry.getValue().isEmpty();
            int end = table ? entry.getValue().get(0).head().top() : Integer.MAX_VALUE;
            List<String> lines = new ArrayList<>(TitleBlock.heading(sheet, end));
            lines.add(sheet.title());
            SheetUnits.Named named = units.in(lines);
            Optional<String> body = table ? Optional.empty() : NotOurs.bodyBelow(sheet, end);
            if (body.isPresent() && !units.in(List.of(body.get())).isBelowCommunes()) {
                bySheet.put(sheet, new SheetUnits.Named(Set.of(), true));
                others.add(sheet);
                continue;
            }
            bySheet.put(sheet, named);
            all.addAll(named.units());
            stranger |= named.stranger();
            rows |= table;
        }
        Set<Unit> lowest = units.lowest(all);
        boolean contradicted = false;
        if (lowest.isEmpty() && !stranger) {
            lowest = units.inFileName(fileName);
        } else if (!lowest.isEmpty() && !rows) {
            int headed = lowest.size();
            all.addAll(units.surelyInFileName(fileName));
            lowest = units.lowest(all);
            contradicted = lowest.size() > headed;
        }
        return new SheetOwners(bySheet, others, lowest, lowest.size() == 1 && !stranger && !rows, contradicted);
    }

    /** The unit whose list a sheet is; empty where none can be told. */
    Optional<Unit> of(Sheet sheet) {
        if (contradicted) {
            return Optional.empty();
        }
        if (alone && !others.contains(sheet)) {
            return Optional.of(named.iterator().next());
        }
        SheetUnits.Named own = own(sheet);
        return own.units().size() == 1 && !own.stranger()
                ? Optional.of(own.units().iterator().next())
                : Optional.empty();
    }

    /** The units that a sheet names. */
    Set<Unit> named(Sheet sheet) {
        SheetUnits.Named own = own(sheet);
        return own.stranger() ? Set.of() : own.units();
    }

    /** The units that the headings of the file name. */
    Set<Unit> named() {
        return named;
    }

    /** Whether no sheet is known to be anybody's. */
    boolean isNobodys() {
        return bySheet.keySet().stream().noneMatch(sheet -> of(sheet).isPresent());
    }

    /** Whether that is so because no unit of the register is named. */
    boolean isUnknown() {
        return bySheet.keySet().stream().allMatch(sheet -> named(sheet).isEmpty())
                && (named.size() <= 1 || strangers());
    }

    private boolean strangers() {
        return bySheet.values().stream().anyMatch(SheetUnits.Named::stranger);
    }

    private SheetUnits.Named own(Sheet sheet) {
        return bySheet.getOrDefault(sheet, new SheetUnits.Named(Set.of(), false));
    }
}
