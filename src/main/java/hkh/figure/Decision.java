package hkh.figure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decided of a figure, a finding or a file: one row of {@code decisions.csv}. Nothing is changed anywhere
 * else, and wherever it acts it is told.
 *
 * @param line of the table
 * @param by who decided
 * @param unit the unit concerned, empty for all that a file holds
 * @param item the figure concerned, {@link Item#NONE} when the whole return or file is
 * @param value what holds from now on; of {@link Kind#ENTER} and {@link Kind#CORRECT} only
 * @param rule the rule whose finding is accepted or led to it; empty when none did
 * @param file the file concerned, relative to the inbox; empty when the unit's return is meant, whichever it is
 * @param found what stood there when it was decided, in digits; when something else does, the decision fits no more
 */
public record Decision(
        int line,
        LocalDate date,
        String by,
        Kind kind,
        String unit,
        Period period,
        Item item,
        Optional<Measure> value,
        String rule,
        String file,
        String found,
        String reason) {

    /** The table in which decisions stand. */
    public static final String FILE = "decisions.csv";

    /** What is decided. */
    public enum Kind {
        /** A figure that came on paper or by phone. */
        ENTER,
        /** A figure of a return is another one. */
        CORRECT,
        /** A finding is known and stays as it is. */
        ACCEPT,
        /** Of several returns of a unit, the one in this file counts. */
        USE,
        /** What a file holds does not count. */
        REFUSE;

        /** The word in the table. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who decided it when and why, as one text. */
    public String told() {
        return date + " " + by + ": " + reason;
    }
}
