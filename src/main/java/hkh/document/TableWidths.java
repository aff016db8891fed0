package hkh.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table are: as its {@code col} elements say, the others by what is in them. */
final class TableWidths {

    private static final Pattern PERCENT = Pattern.compile("(?:.*\\bwidth\\s*:)?\\s*([0-9]{1,3}(?:\\.[0-9]{1,4})?)%.*");

    // how wide text in a table may be, in twentieths of a point: enough for 13 pt
    private static final int CAPITAL = 200;
    private static final int LETTER = 135;
    private static final int MARK = 70;
    private static final int PADDING = 250;
    private static final int LONG_TEXT = 5_000;

    /** What a column needs so that no word breaks, and what it wants so that no line does. */
    private record Need(int least, int wanted) {

        Need or(Need other) {
            return new Need(Math.max(least, other.least), Math.max(wanted, other.wanted));
        }
    }

    private TableWidths() {}

    /** The {@code col} elements, each as often as its {@code span} says. */
    static Stream<Element> columns(Element table) {
        return table.elements()
                .filter(group -> group.is("colgroup"))
                .flatMap(Element::elements)
                .filter(column -> column.is("col"))
                .flatMap(column -> Collections.nCopies(span(column), column).stream());
    }

    /** Widths that add up to {@code total}. */
    static List<Integer> of(Element table, TableGrid grid, int total) {
        List<Element> columns = columns(table).toList();
        List<Integer> declared = IntStream.range(0, grid.columns())
                .mapToObj(i -> i < columns.size() ? declared(columns.get(i), total) : 0)
                .toList();
        List<Need> needs = needs(grid, WordSize.of(table));
        int free = Math.max(total - sum(declared), 0);
        long least = 0;
        long more = 0;
        long wanted = 0;
        for (int i = 0; i < grid.columns(); i++) {
            if (declared.get(i) == 0) {
                least += needs.get(i).least();
                more += needs.get(i).wanted() - needs.get(i).least() + 1;
                wanted += needs.get(i).wanted();
            }
        }
        long spare = Math.max(free - least - more, 0);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < grid.columns(); i++) {
            Need need = needs.get(i);
            long width = declared.get(i);
            if (width == 0 && least > free) {
                width = free * (long) need.least() / least;
            } else if (width == 0) {
                // what is wanted before all, and what is left over by what is wanted
                width = need.least()
                        + (free - least - spare) * (need.wanted() - need.least() + 1) / more
                        + spare * need.wanted() / wanted;
            }
            widths.add((int) Math.max(width, 1));
        }
        return fit(widths, total);
    }

    /** Whether a table fits without breaking a word in any column. */
    static boolean fits(Element table, int total) throws DocumentException {
        TableGrid grid = TableGrid.of(table);
        if (grid.columns() == 0 || grid.rows().isEmpty()) {
            return true;
        }
        List<Integer> widths = of(table, grid, total);
        List<Need> needs = needs(grid, WordSize.of(table));
        return IntStream.range(0, grid.columns()).allMatch(i -> needs.get(i).least() <= widths.get(i));
    }

    private static List<Integer> fit(List<Integer> shares, int total) {
        long all = sum(shares);
        List<Integer> widths = new ArrayList<>();
        long before = 0;
        for (int share : shares) {
            long after = before + share;
            widths.add((int) (total * after / all - total * before / all));
            before = after;
        }
        return widths;
    }

    private static int span(Element column) {
        String span = column.attribute("span", "1");
        return span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
    }

    /** The declared width, 0 when there is none. */
    private static int declared(Element column, int total) {
        Matcher percent = PERCENT.matcher(column.attribute("style", column.attribute("width", "")));
        return percent.matches()
                ? new BigDecimal(percent.group(1))
                        .multiply(BigDecimal.valueOf(total))
                        .movePointLeft(2)
                        .intValue()
                : 0;
    }

    private static List<Need> needs(TableGrid grid, WordSize size) {
        List<Need> needs = new ArrayList<>(Collections.nCopies(grid.columns(), need("", size)));
        for (TableGrid.Row row : grid.rows()) {
            for (TableGrid.Cell cell : row.cells()) {
                Element element = cell.element();
                if (element != null && cell.span() == 1) {
                    needs.set(cell.column(), needs.get(cell.column()).or(need(element.text(), size)));
                }
            }
        }
        return needs;
    }

    private static Need need(String text, WordSize size) {
        int longest = 0;
        int word = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (" \t\n\u000B\f\r".indexOf(c) < 0) {
                word += width(c);
                longest = Math.max(longest, word);
            } else if (word > 0) {
                all += word + MARK;
                word = 0;
            }
        }
        all += word > 0 ? word : all > 0 ? -MARK : 0;
        int least = size.padding(PADDING) + size.width(longest);
        return new Need(least, Math.max(least, Math.min(size.padding(PADDING) + size.width(all), LONG_TEXT)));
    }

    private static int width(char c) {
        if (Character.isUpperCase(c) || c == '%') {
            return CAPITAL;
        }
        return Character.isLetterOrDigit(c) ? LETTER : MARK;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
