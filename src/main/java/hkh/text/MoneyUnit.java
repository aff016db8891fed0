package hkh.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an amount of money is written in: đồng, or thousands, millions, billions of đồng.
 *
 * @param factor how many đồng one of it is
 */
public record MoneyUnit(BigDecimal factor) {

    /** Đồng itself. */
    public static final MoneyUnit DONG = new MoneyUnit(BigDecimal.ONE);

    /** "1.000" is shorter than "1000000". */
    private static final int MILLIONS = 5;

    private static final int LONGEST = 200;
    private static final MoneyUnit THOUSAND = new MoneyUnit(new BigDecimal("1000"));
    private static final MoneyUnit MILLION = new MoneyUnit(new BigDecimal("1000000"));
    private static final MoneyUnit BILLION = new MoneyUnit(new BigDecimal("1000000000"));

    private static final String CURRENCY = "(?:" + TextKey.of("đồng") + "|dong|đ|vnđ|vnd)";
    private static final String SCALE = "(?<scale>1[.,]?000[.,]?000|1[.,]?000|" + TextKey.of("nghìn") + "|"
            + TextKey.of("ngàn") + "|k|" + TextKey.of("triệu") + "|tr|" + TextKey.of("tỷ") + ")";
    private static final Pattern WHOLE =
            Pattern.compile("(?:" + SCALE + "[ .]{0,2}" + CURRENCY + "?|" + CURRENCY + ")[. ]{0,2}");
    private static final Pattern SCALED =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + SCALE + "[ .]{0,2}" + CURRENCY + "(?![\\p{L}\\p{N}])");
    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}\\p{N}])(?:vnđ|vnd)(?![\\p{L}\\p{N}])");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,40})\\)");
    private static final Pattern MEASURED_IN = Pattern.compile(
            "(?:" + TextKey.of("đvt") + "|" + TextKey.of("đơn vị tính") + "|" + TextKey.of("đơn vị") + ")[^:]{0,12}:?");

    /** "ĐVT: …", and "Số tiền tính bằng triệu đồng", "(Số tiền: nghìn đồng)", which with a number in it is an amount. */
    private static final Pattern TELLING = Pattern.compile(MEASURED_IN.pattern() + "|^\\D*(?:" + TextKey.of("tính bằng")
            + "|" + TextKey.of("số tiền") + " ?:) ?(?:" + TextKey.of("nghìn") + "|" + TextKey.of("ngàn") + "|"
            + TextKey.of("triệu") + "|" + TextKey.of("tỷ") + ")? ?" + CURRENCY + "[).]*$");

    private static final Memo<String, Optional<MoneyUnit>> WHOLES = new Memo<>(text -> whole(TextKey.of(text)));
    private static final Memo<String, Optional<MoneyUnit>> NAMED = new Memo<>(MoneyUnit::findIn);
    private static final Memo<String, Boolean> TELLS =
            new Memo<>(text -> TELLING.matcher(TextKey.of(text)).find());

    /** The unit that a text is, such as {@code Tr.đ}, {@code nghìn đồng}, {@code VNĐ}; empty for any other text. */
    public static Optional<MoneyUnit> exactly(String text) {
        return text.length() > LONGEST ? Optional.empty() : WHOLES.of(text);
    }

    /** The unit that a heading, a label or a line names somewhere: "Số tiền (triệu)", "ĐVT: 1.000 đ". */
    public static Optional<MoneyUnit> namedIn(String text) {
        return text.length() > LONGEST ? Optional.empty() : NAMED.of(text);
    }

    private static Optional<MoneyUnit> findIn(String text) {
        String key = TextKey.of(text);
        Matcher bracket = IN_BRACKETS.matcher(key);
        while (bracket.find()) {
            Optional<MoneyUnit> inside =
                    whole(MEASURED_IN.matcher(bracket.group(1)).replaceFirst("").strip());
            if (inside.isPresent()) {
                return inside;
            }
        }
        Optional<MoneyUnit> told =
                whole(MEASURED_IN.matcher(key).replaceFirst("").strip());
        if (told.isPresent()) {
            return told;
        }
        Matcher scaled = SCALED.matcher(key);
        if (scaled.find()) {
            return Optional.of(of(scaled.group("scale")));
        }
        return PLAIN.matcher(key).find() ? Optional.of(DONG) : Optional.empty();
    }

    /** The unit that a line tells for all amounts of a table: it says that it does. */
    public static Optional<MoneyUnit> toldFor(String line) {
        return line.length() <= LONGEST && TELLS.of(line) ? namedIn(line) : Optional.empty();
    }

    /** An amount in đồng. */
    public BigDecimal inDong(BigDecimal amount) {
        return amount.multiply(factor);
    }

    public boolean isDong() {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }

    private static Optional<MoneyUnit> whole(String key) {
        Matcher whole = WHOLE.matcher(key);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String scale = whole.group("scale");
        return Optional.of(scale == null ? DONG : of(scale));
    }

    private static MoneyUnit of(String scale) {
        if (scale.startsWith("tr") || (scale.endsWith("000") && scale.length() > MILLIONS)) {
            return MILLION;
        }
        return scale.equals(TextKey.of("tỷ")) ? BILLION : THOUSAND;
    }
}
