package hkh.figure;

import java.util.Locale;

/** What stands behind a figure: a value, or one of four kinds of absence that are never confused with zero. */
public enum State {
    /** A number was stated, zero included. */
    VALUE,
    /** Declared to be nothing ("không", "không phát sinh"): adds as zero. */
    NIL,
    /** The question does not concern the unit. */
    NOT_APPLICABLE,
    /** Blank, dots, or the return is absent. */
    NOT_REPORTED,
    /** Something stands there that could not be read; a finding says what. */
    UNREADABLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word used in our CSV files, such as {@code not_reported}. */
    public String code() {
        return code;
    }

    /** Whether the unit gave an answer, be it a number, nothing, or "does not concern us". */
    public boolean answered() {
        return this == VALUE || this == NIL || this == NOT_APPLICABLE;
    }

    /** The state of a {@link #code}. */
    public static State ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
