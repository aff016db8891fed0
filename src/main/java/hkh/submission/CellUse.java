package hkh.submission;

import hkh.figure.Item;
import hkh.finding.Message;
import java.util.Locale;

/**
 * How one cell with a number in it ended: nothing that looks like a figure is passed over.
 *
 * @param raw the text as it stands in the file
 * @param label of a cell that is not understood, the label by which a person could teach what it is; empty for any other
 * @param item what it was taken for; {@link Item#NONE} unless used or checked
 * @param reason why it was ignored, or what could not be understood
 */
public record CellUse(String sheet, String cell, String raw, Use use, String label, Item item, Message reason) {

    /** How a cell ended. */
    public enum Use {
        /** It is a figure of the return. */
        USED,
        /** A total or a share: recomputed and compared. */
        CHECKED,
        /** Left out, with a reason. */
        IGNORED,
        /** Not understood; a finding says so. */
        UNRECOGNISED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
