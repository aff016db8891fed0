package hkh.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a chart: every bar with its number, so that it is read in grey print and without an axis. */
final class ChartPainter {

    /** The width between the margins of an upright page, in pixels. */
    static final int PAGE = 620;

    /** The width of a phone, in pixels. */
    static final int PHONE = 330;

    private static final int LINE = 17;
    private static final int GAP = 4;
    private static final int BAR = 13;
    private static final int NAMES = 200; // the most that names take beside their bars
    private static final int COLUMN = 200;
    private static final int KEY = 12;
    private static final String UNKNOWN = "…";

    private final ChartData chart;
    private final int width;
    private final BigDecimal least;
    private final BigDecimal range;
    private final List<Drawing.Shape> shapes = new ArrayList<>();
    private int y;

    private ChartPainter(ChartData chart, int width) {
        this.chart = chart;
        this.width = width;
        List<BigDecimal> values =
                values().flatMap(value -> value.number().stream()).toList();
        this.least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        this.range = most.compareTo(least) == 0 ? BigDecimal.ONE : most.subtract(least);
    }

    /** Draws for a place at least this wide, in pixels: on a page names stand beside their bars, which is not so high. */
    static Drawing paint(ChartData chart, int width) {
        ChartPainter painter = new ChartPainter(chart, width);
        painter.key();
        if (chart.categories().isEmpty() || chart.series().isEmpty()) {
            return new Drawing(painter.y, width, painter.shapes);
        }
        return chart.lying() || painter.columnsWidth() > PAGE ? painter.bars() : painter.columns();
    }

    /** Which tone is which series, where there are several. */
    private void key() {
        if (chart.series().size() > 1) {
            for (int i = 0; i < chart.series().size(); i++) {
                shapes.add(new Drawing.Box(0, y + 3, 3_00, KEY, tone(i)));
                label(3_00, 6, chart.series().get(i).name(), Drawing.Anchor.START);
                y += LINE;
            }
            y += GAP;
        }
    }

    /** Lying bars: each category's name beside its own, or above them where there is no room, as on a phone. */
    private Drawing bars() {
        boolean beside = width >= PAGE;
        List<List<String>> names = chart.categories().stream()
                .map(name -> wrapped(name, beside ? NAMES : width))
                .toList();
        int room = share(widest() + 2 * GAP);
        int edge = beside ? share(longest(names) + 2 * GAP) : 0;
        int left = edge + (least.signum() < 0 ? room : 0);
        int across = Drawing.WIDTH - room - left;
        int zero = left + length(least.negate(), across);
        for (int row = 0; row < names.size(); row++) {
            int bars = chart.series().size() * (BAR + 1);
            int words = names.get(row).size() * LINE;
            int above = beside ? Math.max(0, words - bars) / 2 : words;
            int top = y;
            y += beside ? Math.max(0, bars - words) / 2 : 0;
            for (String line : names.get(row)) {
                label(edge, beside ? GAP : 0, line, beside ? Drawing.Anchor.END : Drawing.Anchor.START);
                y += LINE;
            }
            y = top + above;
            for (int i = 0; i < chart.series().size(); i++) {
                bar(value(i, row), zero, across, tone(i));
                y += BAR + 1;
            }
            shapes.add(new Drawing.Line(zero, top + above - 1, zero, y));
            y = Math.max(y, top + words) + GAP;
        }
        return new Drawing(y, width, shapes);
    }

    private static int longest(List<List<String>> names) {
        return names.stream()
                .flatMap(List::stream)
                .mapToInt(Drawing::widthOf)
                .max()
                .orElse(0);
    }

    private void bar(ChartData.Value value, int zero, int across, int tone) {
        int length = value.number().map(number -> length(number.abs(), across)).orElse(0);
        boolean below = value.number().filter(number -> number.signum() < 0).isPresent();
        int end = below ? zero - length : zero + length;
        if (length > 0) {
            shapes.add(new Drawing.Box(Math.min(zero, end), y, length, BAR, tone));
        }
        shapes.add(new Drawing.Label(
                end, GAP, y + BAR - 2, text(value), below ? Drawing.Anchor.END : Drawing.Anchor.START));
    }

    /** Upright columns, each number at its end, the names below. */
    private Drawing columns() {
        int slot = Drawing.WIDTH / chart.categories().size();
        int width = slot * 8 / 10 / chart.series().size();
        int top = y + LINE;
        int zero = top + COLUMN - length(least.negate(), COLUMN);
        int foot = top + COLUMN + (least.signum() < 0 ? LINE : 0);
        int leastWidth = Math.max(this.width, columnsWidth());
        int lines = 0;
        for (int i = 0; i < chart.categories().size(); i++) {
            for (int k = 0; k < chart.series().size(); k++) {
                column(value(k, i), i * slot + slot / 10 + k * width, width, zero, tone(k));
            }
            List<String> name = wrapped(
                    chart.categories().get(i), leastWidth / chart.categories().size() - GAP);
            for (int k = 0; k < name.size(); k++) {
                y = foot + GAP + k * LINE;
                label(i * slot + slot / 2, 0, name.get(k), Drawing.Anchor.MIDDLE);
            }
            lines = Math.max(lines, name.size());
        }
        shapes.add(new Drawing.Line(0, zero, Drawing.WIDTH, zero));
        return new Drawing(foot + GAP + lines * LINE + GAP, leastWidth, shapes);
    }

    private void column(ChartData.Value value, int x, int width, int zero, int tone) {
        int height = value.number().map(number -> length(number.abs(), COLUMN)).orElse(0);
        boolean below = value.number().filter(number -> number.signum() < 0).isPresent();
        if (height > 0) {
            shapes.add(new Drawing.Box(x + width / 20, below ? zero : zero - height, width - width / 10, height, tone));
        }
        int base = below ? zero + height + LINE - GAP : zero - height - GAP;
        shapes.add(new Drawing.Label(x + width / 2, 0, base, text(value), Drawing.Anchor.MIDDLE));
    }

    /** How wide columns must be together that no number runs into the next. */
    private int columnsWidth() {
        int slots = chart.categories().size();
        int name = chart.categories().stream()
                .flatMap(category -> List.of(category.split(" ")).stream())
                .mapToInt(Drawing::widthOf)
                .max()
                .orElse(0);
        int numbers = chart.series().size() * (widest() + GAP) * 10 / 8;
        return slots * Math.max(name + GAP, numbers);
    }

    private int widest() {
        return values().mapToInt(value -> Drawing.widthOf(text(value))).max().orElse(0);
    }

    /** One series is dark; of two the later one, as in Word. */
    private int tone(int series) {
        return chart.series().size() > 1 && series < 2 ? 1 - series : series;
    }

    private Stream<ChartData.Value> values() {
        return chart.series().stream().flatMap(series -> series.values().stream());
    }

    private ChartData.Value value(int series, int category) {
        return chart.series().get(series).values().get(category);
    }

    private void label(int x, int away, String text, Drawing.Anchor anchor) {
        shapes.add(new Drawing.Label(x, away, y + LINE - GAP, text, anchor));
    }

    private static String text(ChartData.Value value) {
        return value.isGap() && value.printed().isEmpty() ? UNKNOWN : value.printed();
    }

    /** So many pixels, in the measure of the width; neither numbers nor names take more than a third of it. */
    private int share(int pixels) {
        return Math.min(pixels * Drawing.WIDTH / width, Drawing.WIDTH / 3);
    }

    private int length(BigDecimal amount, int all) {
        return amount.multiply(BigDecimal.valueOf(all))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Words in lines of at most so many pixels. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Drawing.widthOf(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
