package hkh.workbook;

import java.util.List;
import java.util.Map;

/**
 * One thing for a unit to correct in its workbook, in words ready to print.
 *
 * @param grave whether it is wrong; else it is odd and somebody has to look
 * @param place where it stands; {@link Spot#NOWHERE} when no cell of the workbook is concerned
 * @param told what is wrong
 * @param expected what should stand there, empty when not known
 * @param found what stands there
 * @param toDo what to do about it
 * @param proposal what most likely is meant, empty when nobody knows
 * @param suspects other cells of the workbook that are most likely wrong, each with what there is to say of it
 */
public record Correction(
        boolean grave,
        Spot place,
        String told,
        String expected,
        String found,
        String toDo,
        String proposal,
        List<Suspected> suspects) {

    public Correction {
        suspects = List.copyOf(suspects);
    }

    /** The same for a workbook whose sheets have other names. */
    Correction on(Map<String, String> names) {
        return new Correction(
                grave,
                place.on(names),
                told,
                expected,
                found,
                toDo,
                proposal,
                suspects.stream()
                        .map(suspect -> new Suspected(suspect.place().on(names), suspect.why()))
                        .toList());
    }

    /** A cell of the workbook; of a whole sheet or file, the cell or both are empty. */
    public record Spot(String sheet, String cell) {

        public static final Spot NOWHERE = new Spot("", "");

        private Spot on(Map<String, String> names) {
            return equals(NOWHERE) ? this : new Spot(names.getOrDefault(sheet, sheet), cell);
        }
    }

    /** A cell, and why it is suspected. */
    public record Suspected(Spot place, String why) {}
}
