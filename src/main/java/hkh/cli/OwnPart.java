package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Origin;
import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Sheet;
import hkh.submission.CellUse;
import hkh.submission.Submission;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a file of several units that one of them may see: the sheets in which it states something, without the rows
 * of the others. What stands elsewhere, such as a list of persons, is not its own.
 */
final class OwnPart {

    private record Row(String sheet, int row) {}

    private final Set<Row> own;
    private final Set<Row> others;

    /**
     * The part of some returns.
     *
     * @param sums cells that are in no unit's return, such as those of a row of sums: they are of the others, too
     */
    OwnPart(Collection<Submission> own, Collection<Submission> others, Collection<CellUse> sums) {
        this.own = rows(own);
        this.others = rows(others);
        if (!others.isEmpty()) {
            sums.forEach(use -> this.others.add(
                    new Row(use.sheet(), Address.parse(use.cell()).row())));
        }
    }

    private static Set<Row> rows(Collection<Submission> returns) {
        Set<Row> rows = new HashSet<>();
        for (Submission one : returns) {
            for (Figure figure : one.figures()) {
                Origin origin = figure.origin();
                if (origin.file().equals(one.file().name()) && !origin.cell().isEmpty()) {
                    rows.add(
                            new Row(origin.sheet(), Address.parse(origin.cell()).row()));
                }
            }
        }
        return rows;
    }

    boolean has(Sheet sheet) {
        return others.isEmpty() || own.stream().anyMatch(row -> row.sheet().equals(sheet.name()));
    }

    List<Cell> cells(Sheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> {
                    Row row = new Row(sheet.name(), cell.address().row());
                    return own.contains(row) || !others.contains(row);
                })
                .toList();
    }
}
