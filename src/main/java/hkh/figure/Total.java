package hkh.figure;

/**
 * A figure rolled up to a unit, with its coverage.
 *
 * @param unitsIn units of the subtree that answered
 * @param unitsExpected units of the subtree that were asked
 */
public record Total(Reference reference, Measure measure, int unitsIn, int unitsExpected) {

    /** Whether some unit that was asked is not in: a sum is then a lower bound, and printed as one. */
    public boolean isPartial() {
        return unitsIn < unitsExpected;
    }
}
