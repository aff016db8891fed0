package hkh.report;

import hkh.report.TemplatePart.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template that FreeMarker has parsed into its parts: FreeMarker itself shows nobody what it has read. Comments and
 * text are left out; what a string prints (<code>"a ${b}"</code>) is a part of its own.
 */
final class TemplateScanner {

    /** Signs of more than one character, the longer before their beginnings. */
    private static final List<String> SIGNS = List.of(
            "...", "..<", "..!", "..*", "..", "->", "??", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=",
            "*=", "/=", "%=");

    private final String text;
    private final List<TemplatePart> parts = new ArrayList<>();
    private int at;
    private int counted;
    private int line;

    private TemplateScanner(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    static List<TemplatePart> parts(String text) {
        return parts(text, 1);
    }

    private static List<TemplatePart> parts(String text, int firstLine) {
        TemplateScanner scanner = new TemplateScanner(text, firstLine);
        scanner.scan();
        return scanner.parts;
    }

    private void scan() {
        while (at < text.length()) {
            if (skips("<#--")) {
                skipComment();
            } else if (skips("${")) {
                parts.add(new TemplatePart(TemplatePart.Kind.PRINTED, line(), "", tokens("}")));
            } else if (skips("#{")) {
                parts.add(new TemplatePart(TemplatePart.Kind.PRINTED_AS_NUMBER, line(), "", tokens("}")));
            } else if (skips("</#") || skips("</@")) {
                tokens(">");
            } else if (skips("<#")) {
                parts.add(new TemplatePart(TemplatePart.Kind.DIRECTIVE, line(), name(), tokens(">")));
            } else if (skips("<@")) {
                parts.add(new TemplatePart(TemplatePart.Kind.CALL, line(), path(), tokens(">")));
            } else {
                at++;
            }
        }
    }

    private boolean skips(String sign) {
        boolean here = text.startsWith(sign, at);
        at += here ? sign.length() : 0;
        return here;
    }

    private void skipComment() {
        int end = text.indexOf("-->", at);
        at = end < 0 ? text.length() : end + 3;
    }

    private int line() {
        for (; counted < at && counted < text.length(); counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The tokens up to the sign that ends the part; brackets hold what is between them. */
    private List<Token> tokens(String end) {
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        while (at < text.length()) {
            if (depth == 0 && (skips(end) || (end.equals(">") && skips("/>")))) {
                return tokens;
            }
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (skips("<#--")) {
                skipComment();
            } else if (c == '"' || c == '\'' || (c == 'r' && at + 1 < text.length() && isQuote(text.charAt(at + 1)))) {
                tokens.add(string());
            } else if (isName(c)) {
                tokens.add(token(Token.Sort.NAME, name()));
            } else if (Character.isDigit(c)) {
                tokens.add(token(Token.Sort.NUMBER, number()));
            } else {
                String sign = sign();
                depth += "([{".contains(sign) ? 1 : ")]}".contains(sign) ? -1 : 0;
                tokens.add(token(Token.Sort.SIGN, sign));
            }
        }
        return tokens;
    }

    private Token token(Token.Sort sort, String read) {
        return new Token(sort, read, line());
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** A string; what it prints inside is scanned too, unless it is raw. */
    private Token string() {
        boolean raw = text.charAt(at) == 'r';
        at += raw ? 1 : 0;
        int begins = line();
        char quote = text.charAt(at++);
        int begin = at;
        while (at < text.length() && text.charAt(at) != quote) {
            at += !raw && text.charAt(at) == '\\' ? 2 : 1;
        }
        String inside = text.substring(begin, Math.min(at, text.length()));
        at++;
        if (!raw) {
            parts.addAll(parts(inside, begins));
        }
        return new Token(Token.Sort.STRING, inside, begins);
    }

    private static boolean isName(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || c == '@' || c == '\\';
    }

    private String name() {
        int begin = at;
        while (at < text.length() && (isName(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(begin, Math.min(at, text.length()));
    }

    /** {@code h.so}. */
    private String path() {
        StringBuilder path = new StringBuilder(name());
        while (skips(".")) {
            path.append('.').append(name());
        }
        return path.toString();
    }

    private String number() {
        int begin = at;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at))
                        || (text.charAt(at) == '.'
                                && at + 1 < text.length()
                                && Character.isDigit(text.charAt(at + 1))))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String sign() {
        for (String sign : SIGNS) {
            if (skips(sign)) {
                return sign;
            }
        }
        return text.substring(at, ++at);
    }
}
