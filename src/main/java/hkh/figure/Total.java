package hkh.figure;

/**
 * A figure rolled up to a unit, with its coverage.
 *
 * @param unitsIn units of the subtree that answered
 * @param unitsExpected units of the subtree that were asked
 * @param stoodIn units that did not answer and for which something stands in, as the workspace wants it
 */
public record Total(Reference reference, Measure measure, int unitsIn, int unitsExpected, int stoodIn) {

    /** A total in which nothing stands in for what is missing. */
    public Total(Reference reference, Measure measure, int unitsIn, int unitsExpected) {
        this(reference, measure, unitsIn, unitsExpected, 0);
    }

    /** Whether some unit that was asked is not in. */
    public boolean isPartial() {
        return unitsIn < unitsExpected;
    }

    /** Whether nothing is known of some unit that was asked: a sum is then a lower bound, and printed as one. */
    public boolean isLowerBound() {
        return unitsIn + stoodIn < unitsExpected;
    }

    /** Whether something stands in for units that did not answer; it is printed as an estimate. */
    public boolean isEstimate() {
        return stoodIn > 0;
    }

    /** The same total with another measure. */
    public Total with(Measure other) {
        return new Total(reference, other, unitsIn, unitsExpected, stoodIn);
    }
}
