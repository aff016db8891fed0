package hkh.unit;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of association a unit is. The tree may have any number of levels and may skip some: since July 2025 communes
 * hang directly under their province.
 */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    /** An association or board of an agency, school or enterprise, directly under any other level. */
    AFFILIATE,
    /** Below a commune: hamlet, school or agency branches that report by themselves. */
    BRANCH;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** The level of a {@link #code}; empty for any other word. */
    public static Optional<Level> ofCode(String code) {
        for (Level level : values()) {
            if (level.code().equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
