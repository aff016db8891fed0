package hkh.workbook;

import hkh.figure.Reference;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** Where numbers stand in the workbook, so that others can be calculated from them. */
@FunctionalInterface
interface Places {

    /** Of numbers that stand nowhere. */
    Places NONE = reference -> Optional.empty();

    /** The address as a formula has it; empty where the number stands nowhere. */
    Optional<String> of(Reference reference);

    /** A cell as a formula on another sheet has it. */
    static String address(String sheet, int row, int column) {
        return "'" + sheet.replace("'", "''") + "'!" + local(row, column);
    }

    /** A cell as a formula on its own sheet has it. */
    static String local(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
