package hkh.submission;

import hkh.unit.Unit;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How far an expected unit is with its return.
 *
 * @param received the day its return came; empty when it has not, or the day is not known
 * @param onTime whether it came by the deadline; empty without a deadline or a day
 * @param filled how many of the compulsory figures are filled
 * @param required how many figures are compulsory for its level
 */
public record UnitStatus(
        Unit unit, State state, Optional<LocalDate> received, Optional<Boolean> onTime, int filled, int required) {

    /** Where a unit stands, best first. */
    public enum State {
        ACCEPTED,
        /** Accepted, but a compulsory figure is missing. */
        INCOMPLETE,
        CONFLICT,
        REFUSED,
        MISSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a return of the unit counts, be it incomplete. */
    public boolean isAccepted() {
        return state == State.ACCEPTED || state == State.INCOMPLETE;
    }
}
