package hkh.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to units on a day, by which decision. Events tell how earlier figures carry over to later units.
 *
 * @param share for a split, the part of {@code from} that {@code to} received, between 0 and 1; zero when not stated
 */
public record UnitEvent(
        LocalDate date, Kind kind, List<String> from, List<String> to, BigDecimal share, String decision) {

    /** What can happen. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        REPARENT,
        OPEN,
        CLOSE;

        public static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public UnitEvent {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
