package hkh.correction;

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
import java.util.stream.Collectors;

/**
 * The part of a file of several units that one of them may see: the sheets in which it states something, without the rows
 * and the figures of the others, which may stand beside its own. What stands elsewhere, such as a list of persons, is not
 * its own.
 */
final class OwnPart {

    private record Row(String sheet, int row) {}

    private record Spot(String sheet, Address address) {

        Row row() {
            return new Row(sheet, address.row());
        }
    }

    private final Set<Row> own;
    private final Set<Row> others;
    private final Set<Spot> figuresOfOthers;

    /**
     * The part of some returns.
     *
     * @param sums cells that are in no unit's return, such as those of a row of sums: they are of the others, too
     */
    OwnPart(Collection<Submission> own, Collection<Submission> others, Collection<CellUse> sums) {
        this.figuresOfOthers = spots(others);
        if (!others.isEmpty()) {
            sums.forEach(use -> figuresOfOthers.add(new Spot(use.sheet(), Address.parse(use.cell()))));
        }
        this.own = rows(spots(own));
        this.others = rows(figuresOfOthers);
    }

    private static Set<Spot> spots(Collection<Submission> returns) {
        Set<Spot> spots = new HashSet<>();
        for (Submission one : returns) {
            for (Figure figure : one.figures()) {
                Origin origin = figure.origin();
                if (origin.file().equals(one.file().name()) && !origin.cell().isEmpty()) {
                    spots.add(new Spot(origin.sheet(), Address.parse(origin.cell())));
                }
            }
        }
        return spots;
    }

    private static Set<Row> rows(Set<Spot> spots) {
        return spots.stream().map(Spot::row).collect(Collectors.toSet());
    }

    boolean has(Sheet sheet) {
        return others.isEmpty() || own.stream().anyMatch(row -> row.sheet().equals(sheet.name()));
    }

    List<Cell> cells(Sheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> {
                    Spot spot = new Spot(sheet.name(), cell.address());
                    return own.contains(spot.row()) ? !figuresOfOthers.contains(spot) : !others.contains(spot.row());
                })
                .toList();
    }
}
