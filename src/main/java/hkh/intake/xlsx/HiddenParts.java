package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.UnreadableFileException;
import java.util.BitSet;

/** What of a sheet is hidden: all of it, columns, and the row being read. */
final class HiddenParts {

    private final boolean sheet;
    private final BitSet columns = new BitSet();
    private boolean row;

    HiddenParts(boolean sheet) {
        this.sheet = sheet;
    }

    /** Notes the columns that the children of the current element hide. */
    void columns(XmlPart part) throws UnreadableFileException {
        int depth = part.depth();
        while (part.nextIn(depth)) {
            if (part.isTrue("hidden")) {
                int from = Math.max(1, part.index("min", 1));
                int to = Math.min(Address.COLUMNS, part.index("max", from));
                columns.set(from - 1, Math.max(from - 1, to));
            }
        }
    }

    void row(boolean hidden) {
        row = hidden;
    }

    /** Whether a cell of the row being read is hidden. */
    boolean hides(int column) {
        return sheet || row || columns.get(column);
    }
}
