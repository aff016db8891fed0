package hkh.intake.xlsx;

import java.math.BigDecimal;

/** Tells digits that are a number in the file format from those that are not, whatever Java would make of them. */
public final class Digits {

    /** The largest number a cell can hold, and the smallest beside zero. */
    private static final BigDecimal MAX = new BigDecimal("1.7976931348623157E+308");

    private static final BigDecimal MIN = new BigDecimal("4.9E-324");
    private static final int PLAIN = 300;

    private Digits() {}

    /** Whether the text is an xsd:double that is neither infinite, nor nothing, nor out of a cell's range. */
    public static boolean areNumber(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int fraction = whole;
        int count = whole - at;
        if (whole < text.length() && text.charAt(whole) == '.') {
            fraction = digits(text, whole + 1);
            count += fraction - whole - 1;
        }
        if (count == 0) {
            return false;
        }
        if (fraction == text.length()) {
            return count <= PLAIN || isInRange(text);
        }
        char e = text.charAt(fraction);
        int exponent = sign(text, fraction + 1);
        int end = digits(text, exponent);
        return (e == 'E' || e == 'e')
                && end == text.length()
                && end > exponent
                && end - exponent <= 4
                && count <= PLAIN
                && isInRange(text);
    }

    private static boolean isInRange(String text) {
        if (text.length() > 2 * PLAIN) {
            return false;
        }
        BigDecimal size = new BigDecimal(text).abs();
        return size.signum() == 0 || (size.compareTo(MIN) >= 0 && size.compareTo(MAX) <= 0);
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
