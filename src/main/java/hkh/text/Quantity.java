package hkh.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number and the words behind it, as people type it into one cell: {@code 2.415 người, tăng 52 so với năm 2020}.
 *
 * @param number the number
 * @param measure what it is counted in, "" where nothing is said
 * @param remark what is added behind a comma or in brackets, "" where nothing is
 */
public record Quantity(NumberText number, String measure, String remark) {

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("(?<number>[-−]?\\d(?:[\\d.,\\s\\u00A0\\u202F]*\\d)?\\s?%?)"
            + "[\\s\\u00A0]*(?<measure>\\p{L}[\\p{L}\\p{M} ./]*?)??[\\s\\u00A0]*"
            + "(?<remark>[(,;].*|\\*{1,3})?[.\\s\\u00A0]*");

    /** Reads a text as a number with words behind it; a text that does not begin with a number is broken. */
    public static Quantity read(String text, int decimals) {
        if (text.length() > LONGEST || isBare(text)) {
            return new Quantity(NumberText.read(text, decimals), "", "");
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group("measure") == null && form.group("remark") == null)) {
            return new Quantity(NumberText.read(text, decimals), "", "");
        }
        return new Quantity(
                NumberText.read(form.group("number"), decimals), group(form, "measure"), group(form, "remark"));
    }

    /** Whether it is a number alone, or no number at all: most are. */
    private static boolean isBare(String text) {
        boolean digits = false;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            digits |= Character.isDigit(text.charAt(i));
            other |= !Character.isDigit(text.charAt(i)) && text.charAt(i) != '.';
        }
        return !digits || !other;
    }

    private static String group(Matcher form, String name) {
        String found = form.group(name);
        return found == null ? "" : found.strip();
    }
}
