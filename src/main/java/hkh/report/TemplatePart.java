package hkh.report;

import java.util.List;

/**
 * What a template says beside its text: a directive ({@code <#if …>}), a call of a macro ({@code <@h.so …/>}) or a place
 * where something is printed (<code>${…}</code>).
 *
 * @param line where it begins
 * @param name of the directive or macro; empty for what is printed
 */
record TemplatePart(Kind kind, int line, String name, List<Token> tokens) {

    enum Kind {
        DIRECTIVE,
        CALL,
        PRINTED,
        /** <code>#{…}</code>, the old way to print a number. */
        PRINTED_AS_NUMBER
    }

    /** A word of an expression; a string is without its quotes. */
    record Token(Sort sort, String text, int line) {

        enum Sort {
            NAME,
            STRING,
            NUMBER,
            SIGN
        }

        boolean is(String sign) {
            return sort == Sort.SIGN && text.equals(sign);
        }

        boolean isName() {
            return sort == Sort.NAME;
        }

        boolean isString() {
            return sort == Sort.STRING;
        }

        /** Whether a value ends with it, so that what follows belongs to that value. */
        boolean endsValue() {
            return sort != Sort.SIGN || text.equals(")") || text.equals("]") || text.equals("}");
        }
    }

    TemplatePart {
        tokens = List.copyOf(tokens);
    }

    /** The token at a place; one that is nothing where there is none. */
    Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : new Token(Token.Sort.SIGN, "", line);
    }
}
