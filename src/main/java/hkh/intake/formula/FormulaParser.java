package hkh.intake.formula;

import hkh.intake.formula.Expression.Constant;
import hkh.intake.formula.Expression.Operation;
import hkh.intake.formula.Expression.Signed;
import hkh.intake.formula.UncheckableException.Reason;
import hkh.text.Memo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a formula, in the English form in which files keep it, into its tree. */
final class FormulaParser {

    /** Excel allows formulas of this length, and functions within functions to this depth. */
    private static final int LONGEST = 8192;

    private static final int DEEPEST = 64;

    /** From the loosest to the tightest; each is read from the left. */
    private static final List<Map<String, Operator>> LEVELS = List.of(
            Map.of(
                    "=", Operator.EQUAL,
                    "<>", Operator.UNEQUAL,
                    "<", Operator.LESS,
                    "<=", Operator.LESS_OR_EQUAL,
                    ">", Operator.MORE,
                    ">=", Operator.MORE_OR_EQUAL),
            Map.of("&", Operator.JOIN),
            Map.of("+", Operator.PLUS, "-", Operator.MINUS),
            Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY),
            Map.of("^", Operator.POWER));

    /** A form has the same formulas in every return. */
    private static final Memo<String, Expression> PARSED = new Memo<>(FormulaParser::parsed);

    private final FormulaTokens tokens;
    private int depth;

    private FormulaParser(String text) {
        this.tokens = new FormulaTokens(text);
    }

    /** The tree of a formula without its "=". */
    static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
        return PARSED.of(text);
    }

    private static Expression parsed(String text) {
        FormulaParser parser = new FormulaParser(text);
        Expression expression = parser.level(0);
        parser.tokens.expect("");
        return expression;
    }

    private Expression level(int level) {
        if (level == LEVELS.size()) {
            return signed();
        }
        Expression left = level(level + 1);
        Operator operator = LEVELS.get(level).get(tokens.peek());
        while (operator != null) {
            tokens.next();
            left = new Operation(operator, left, level(level + 1));
            operator = LEVELS.get(level).get(tokens.peek());
        }
        return left;
    }

    private Expression signed() {
        String sign = tokens.peek();
        if (sign.equals("-") || sign.equals("+")) {
            tokens.next();
            deeper();
            Expression of = signed();
            depth--;
            return new Signed(sign.charAt(0), of);
        }
        Expression value = single();
        while (tokens.peek().equals("%")) {
            tokens.next();
            deeper();
            value = new Signed('%', value);
        }
        return value;
    }

    private Expression single() {
        String token = tokens.peek();
        if (token.equals("(")) {
            tokens.next();
            deeper();
            Expression inside = level(0);
            depth--;
            tokens.expect(")");
            return inside;
        }
        return switch (tokens.kind()) {
            case NUMBER -> new Constant(new Value.Amount(new BigDecimal(tokens.next())));
            case TEXT -> new Constant(new Value.Text(tokens.next()));
            case ERROR -> new Constant(new Value.Fault(tokens.next()));
            case FUNCTION -> call(tokens.next());
            case REFERENCE -> tokens.reference();
            case SIGN -> throw new UncheckableException(Reason.FUNCTION);
        };
    }

    private Expression call(String function) {
        List<Expression> arguments = new ArrayList<>();
        tokens.expect("(");
        deeper();
        while (!tokens.peek().equals(")")) {
            if (tokens.peek().equals(",")) {
                arguments.add(new Constant(Value.Blank.NOTHING));
            } else {
                arguments.add(level(0));
            }
            if (tokens.peek().equals(",")) {
                tokens.next();
                if (tokens.peek().equals(")")) {
                    arguments.add(new Constant(Value.Blank.NOTHING));
                }
            } else {
                break;
            }
        }
        tokens.expect(")");
        depth--;
        return new Expression.Call(function, arguments);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
    }
}
