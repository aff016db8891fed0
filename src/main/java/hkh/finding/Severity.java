package hkh.finding;

import java.util.Locale;

/** How much a finding matters; the gravest first. */
public enum Severity {
    /** Wrong: somebody has to correct it. */
    ERROR,
    /** Odd: somebody has to look. */
    WARNING,
    /** Worth knowing: how something was read. */
    INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
