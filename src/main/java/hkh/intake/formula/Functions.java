package hkh.intake.formula;

import hkh.intake.formula.UncheckableException.Reason;
import hkh.intake.formula.Value.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that are calculated here: those that sums, shares and checks of a return are made with. */
final class Functions {

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("IF", Functions::choose);
        BY_NAME.put("IFERROR", (arguments, scope) -> unless(arguments, scope, ""));
        BY_NAME.put("IFNA", (arguments, scope) -> unless(arguments, scope, "#N/A"));
        BY_NAME.put("AND", (arguments, scope) -> all(arguments, scope, true));
        BY_NAME.put("OR", (arguments, scope) -> all(arguments, scope, false));
        BY_NAME.put(
                "NOT",
                (arguments, scope) -> new Truth(!value(arguments, 0, scope).holds()));
        BY_NAME.put("TRUE", (arguments, scope) -> new Truth(true));
        BY_NAME.put("FALSE", (arguments, scope) -> new Truth(false));
        BY_NAME.put("ISNUMBER", (arguments, scope) -> new Truth(value(arguments, 0, scope) instanceof Value.Amount));
        BY_NAME.put("ISTEXT", (arguments, scope) -> new Truth(value(arguments, 0, scope) instanceof Value.Text));
        BY_NAME.put("ISBLANK", (arguments, scope) -> new Truth(value(arguments, 0, scope) instanceof Value.Blank));
        BY_NAME.put("ISERROR", (arguments, scope) -> new Truth(value(arguments, 0, scope) instanceof Value.Fault));
        BY_NAME.put(
                "ABS",
                (arguments, scope) ->
                        new Value.Amount(number(arguments, 0, scope).abs()));
        BY_NAME.put("ROUND", (arguments, scope) -> rounded(arguments, scope, RoundingMode.HALF_UP));
        BY_NAME.put("ROUNDUP", (arguments, scope) -> rounded(arguments, scope, RoundingMode.UP));
        BY_NAME.put("ROUNDDOWN", (arguments, scope) -> rounded(arguments, scope, RoundingMode.DOWN));
        BY_NAME.put("TRUNC", (arguments, scope) -> rounded(arguments, scope, RoundingMode.DOWN));
        BY_NAME.put("INT", (arguments, scope) -> rounded(first(arguments, 1), scope, RoundingMode.FLOOR));
        Aggregates.addTo(BY_NAME);
        Conditionals.addTo(BY_NAME);
    }

    private Functions() {}

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    static Function named(String name) {
        Function function = BY_NAME.get(name);
        if (function == null) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        return function;
    }

    /** The first arguments, so many of them; there must be as many. */
    static List<Expression> first(List<Expression> arguments, int count) {
        if (count > arguments.size()) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        return arguments.subList(0, count);
    }

    /** What an argument gives; an error is a value, too. */
    static Value value(List<Expression> arguments, int index, Scope scope) {
        try {
            return first(arguments, index + 1).get(index).value(scope);
        } catch (FaultException e) {
            return e.fault();
        }
    }

    static BigDecimal number(List<Expression> arguments, int index, Scope scope) {
        return value(arguments, index, scope).number();
    }

    private static Value choose(List<Expression> arguments, Scope scope) {
        boolean holds = value(arguments, 0, scope).holds();
        if (!holds && arguments.size() < 3) {
            return new Truth(false);
        }
        return value(arguments, holds ? 1 : 2, scope);
    }

    /** The first argument, unless it is an error, or just the one meant. */
    private static Value unless(List<Expression> arguments, Scope scope, String code) {
        Value value = value(arguments, 0, scope);
        boolean spoilt = value instanceof Value.Fault fault && (code.isEmpty() || code.equals(fault.code()));
        return spoilt ? value(arguments, 1, scope) : value;
    }

    private static Value all(List<Expression> arguments, Scope scope, boolean wanted) {
        boolean all = wanted;
        for (int i = 0; i < arguments.size(); i++) {
            // an error behind what decides spoils it all the same
            boolean holds = value(arguments, i, scope).holds();
            all = holds == wanted ? all : !wanted;
        }
        return new Truth(all);
    }

    /** Rounds what Excel shows, not the noise behind it: 0.1 + 0.7 times 10 is 8. */
    private static Value rounded(List<Expression> arguments, Scope scope, RoundingMode mode) {
        BigDecimal number = number(arguments, 0, scope).round(Value.SHOWN);
        BigDecimal places = arguments.size() > 1 ? number(arguments, 1, scope) : BigDecimal.ZERO;
        if (places.abs().compareTo(BigDecimal.valueOf(Value.LARGEST)) > 0) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        return new Value.Amount(number.setScale(places.intValue(), mode));
    }
}
