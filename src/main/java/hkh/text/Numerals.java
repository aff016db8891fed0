package hkh.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written for people: {@code 1.234.567,5} in Vietnamese, {@code 1,234,567.5} in English. */
public record Numerals(char grouping, char decimal) {

    public static final Numerals VIETNAMESE = new Numerals('.', ',');
    public static final Numerals ENGLISH = new Numerals(',', '.');

    /** The numerals of a language; Vietnamese unless it is English. */
    public static Numerals of(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** All the digits of a number, grouped by three. */
    public String exact(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(grouping);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** A number rounded half up to so many decimals, all of them shown. */
    public String rounded(BigDecimal number, int decimals) {
        return exact(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
