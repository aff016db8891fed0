package hkh.plan;

import hkh.figure.Item;
import java.util.List;

/**
 * A cell of the issued form that holds a figure.
 *
 * @param theme the sheet
 * @param row row number, from 0
 * @param column column number, from 0
 * @param role what the sender does with it
 * @param parts the cells that a {@link Role#TOTAL} adds, or numerator and denominator of a {@link Role#RATE}
 */
public record FormCell(Theme theme, int row, int column, Item item, Role role, List<FormCell> parts) {

    /** What the sender does with a cell. */
    public enum Role {
        /** Fills in a number. */
        INPUT,
        /** Answers Có or Không: a property that is counted above. */
        YES_NO,
        /** Chooses one of a {@link ClosedSet}. */
        CHOICE,
        /** Leaves it alone: a live sum of other cells. */
        TOTAL,
        /** Leaves it alone: a live share of two other cells. */
        RATE
    }

    public FormCell {
        parts = List.copyOf(parts);
    }

    /** Whether the sender writes here: everything but live totals and shares. */
    public boolean isFilledIn() {
        return role != Role.TOTAL && role != Role.RATE;
    }

    /** The address as Excel writes it, such as {@code D14}. */
    public String address() {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }
}
