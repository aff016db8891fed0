package hkh.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to units on a day, by which decision. Events tell how earlier figures carry over to later units.
 *
 * @param share for a split, how much of {@code from} went to {@code to}: a part of 1, or a stated figure such as the people
 *     who went there, a whole number beside those of the other heirs; zero when not stated
 */
public record UnitEvent(
        LocalDate date, Kind kind, List<String> from, List<String> to, BigDecimal share, String decision) {

    /** What can happen. */
    public enum Kind {
        /** Each of {@code from} went wholly into {@code to}, which is another unit. */
        MERGE,
        /** {@code from} was divided among several units; {@code to} are some or all of them. */
        SPLIT,
        /** The same unit under another name. */
        RENAME,
        /** The same unit under another parent. */
        REPARENT,
        /** The same unit with another code. */
        RECODE,
        /** The level of {@code from} is no more; what it had itself passed to {@code to}, a unit above it. */
        ABOLISH,
        OPEN,
        CLOSE;

        /** Whether the unit goes on as the same one. */
        public boolean keepsUnit() {
            return this == RENAME || this == REPARENT || this == RECODE;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
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
