package hkh.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reporting period: a year {@code 2023}, a half-year {@code 2024-H1} or a quarter {@code 2024-Q3}. */
public record Period(int year, Span span, int ordinal) implements Comparable<Period> {

    /** How long a period is, in months. */
    public enum Span {
        YEAR(12, ""),
        HALF(6, "H"),
        QUARTER(3, "Q");

        private final int months;
        private final String letter;

        Span(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])))?");

    public Period {
        if (year < 1900 || year > 2999 || ordinal < 1 || ordinal > 12 / span.months) {
            throw new IllegalArgumentException("no such period: " + year + " " + span + " " + ordinal);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, Span.YEAR, 1);
    }

    /** Reads {@code 2023}, {@code 2024-H1} or {@code 2024-Q3}; empty for anything else. */
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
        return Optional.of(ofYear(year));
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

    /**
     * The periods at whose end begins what is told of this one, the longest first.
     *
     * @param sinceNewYear whether it is told from the beginning of the year on
     */
    public List<Period> openings(boolean sinceNewYear) {
        LocalDate end = (sinceNewYear ? LocalDate.of(year, 1, 1) : firstDay()).minusDays(1);
        return Stream.of(Span.values())
                .filter(length -> end.getMonthValue() % length.months == 0)
                .map(length -> new Period(end.getYear(), length, end.getMonthValue() / length.months))
                .toList();
    }

    @Override
    public int compareTo(Period other) {
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
        return span == Span.YEAR ? Integer.toString(year) : year + "-" + span.letter + ordinal;
    }
}
