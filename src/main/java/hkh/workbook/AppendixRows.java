package hkh.workbook;

import hkh.text.Roman;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of an appendix table in the order of the tree: a unit, what it states for itself, its affiliated bodies as a
 * group, then the units below it one after the other.
 */
final class AppendixRows {

    private final UnitTree tree;
    private final Predicate<Unit> concerned;
    private final Predicate<Unit> statesOwn;
    private final List<AppendixRow> rows = new ArrayList<>();

    private AppendixRows(UnitTree tree, Predicate<Unit> concerned, Predicate<Unit> statesOwn) {
        this.tree = tree;
        this.concerned = concerned;
        this.statesOwn = statesOwn;
    }

    /**
     * The rows of a unit's subtree, the unit first.
     *
     * @param concerned which units have anything in the table; others get no row unless one below them does
     * @param statesOwn which of the units that have others below them get a row of their own
     */
    static List<AppendixRow> of(UnitTree tree, Unit root, Predicate<Unit> concerned, Predicate<Unit> statesOwn) {
        AppendixRows all = new AppendixRows(tree, concerned, statesOwn);
        all.add(root, "", 0);
        return List.copyOf(all.rows);
    }

    private AppendixRow add(Unit unit, String number, int depth) {
        List<Unit> children =
                tree.childrenOf(unit).stream().filter(this::isShown).toList();
        int index = rows.size();
        if (tree.childrenOf(unit).isEmpty()) {
            return put(index, AppendixRow.Kind.SINGLE, number, unit, depth, List.of());
        }
        // holds the place until the rows below are known
        put(index, AppendixRow.Kind.TOTAL, number, unit, depth, List.of());
        List<AppendixRow> addends = new ArrayList<>();
        if (statesOwn.test(unit)) {
            addends.add(put(rows.size(), AppendixRow.Kind.OWN, "", unit, depth + 1, List.of()));
        }
        List<Unit> affiliates = children.stream().filter(this::isAffiliate).toList();
        boolean grouped = affiliates.size() > 1 && affiliates.size() < children.size();
        int roman = 0;
        int arabic = 0;
        if (grouped) {
            addends.addAll(group(unit, affiliates, number(depth, ++roman, true), depth + 1));
        }
        for (Unit child : children) {
            if (!grouped || !isAffiliate(child)) {
                boolean above = !tree.childrenOf(child).isEmpty();
                addends.add(add(child, number(depth, above ? ++roman : ++arabic, above), depth + 1));
            }
        }
        AppendixRow total = new AppendixRow(index, AppendixRow.Kind.TOTAL, number, unit, depth, addends);
        rows.set(index, total);
        return total;
    }

    private List<AppendixRow> group(Unit parent, List<Unit> affiliates, String number, int depth) {
        int index = rows.size();
        put(index, AppendixRow.Kind.GROUP, number, parent, depth, List.of());
        List<AppendixRow> members = new ArrayList<>();
        for (Unit affiliate : affiliates) {
            members.add(add(affiliate, Integer.toString(members.size() + 1), depth + 1));
        }
        rows.set(index, new AppendixRow(index, AppendixRow.Kind.GROUP, number, parent, depth, members));
        return members;
    }

    private boolean isShown(Unit unit) {
        return concerned.test(unit) || tree.childrenOf(unit).stream().anyMatch(this::isShown);
    }

    private boolean isAffiliate(Unit unit) {
        return unit.level() == Level.AFFILIATE && tree.childrenOf(unit).isEmpty();
    }

    private AppendixRow put(
            int index, AppendixRow.Kind kind, String number, Unit unit, int depth, List<AppendixRow> addends) {
        AppendixRow row = new AppendixRow(index, kind, number, unit, depth, addends);
        rows.add(row);
        return row;
    }

    /** Right below the first row, units that have others below them are numbered in Roman; all others in Arabic. */
    private static String number(int depth, int count, boolean above) {
        return depth == 0 && above ? Roman.of(count) : Integer.toString(count);
    }
}
