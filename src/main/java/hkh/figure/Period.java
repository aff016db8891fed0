package hkh.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reporting period: a year {@code 2023}, a half-year {@code 2024-H1}, a quarter {@code 2024-Q3}, or the first nine months
 * of a year {@code 2024-M9}, which are told from January on and so are another period than their last quarter.
 */
public record Period(int year, Span span, int ordinal) implements Comparable<Period> {

    /** How long a period is, in months. */
    public enum Span {
        YEAR(12, ""),
        NINE_MONTHS(9, "M"),
        HALF(6, "H"),
        QUARTER(3, "Q");

        private final int months;
        private final String letter;

        Span(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }
    }

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(M9)))?");

    public Period {
        if (year < 1900 || year > 2999 || ordinal < 1 || ordinal > 12 / span.months) {
            throw new IllegalArgumentException("no such period: " + year + " " + span + " " + ordinal);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, Span.YEAR, 1);
    }

    /** Reads {@code 2023}, {@code 2024-H1}, {@code 2024-Q3} or {@code 2024-M9}; empty for anything else. */
    public static Optional<Period> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        if (year < 1900 || year > 2999) {
            return Optional.empty();
        }
        String half = written.group(2);
        String quarter = written.group(3);
        if (half != null) {
            return Optional.of(new Period(year, Span.HALF, Integer.parseInt(half)));
        }
        if (quarter != null) {
            return Optional.of(new Period(year, Span.QUARTER, Integer.parseInt(quarter)));
        }
        return Optional.of(new Period(year, written.group(4) == null ? Span.YEAR : Span.NINE_MONTHS, 1));
    }

    /** The last day of the period: the day on which its stocks, and its tree of units, are taken. */
    public LocalDate lastDay() {
        return YearMonth.of(year, ordinal * span.months).atEndOfMonth();
    }

    /** The first day of the period. */
    public LocalDate firstDay() {
        return LocalDate.of(year, (ordinal - 1) * span.months + 1, 1);
    }

    /** Whether another period is this one or a part of it. */
    public boolean contains(Period other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    /** The same period one year earlier. */
    public Period yearBefore() {
        return new Period(year - 1, span, ordinal);
    }

    /** The same period one year later. */
    public Period yearAfter() {
        return new Period(year + 1, span, ordinal);
    }

    /** Whether both are years, half-years or quarters. */
    public boolean isAsLongAs(Period other) {
        return span == other.span;
    }

    /** As said in a Vietnamese sentence: {@code năm 2021}, {@code 6 tháng đầu năm 2024}, {@code quý III/2024}. */
    public String inWords() {
        return switch (span) {
            case YEAR -> "năm " + year;
            case NINE_MONTHS -> "9 tháng đầu năm " + year;
            case HALF -> (ordinal == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
            case QUARTER -> "quý " + QUARTERS.get(ordinal - 1) + "/" + year;
        };
    }

    /** What is planned for at the end of this one: the next year, half-year or quarter. */
    public Period next() {
        if (span == Span.NINE_MONTHS) {
            return new Period(year, Span.QUARTER, 4);
        }
        boolean last = ordinal == 12 / span.months;
        return last ? new Period(year + 1, span, 1) : new Period(year, span, ordinal + 1);
    }

    /** The periods that end where this one begins, the longest first. */
    public List<Period> openings() {
        LocalDate end = firstDay().minusDays(1);
        return Stream.of(Span.values())
                .filter(length -> end.getMonthValue() % length.months == 0)
                .map(length -> new Period(end.getYear(), length, end.getMonthValue() / length.months))
                .toList();
    }

    @Override
    public int compareTo(Period other) {
        if (equals(other)) {
            return 0;
        }
        int byLastDay = lastDay().compareTo(other.lastDay());
        return byLastDay != 0 ? byLastDay : span.compareTo(other.span);
    }

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, on every run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period period
                && year == period.year
                && span == period.span
                && ordinal == period.ordinal;
    }

    @Override
    public int hashCode() {
        return (31 * year + span.months) * 31 + ordinal;
    }

    @Override
    public String toString() {
        return switch (span) {
            case YEAR -> Integer.toString(year);
            case NINE_MONTHS -> year + "-M9";
            case HALF, QUARTER -> year + "-" + span.letter + ordinal;
        };
    }
}
