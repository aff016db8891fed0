package hkh.intake.formula;

import hkh.intake.Address;
import hkh.intake.Range;
import hkh.intake.formula.Expression.Constant;
import hkh.intake.formula.Expression.Foreign;
import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of a formula, one after another. */
final class FormulaTokens {

    /** What the next piece is. */
    enum Kind {
        NUMBER,
        TEXT,
        ERROR,
        FUNCTION,
        REFERENCE,
        SIGN
    }

    private static final List<String> SIGNS = List.of("<>", "<=", ">=");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|N/A|NULL!)");
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");
    private static final Pattern COLUMN = Pattern.compile("\\$?([A-Za-z]{1,3})");
    private static final Pattern ROW = Pattern.compile("\\$?([1-9]\\d{0,6})");
    /** The names by which newer functions stand in older files. */
    private static final String PREFIX = "_XLFN.";

    private final String text;
    private int at;

    FormulaTokens(String text) {
        this.text = text;
        skipSpaces();
    }

    /** The next sign, such as "<=" or "("; "" for any other piece and at the end. */
    String peek() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return at < text.length() && "+-*/^&=<>%(),".indexOf(text.charAt(at)) >= 0 ? text.substring(at, at + 1) : "";
    }

    Kind kind() {
        char c = charAt(at);
        if (c == '"') {
            return Kind.TEXT;
        }
        if (c == '#') {
            return Kind.ERROR;
        }
        int end = wordEnd(at);
        if ((c >= '0' && c <= '9') || c == '.') {
            return charAt(end) == ':' ? Kind.REFERENCE : Kind.NUMBER;
        }
        if (c == '\'' || c == '[' || (end > at && charAt(end) != '(')) {
            return Kind.REFERENCE;
        }
        return end > at ? Kind.FUNCTION : Kind.SIGN;
    }

    /** Takes a sign, a number, a text, an error, or the name of a function. */
    String next() {
        String token = switch (kind()) {
            case TEXT -> quoted('"');
            case NUMBER -> matched(NUMBER);
            case ERROR -> matched(ERROR);
            case FUNCTION -> function();
            case REFERENCE, SIGN -> sign();
        };
        skipSpaces();
        return token;
    }

    private String sign() {
        String sign = peek();
        at += sign.length();
        return sign;
    }

    private String function() {
        String name = word().toUpperCase(Locale.ROOT);
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** Takes a sign that must come; "" is the end. */
    void expect(String sign) {
        boolean there = sign.isEmpty() ? at == text.length() : peek().equals(sign);
        if (!there) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        at += sign.length();
        skipSpaces();
    }

    /** Takes a reference, the name of one, or TRUE and FALSE. */
    Expression reference() {
        boolean quoted = charAt(at) == '\'';
        String sheet = "";
        if (quoted || charAt(wordEnd(at)) == '!') {
            sheet = quoted ? quoted('\'') : word();
            at++;
        }
        // no sheet has one of these in its name, but every other file
        if (charAt(at) == '[' || sheet.chars().anyMatch(c -> "[\\/".indexOf(c) >= 0)) {
            throw new UncheckableException(Reason.OTHER_WORKBOOK);
        }
        Expression reference = cells(sheet);
        skipSpaces();
        return reference;
    }

    private Expression cells(String sheet) {
        if (charAt(at) == '#') {
            return new Constant(new Value.Fault(matched(ERROR)));
        }
        String from = word();
        String to = from;
        if (charAt(at) == ':') {
            at++;
            to = word();
            if (charAt(at) == '!' || charAt(at) == '(') {
                return new Foreign(Reason.FUNCTION);
            }
        } else if (!CELL.matcher(from).matches()) {
            boolean truth = from.equalsIgnoreCase("TRUE") || from.equalsIgnoreCase("FALSE");
            return truth && sheet.isEmpty()
                    ? new Constant(new Value.Truth(from.equalsIgnoreCase("TRUE")))
                    : new Foreign(Reason.FUNCTION);
        }
        int[] one = corner(from, 0, 0);
        int[] other = corner(to, Address.ROWS - 1, Address.COLUMNS - 1);
        return new Reference(
                sheet,
                new Range(
                        new Address(Math.min(one[0], other[0]), Math.min(one[1], other[1])),
                        new Address(Math.max(one[0], other[0]), Math.max(one[1], other[1]))));
    }

    /** Row and column of one corner of a range; of a whole column or row, one of its ends. */
    private static int[] corner(String word, int row, int column) {
        try {
            Matcher cell = CELL.matcher(word);
            if (cell.matches()) {
                Address address = Address.parse(cell.group(1) + cell.group(2));
                return new int[] {address.row(), address.column()};
            }
            Matcher letters = COLUMN.matcher(word);
            if (letters.matches()) {
                return new int[] {row, Address.parse(letters.group(1) + "1").column()};
            }
            Matcher digits = ROW.matcher(word);
            if (digits.matches()) {
                return new int[] {Address.parse("A" + digits.group(1)).row(), column};
            }
        } catch (IllegalArgumentException e) {
            // beyond the grid, so it is a name
        }
        throw new UncheckableException(Reason.FUNCTION);
    }

    private String quoted(char quote) {
        StringBuilder inside = new StringBuilder();
        at++;
        while (charAt(at) != quote || charAt(at + 1) == quote) {
            if (at >= text.length()) {
                throw new UncheckableException(Reason.FUNCTION);
            }
            at += charAt(at) == quote ? 1 : 0;
            inside.append(text.charAt(at++));
        }
        at++;
        return inside.toString();
    }

    private String matched(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        at = matcher.end();
        return matcher.group();
    }

    private String word() {
        String word = text.substring(at, wordEnd(at));
        at += word.length();
        return word;
    }

    private int wordEnd(int from) {
        int end = from;
        while (Character.isLetterOrDigit(charAt(end)) || "_.$\\?".indexOf(charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
