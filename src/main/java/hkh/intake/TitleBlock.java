package hkh.intake;

import hkh.figure.Period;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the headings of the sheets, their names and the file's name tell about the period of a return. */
final class TitleBlock {

    private static final int ROWS = 12;
    private static final Pattern HALF = Pattern.compile(
            "(?<!\\d)(?:0?6|" + TextKey.of("sáu") + ") " + TextKey.of("tháng") + " (?:(" + TextKey.of("đầu") + "|"
                    + TextKey.of("cuối") + ") " + TextKey.of("năm") + " |" + TextKey.of("năm") + " )?(\\d{4})(?!\\d)");
    private static final Pattern NINE_MONTHS = Pattern.compile("(?<!\\d)(?:0?9|" + TextKey.of("chín") + ") "
            + TextKey.of("tháng") + " (?:" + TextKey.of("đầu") + " )?(?:" + TextKey.of("năm") + " )?(\\d{4})(?!\\d)");
    private static final Pattern TWELVE_MONTHS = Pattern.compile("(?<!\\d)12 " + TextKey.of("tháng") + " (?:"
            + TextKey.of("của") + " )?(?:" + TextKey.of("năm") + " )?(\\d{4})(?!\\d)");
    /** "từ ngày 01/01/2022 đến ngày 31/12/2022": the first and the last day, of one year. */
    private static final Pattern DAYS = Pattern.compile("(?<!\\d)0?1[/.-]0?([17])(?:[/.-](\\d{4}))?\\s*(?:-|–|"
            + TextKey.of("đến") + "|" + TextKey.of("đến ngày") + "|" + TextKey.of("đến hết ngày")
            + ")\\s*(3[01][/.-](?:0?6|12))[/.-](\\d{4})(?!\\d)");

    private static final Pattern QUARTER = Pattern.compile(
            TextKey.of("quý") + " (iv|i{1,3}|[1-4])(?:\\s*[/-]\\s*| (?:" + TextKey.of("năm") + " )?)(\\d{4})");
    /** "3 tháng năm 2021", "tháng 11 năm 2021", and the day on which a letter is dated: no year is reported there. */
    private static final Pattern NO_YEAR = Pattern.compile(TextKey.of("tháng") + "|" + TextKey.of("quý") + " ");

    private static final Pattern NO_YEAR_IN_FILE = Pattern.compile("thang|quy ?[_-]?[i1-4]");
    private static final Pattern DATED =
            Pattern.compile(TextKey.of("ngày") + ".{0,12}" + TextKey.of("tháng") + "|\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern OTHER_SPAN = Pattern.compile(
            "\\d{1,2} " + TextKey.of("tháng") + ".*(?:19|20)\\d{2}|" + TextKey.of("quý") + ".*(?:19|20)\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(?:" + TextKey.of("năm") + "|_|-) ?((?:19|20)\\d{2})(?!\\d)");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    private static final Memo<String, Optional<Period>> PERIODS = new Memo<>(TitleBlock::findPeriod);

    private final List<Sheet> sheets;
    private final List<String> lines = new ArrayList<>();
    private final String fileName;

    TitleBlock(Workbook workbook, String fileName) {
        this.fileName = baseName(fileName);
        this.sheets = workbook.sheets();
        for (Sheet sheet : sheets) {
            lines.addAll(heading(sheet));
            lines.add(sheet.title());
        }
    }

    private static List<String> heading(Sheet sheet) {
        return heading(sheet, ROWS);
    }

    /** The texts of a heading that ends at a row, at the latest where headings end. */
    static List<String> heading(Sheet sheet, int end) {
        List<String> lines = new ArrayList<>();
        for (Cell cell : sheet.cells()) {
            if (cell.address().row() >= Math.min(end, ROWS)) {
                return lines; // all others stand below
            }
            if (cell.kind() == Cell.Kind.TEXT && cell.raw().length() <= 200) {
                lines.add(cell.raw());
            }
        }
        return lines;
    }

    /**
     * The period of the return: the one asked for when a sheet states it, beside which an older sheet may lie; else the
     * first that a sheet states, else the one in the file's name.
     */
    Optional<Period> period(Optional<Period> asked) {
        List<Period> stated =
                sheets.stream().flatMap(sheet -> periodOf(sheet).stream()).toList();
        return asked.filter(stated::contains)
                .or(() -> stated.stream().findFirst())
                .or(this::periodInFileName);
    }

    /** The period that a sheet states for itself: in its name, else in its heading. */
    static Optional<Period> periodOf(Sheet sheet) {
        return periodOf(sheet, ROWS);
    }

    /** The same, of a sheet whose heading ends at a row. */
    static Optional<Period> periodOf(Sheet sheet, int end) {
        return Stream.concat(Stream.of(sheet.title()), heading(sheet, end).stream())
                .flatMap(line -> periodIn(line).stream())
                .findFirst();
    }

    private Optional<Period> periodInFileName() {
        // "3 tháng năm 2021" is a period we do not know; the year in the file's name must not stand in for it
        boolean unknownSpan = lines.stream()
                .map(TextKey::of)
                .anyMatch(line ->
                        !DATED.matcher(line).find() && OTHER_SPAN.matcher(line).find());
        if (unknownSpan) {
            return Optional.empty();
        }
        Optional<Period> inName = periodIn(fileName);
        boolean year =
                inName.filter(period -> period.span() == Period.Span.YEAR).isPresent();
        return year && NO_YEAR_IN_FILE.matcher(TextKey.toneless(fileName)).find() ? Optional.empty() : inName;
    }

    /** The period that the texts of some rows state, from the first to before the last. */
    static Optional<Period> periodBetween(Sheet sheet, int first, int end) {
        return first >= end
                ? Optional.empty()
                : sheet.rows().subMap(first, end).values().stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                        .flatMap(cell -> periodIn(cell.raw()).stream())
                        .findFirst();
    }

    /** The period that a text names. */
    static Optional<Period> periodIn(String text) {
        return PERIODS.of(text);
    }

    private static Optional<Period> findPeriod(String text) {
        String key = TextKey.of(text);
        Matcher days = DAYS.matcher(key);
        if (days.find()) {
            return between(days);
        }
        Matcher twelveMonths = TWELVE_MONTHS.matcher(key);
        if (twelveMonths.find() && !DATED.matcher(key).find()) {
            return Period.parse(twelveMonths.group(1));
        }
        Matcher half = HALF.matcher(key);
        if (half.find()) {
            boolean first = !TextKey.of("cuối").equals(half.group(1));
            return Period.parse(half.group(2) + (first ? "-H1" : "-H2"));
        }
        Matcher quarter = QUARTER.matcher(key);
        if (quarter.find()) {
            String which = quarter.group(1);
            int roman = QUARTERS.indexOf(which) + 1;
            return Period.parse(quarter.group(2) + "-Q" + (roman > 0 ? Integer.toString(roman) : which));
        }
        Matcher nineMonths = NINE_MONTHS.matcher(key);
        if (nineMonths.find() && !DATED.matcher(key).find()) {
            return Period.parse(nineMonths.group(1) + "-M9");
        }
        if (NO_YEAR.matcher(key).find()) {
            return Optional.empty();
        }
        Matcher year = YEAR.matcher(key);
        return year.find() ? Period.parse(year.group(1)) : Optional.empty();
    }

    /** The year or the half of it that two days bound; none where the first is of another year. */
    private static Optional<Period> between(Matcher days) {
        String year = days.group(4);
        boolean toJune = days.group(3).endsWith("6");
        if (days.group(2) != null && !days.group(2).equals(year)) {
            return Optional.empty();
        }
        if (days.group(1).equals("7")) {
            return toJune ? Optional.empty() : Period.parse(year + "-H2");
        }
        return Period.parse(toJune ? year + "-H1" : year);
    }

    static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
