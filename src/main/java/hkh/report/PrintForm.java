package hkh.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a total is printed, and how: with its reference it decides every character of a printed figure, so that a draft can
 * be read again, proved and brought up to date.
 */
public enum PrintForm {
    /** The figure with its marks and, where units are missing, its coverage: {@code ≥ 28.111 (11/14 đơn vị)}. */
    FULL,
    /** The same, a whole number below ten with a zero in front: {@code 06}. */
    PADDED,
    /** The figure with its marks, without coverage. */
    PLAIN,
    /** For tables: {@code ≥ 28.111 (11/14)}, dots when unknown. */
    COMPACT,
    /** For narrow columns: no coverage, a line may break behind the mark, dots when unknown. */
    NARROW,
    /** The coverage alone: {@code (11/14 đơn vị)}, nothing when all are in. */
    COVERAGE,
    /** Of a change, how much without its sign, for where the word stands beside it: {@code 626}. */
    SIZE,
    /** Of a change, the word: tăng, giảm, giữ nguyên. */
    WORD,
    /** The earlier figure as it was published. */
    PUBLISHED,
    /** The earlier figure for the units of today. */
    RESTATED,
    /** What it went up or down, with its sign. */
    CHANGE,
    /** The same in percent of the earlier figure. */
    CHANGE_PERCENT,
    /** The amount to reach. */
    TARGET,
    /** The share of the target that is reached, in percent. */
    ACHIEVED,
    /** How much is wanting or over: {@code thiếu 120}. */
    DISTANCE,
    /** Whether the target is reached, in a word: vượt, đạt, chưa đạt, đang thực hiện. */
    REACHED;

    /** As templates and tags of Word files write it: {@code full}, {@code change-percent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The form of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PrintForm of(String code) {
        return ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no printed form is called \"%s\"".formatted(code)));
    }

    /** The form of a code; empty for any other word. */
    public static Optional<PrintForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    /** Whether it prints a total itself, not what stands beside it from another period or a target. */
    public boolean isOfTotal() {
        return compareTo(WORD) <= 0;
    }
}
