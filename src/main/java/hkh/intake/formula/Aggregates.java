package hkh.intake.formula;

import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that add up, count or compare ranges. Of a range they see the numbers alone, "12" written as text is none. */
final class Aggregates {

    /** The functions that SUBTOTAL stands for; with 100 more it passes over hidden rows. */
    private static final Map<Integer, String> SUBTOTALS =
            Map.of(1, "AVERAGE", 2, "COUNT", 3, "COUNTA", 4, "MAX", 5, "MIN", 6, "PRODUCT", 9, "SUM");

    private Aggregates() {}

    static void addTo(Map<String, Function> functions) {
        functions.put("SUM", (arguments, scope) -> sum(numbers(arguments, scope)));
        functions.put("AVERAGE", (arguments, scope) -> average(numbers(arguments, scope)));
        functions.put("PRODUCT", (arguments, scope) -> product(numbers(arguments, scope)));
        functions.put(
                "MIN",
                (arguments, scope) -> new Value.Amount(numbers(arguments, scope).stream()
                        .reduce(BigDecimal::min)
                        .orElse(BigDecimal.ZERO)));
        functions.put(
                "MAX",
                (arguments, scope) -> new Value.Amount(numbers(arguments, scope).stream()
                        .reduce(BigDecimal::max)
                        .orElse(BigDecimal.ZERO)));
        functions.put("COUNT", Aggregates::count);
        functions.put("COUNTA", (arguments, scope) -> Value.of(held(arguments, scope)));
        functions.put("COUNTBLANK", Aggregates::blanks);
        functions.put("SUBTOTAL", Aggregates::subtotal);
    }

    private static List<BigDecimal> numbers(List<Expression> arguments, Scope scope) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Expression argument : arguments) {
            if (argument instanceof Reference range) {
                scope.forEach(range, operand -> {
                    if (operand.value().orFault() instanceof Value.Amount amount) {
                        numbers.add(amount.number());
                    }
                });
            } else {
                numbers.add(argument.value(scope).number());
            }
        }
        return numbers;
    }

    private static Value sum(List<BigDecimal> numbers) {
        return new Value.Amount(
                numbers.stream().reduce(BigDecimal.ZERO, (sum, number) -> sum.add(number, Operator.EXACT)));
    }

    private static Value average(List<BigDecimal> numbers) {
        return Operator.divided(sum(numbers).number(), BigDecimal.valueOf(numbers.size()));
    }

    private static Value product(List<BigDecimal> numbers) {
        Value product = Value.of(numbers.isEmpty() ? 0 : 1);
        for (BigDecimal number : numbers) {
            product = Operator.TIMES.of(product, new Value.Amount(number));
        }
        return product;
    }

    private static Value count(List<Expression> arguments, Scope scope) {
        long[] count = {0};
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Reference range) {
                scope.forEach(range, operand -> count[0] += operand.value() instanceof Value.Amount ? 1 : 0);
            } else if (Functions.value(arguments, i, scope) instanceof Value.Amount) {
                count[0]++;
            } else {
                throw new UncheckableException(Reason.FUNCTION);
            }
        }
        return Value.of(count[0]);
    }

    private static long held(List<Expression> arguments, Scope scope) {
        long[] held = {0};
        for (Expression argument : arguments) {
            if (argument instanceof Reference range) {
                scope.forEach(range, operand -> held[0]++);
            } else {
                held[0]++;
            }
        }
        return held[0];
    }

    /** A cell with a text of no letters is blank here, though it holds something for COUNTA. */
    private static Value blanks(List<Expression> arguments, Scope scope) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Reference range)) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        long rows = range.range().to().row() - range.range().from().row() + 1L;
        long columns = range.range().to().column() - range.range().from().column() + 1L;
        long[] held = {0};
        scope.forEach(range, operand -> held[0] += operand.value().equals(new Value.Text("")) ? 0 : 1);
        return Value.of(rows * columns - held[0]);
    }

    /** Leaves other subtotals out. Which of the hidden rows were filtered away the grid does not tell. */
    private static Value subtotal(List<Expression> arguments, Scope scope) {
        int function = Functions.number(arguments, 0, scope).intValue() % 100;
        String name = SUBTOTALS.get(function);
        if (name == null) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        return Functions.named(name).of(arguments.subList(1, arguments.size()), new Scope() {
            @Override
            public Value at(Reference cell) {
                throw new UncheckableException(Reason.FUNCTION);
            }

            @Override
            public void forEach(Reference range, java.util.function.Consumer<Operand> action) {
                scope.forEach(range, operand -> {
                    if (operand.cell().hidden()) {
                        throw new UncheckableException(Reason.FUNCTION);
                    }
                    if (!operand.cell().formula().contains("SUBTOTAL(")) {
                        action.accept(operand);
                    }
                });
            }
        });
    }
}
