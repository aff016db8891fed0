package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.text.TextKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a list holds this period's values and which are left out, by the headings passed so far. */
final class ListColumns {

    static final Set<String> VALUE_HEADINGS =
            keys("số liệu", "số lượng", "kết quả", "thực hiện", "giá trị", "kết quả thực hiện", "kỳ này", "năm nay");
    static final Set<String> OTHER_HEADINGS = keys("kỳ trước", "năm trước", "cùng kỳ", "cùng kỳ năm trước");
    static final Set<String> NUMBER_HEADINGS = keys("stt", "tt", "số tt", "số thứ tự");
    static final Pattern YEAR_HEADING =
            Pattern.compile("(?:" + TextKey.of("năm") + " |" + TextKey.of("kết quả năm") + " )?((?:19|20)\\d{2})");

    private final Predicate<Period> ours;
    private final Map<Integer, Message> leftOut = new HashMap<>();
    private Optional<Integer> values = Optional.empty();

    ListColumns(Predicate<Period> ours) {
        this.ours = ours;
    }

    /** The column of values; empty where no heading tells one. */
    Optional<Integer> values() {
        return values;
    }

    /** Why a cell is left out, by its column. */
    Optional<Message> leftOut(Cell cell) {
        return Optional.ofNullable(leftOut.get(cell.address().column()));
    }

    /** Takes note of a row; whether it is one of headings. A row with a label heads no years. */
    boolean pass(List<Cell> row, boolean labelled) {
        Optional<Integer> heading = headed(row, VALUE_HEADINGS);
        if (heading.isPresent()) {
            values = heading;
            leftOut.clear();
            headed(row, NUMBER_HEADINGS).ifPresent(column -> leftOut.put(column, Message.of("cell.row-number")));
            headed(row, OTHER_HEADINGS).ifPresent(column -> leftOut.put(column, Message.of("cell.last-year")));
            return true;
        }
        Map<Integer, Period> years = years(row);
        if (labelled || years.size() < 2) {
            return false;
        }
        years.forEach((column, year) -> {
            if (ours.test(year)) {
                values = Optional.of(column);
                leftOut.remove(column);
            } else {
                leftOut.put(column, Message.of("cell.other-period", year));
            }
        });
        return true;
    }

    /** The columns that are headed by nothing but a year. */
    private static Map<Integer, Period> years(List<Cell> row) {
        Map<Integer, Period> years = new HashMap<>();
        for (Cell cell : row) {
            Matcher year = YEAR_HEADING.matcher(TextKey.of(cell.raw()));
            if (year.matches()) {
                Period.parse(year.group(1))
                        .ifPresent(period -> years.put(cell.address().column(), period));
            }
        }
        return years;
    }

    private static Optional<Integer> headed(List<Cell> row, Set<String> headings) {
        return row.stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && headings.contains(TextKey.of(cell.raw())))
                .map(cell -> cell.address().column())
                .findFirst();
    }

    private static Set<String> keys(String... words) {
        return Set.copyOf(List.of(words).stream().map(TextKey::of).toList());
    }
}
