package hkh.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a chart are printed beside its bars, as number formats, so that a label follows its bar when
 * somebody edits the data. Groups of digits are parted by a written dot: a format's own sign changes with the settings
 * of the computer that shows it.
 */
record ChartFormat(int decimals, boolean large) {

    private static final Pattern PRINTED = Pattern.compile("([^0-9]*)([0-9]+(?:\\.[0-9]{3})*(?:,[0-9]+)?)(.*)");
    private static final String VIETNAMESE = "[$-42A]";
    private static final BigDecimal THOUSAND_MILLIONS = new BigDecimal("1000000000");

    static ChartFormat of(ChartData chart) {
        List<BigDecimal> numbers = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(value -> !value.isGap())
                .map(value -> new BigDecimal(value.digits()))
                .toList();
        return new ChartFormat(
                numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0),
                numbers.stream().anyMatch(ChartFormat::isLarge));
    }

    private static boolean isLarge(BigDecimal number) {
        return number.abs().compareTo(THOUSAND_MILLIONS) >= 0;
    }

    /** Numbers without anything beside them. */
    String plain() {
        return format("", decimals, large, "");
    }

    /** This value with what is printed before and behind it: a mark, its coverage, its sign, "%". */
    String of(ChartData.Value value) {
        Matcher printed = PRINTED.matcher(value.printed());
        if (!printed.matches()) {
            return plain();
        }
        String before = printed.group(1).replaceAll("[+−-]$", "");
        String behind = literal(printed.group(3));
        int comma = printed.group(2).indexOf(',');
        int places = comma < 0 ? 0 : printed.group(2).length() - comma - 1;
        return before.equals(printed.group(1))
                ? format(literal(before), places, isLarge(new BigDecimal(value.digits())), behind)
                : signed(literal(before), number(places), behind);
    }

    private static String signed(String before, String number, String behind) {
        return VIETNAMESE + before + "\"+\"" + number + behind + ";" + before + "\"−\"" + number + behind + ";" + before
                + number + behind;
    }

    private static String format(String before, int places, boolean large, String behind) {
        if (places > 0) {
            return VIETNAMESE + before + number(places) + behind;
        }
        String millions = "[>=1000000]" + before + "#\\.###\\.##0" + behind;
        return large
                ? "[>=1000000000]" + before + "#\\.###\\.###\\.##0" + behind + ";" + millions + ";" + before + "0"
                        + behind
                : millions + ";[>=1000]" + before + "#\\.##0" + behind + ";" + before + "0" + behind;
    }

    private static String number(int places) {
        return "#,##0" + (places == 0 ? "" : "." + "0".repeat(places));
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace('"', '”') + "\"";
    }
}
