package hkh.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a unit was to reach with an item, as an amount; or that it is not known, and why.
 *
 * @param amount in the indicator's unit; absent unless the standing is {@link Standing#SET} or {@link Standing#SUMMED}
 * @param about what the standing speaks of: units by id, or labels of what is lacking
 * @param longer the period for which it was set, when that is longer than the period of the figure
 */
public record Goal(Measure amount, Standing standing, List<String> about, Optional<Period> longer) {

    /** Where a goal comes from, or why there is none. */
    public enum Standing {
        /** Nobody set a target. */
        NONE,
        SET,
        /** The targets of all units below, added up. */
        SUMMED,
        /** It is so much for each of something that is not known here. */
        BASE_NOT_KNOWN,
        /** It is so much for each of something of which some units have no figure. */
        BASE_PARTIAL,
        /** It is a share of the earlier figure, which is not known or not comparable. */
        PREVIOUS_NOT_KNOWN,
        /** It is set for a longer period, and the figure is not what happened since that began. */
        NOT_TO_DATE,
        /** Some units below have a target, others have none. */
        SOME_BELOW_WITHOUT,
        /** All units below have a target, which of some is not known. */
        BELOW_NOT_KNOWN,
        /** All units below have a target; what the unit has itself has none. */
        OWN_PART_WITHOUT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static final Goal NONE = unknown(Standing.NONE, List.of());

    public Goal {
        about = List.copyOf(about);
        boolean known = standing == Standing.SET || standing == Standing.SUMMED;
        if (known != amount.quantity().isPresent()) {
            throw new IllegalArgumentException("a goal that is " + standing + " and " + amount);
        }
    }

    /** A goal of a known amount. */
    public static Goal of(Measure amount) {
        return new Goal(amount, Standing.SET, List.of(), Optional.empty());
    }

    /** A goal whose amount is not known, and why. */
    public static Goal unknown(Standing standing, List<String> about) {
        return new Goal(Measure.NOT_REPORTED, standing, about, Optional.empty());
    }

    /** The same, set for a longer period. */
    public Goal forAllOf(Period period) {
        return new Goal(amount, standing, about, Optional.of(period));
    }

    public boolean isSet() {
        return standing != Standing.NONE;
    }
}
