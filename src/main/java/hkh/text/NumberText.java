package hkh.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a typed text says where a number is asked for.
 *
 * @param kind how it was understood
 * @param value the number; for {@link Kind#BROKEN} the number its digits would give, a proposal only
 * @param percent whether a percent sign follows
 */
public record NumberText(Kind kind, BigDecimal value, boolean percent) {

    /** How a text was understood. */
    public enum Kind {
        /** A number, without doubt. */
        NUMBER,
        /** A number by the most likely reading, such as {@code 1,033} for a count; a person should look. */
        LIKELY,
        /** "không", "không có", "không phát sinh", "chưa …": declared to be nothing. */
        NOTHING,
        /** Blank, dots or a dash: nothing was stated. */
        BLANK,
        /** Something else, or digits grouped in no known way. */
        BROKEN
    }

    private static final int LONGEST = 200;
    /** Where the full-width forms of ASCII lie. */
    private static final int FULL_WIDTH = 0xFEE0;

    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+");
    private static final Pattern POINT_DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern COMMA_GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2007]+");
    private static final Pattern SPACE_IN_GROUPS = Pattern.compile("(?<=[\\d.]) (?=\\d{3}(?!\\d))");
    private static final Pattern SPACED_GROUPS = Pattern.compile("-?\\d{1,3}([. ]{1,2}\\d{3})+");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([\\d.,]*\\d[\\d.,]*)\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[.…\\-–—_/\\s\\u00A0\\u202F\\u2007]*");
    /** The cell above, said again. */
    private static final String DITTO = "//";

    private static final Pattern DIGITS_AND_MARKS = Pattern.compile("-?[\\d.,\\s]*\\d[\\d.,\\s]*");
    private static final Set<String> NOTHING_WORDS =
            Set.of("không", "không có", "không phát sinh", "không phát triển", "chưa có", "chưa phát sinh");
    /** "Chưa thực hiện được" says that nothing was done; "chưa thống kê" says that nobody knows. */
    private static final Pattern NOT_YET =
            Pattern.compile("chưa (phát triển|thực hiện|thành lập|tổ chức)( \\p{L}+){0,6}");

    private static final Pattern NOT_KNOWN = Pattern.compile("báo cáo|thống kê|tổng hợp|số liệu|cập nhật");

    /** What is said without digits, whatever is asked for. */
    private static final Memo<String, NumberText> WORDS = new Memo<>(text -> readTyped(text, 0));

    /**
     * Reads a text by Vietnamese custom: dots group by three, the comma is the decimal mark.
     *
     * @param decimals how many decimals the indicator has; with none, {@code 1.234} and {@code 1,234} are both 1234
     */
    public static NumberText read(String text, int decimals) {
        if (text.length() > LONGEST) {
            return of(PLACEHOLDER.matcher(text).matches() ? Kind.BLANK : Kind.BROKEN);
        }
        if (!hasDigits(text)) {
            return WORDS.of(text);
        }
        boolean plain =
                PLAIN.matcher(text).matches() || (GROUPED.matcher(text).matches() && !isDecimalPoint(text, decimals));
        return plain ? new NumberText(Kind.NUMBER, number(text.replace(".", "")), false) : readTyped(text, decimals);
    }

    /** Whether a text can hold a number at all. */
    public static boolean hasDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static NumberText readTyped(String text, int decimals) {
        String typed = compact(text);
        if (!typed.equals(DITTO) && PLACEHOLDER.matcher(typed).matches()) {
            return of(Kind.BLANK);
        }
        if (isNothing(typed)) {
            return of(Kind.NOTHING);
        }
        boolean percent = typed.endsWith("%");
        String digits = percent ? typed.substring(0, typed.length() - 1).strip() : typed;
        boolean grouped = GROUPED.matcher(digits).matches() && !isDecimalPoint(digits, decimals);
        if (grouped || PLAIN.matcher(digits).matches()) {
            return new NumberText(Kind.NUMBER, number(digits.replace(".", "")), percent);
        }
        if (COMMA_GROUPED.matcher(digits).matches() && decimals == 0) {
            return new NumberText(Kind.LIKELY, number(digits.replace(",", "")), percent);
        }
        if (DECIMAL.matcher(digits).matches()) {
            return new NumberText(Kind.NUMBER, number(digits.replace(".", "").replace(',', '.')), percent);
        }
        if (POINT_DECIMAL.matcher(digits).matches() && decimals > 0) {
            return new NumberText(Kind.LIKELY, number(digits), percent);
        }
        return new NumberText(Kind.BROKEN, proposal(digits), percent);
    }

    /** The number that the digits give without any marks; in parentheses, as accountants write it, a negative one. */
    private static BigDecimal proposal(String digits) {
        Matcher negative = IN_PARENTHESES.matcher(digits);
        String marked = negative.matches() ? "-" + negative.group(1) : digits;
        return DIGITS_AND_MARKS.matcher(marked).matches() ? number(marked.replaceAll("[.,\\s]", "")) : BigDecimal.ZERO;
    }

    /** "12.345" for an indicator with decimals may be twelve and a bit: not certain, so not grouped. */
    private static boolean isDecimalPoint(String digits, int decimals) {
        return decimals > 0 && digits.indexOf('.') == digits.lastIndexOf('.');
    }

    private static boolean isNothing(String typed) {
        String words = typed.toLowerCase(Locale.ROOT);
        String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        boolean notYet =
                NOT_YET.matcher(bare).matches() && !NOT_KNOWN.matcher(bare).find();
        return notYet || NOTHING_WORDS.contains(bare);
    }

    /**
     * NFC, plain digits and marks, white space as single plain spaces, none inside digit groups, the minus sign as a
     * hyphen.
     */
    private static String compact(String text) {
        if (isCompact(text)) {
            return text;
        }
        String composed = plainDigits(
                        VietnameseLetters.areComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC))
                .replace('\u2212', '-');
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String plain = SPACES.matcher(visible).replaceAll(" ").strip();
        String joined = SPACE_IN_GROUPS.matcher(plain).replaceAll("");
        boolean grouped =
                PLAIN.matcher(joined).matches() || GROUPED.matcher(joined).matches();
        return grouped && SPACED_GROUPS.matcher(plain).matches() ? joined : plain;
    }

    /** Whether there are plain digits and marks only, as nearly all write. */
    private static boolean isCompact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',' && c != '-' && c != '%') {
                return false;
            }
        }
        return true;
    }

    /** Full-width digits and marks, and the digits of other scripts, as plain ones; raised figures stay as they are. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if ("．，％－".indexOf(c) >= 0) {
                plain.append((char) (c - FULL_WIDTH));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    private static NumberText of(Kind kind) {
        return new NumberText(kind, BigDecimal.ZERO, false);
    }
}
