package hkh.submission;

import java.util.Locale;

/** What becomes of a file; every file found has exactly one. */
public enum Verdict {
    ACCEPTED,
    /** Unreadable, or its unit or period is wrong or unknown. */
    REFUSED,
    /** Two different returns of one unit and period: neither is counted until a person decides. */
    CONFLICT,
    /** The same bytes as another file. */
    DUPLICATE,
    /** A higher revision came. */
    SUPERSEDED,
    /** Incomplete, or changed while it was read. */
    DEFERRED,
    /** Lock files and stray files. */
    IGNORED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
