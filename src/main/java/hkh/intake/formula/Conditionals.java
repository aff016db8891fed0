package hkh.intake.formula;

import hkh.intake.Address;
import hkh.intake.Range;
import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** COUNTIF, SUMIF and the like: what of a range meets conditions. */
final class Conditionals {

    private Conditionals() {}

    static void addTo(Map<String, Function> functions) {
        functions.put(
                "COUNTIF",
                (arguments, scope) -> Value.of(matching(arguments, scope).size()));
        functions.put(
                "COUNTIFS",
                (arguments, scope) -> Value.of(matching(arguments, scope).size()));
        functions.put("SUMIF", (arguments, scope) -> {
            List<Expression> condition = Functions.first(arguments, 2);
            return sum(arguments.size() > 2 ? arguments.get(2) : condition.get(0), condition, scope);
        });
        functions.put(
                "SUMIFS",
                (arguments, scope) ->
                        sum(Functions.first(arguments, 3).get(0), arguments.subList(1, arguments.size()), scope));
    }

    /** Adds up the cells that stand in their range where what matches stands in its own. */
    private static Value sum(Expression summed, List<Expression> conditions, Scope scope) {
        Reference values = range(summed);
        Value sum = Value.of(0);
        for (Operand operand : matching(conditions, scope)) {
            Value value = scope.at(beside(operand, range(conditions.get(0)), values));
            sum = value.orFault() instanceof Value.Amount ? Operator.PLUS.of(sum, value) : sum;
        }
        return sum;
    }

    /** The cells of the first range that meet its condition, and those beside them the others. */
    private static List<Operand> matching(List<Expression> conditions, Scope scope) {
        Reference first = range(Functions.first(conditions, 2).get(0));
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 1; i < conditions.size(); i += 2) {
            criteria.add(Criterion.of(Functions.value(conditions, i, scope)));
        }
        List<Operand> matching = new ArrayList<>();
        scope.forEach(first, operand -> {
            boolean meets = criteria.get(0).isMetBy(operand.value());
            for (int i = 1; meets && i < criteria.size(); i++) {
                meets = criteria.get(i).isMetBy(scope.at(beside(operand, first, range(conditions.get(2 * i)))));
            }
            if (meets) {
                matching.add(operand);
            }
        });
        return matching;
    }

    private static Reference beside(Operand operand, Reference in, Reference other) {
        Address at = operand.cell().address();
        int row = other.range().from().row() + at.row() - in.range().from().row();
        int column =
                other.range().from().column() + at.column() - in.range().from().column();
        if (row >= Address.ROWS || column >= Address.COLUMNS) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        Address beside = new Address(row, column);
        return new Reference(other.sheet(), new Range(beside, beside));
    }

    private static Reference range(Expression argument) {
        if (argument instanceof Reference range) {
            return range;
        }
        throw new UncheckableException(Reason.FUNCTION);
    }

    /** A condition such as ">0" or "Không"; one that a blank cell meets, or with a wildcard, is not calculated here. */
    record Criterion(Operator operator, Value wanted) {

        private static final Map<String, Operator> SIGNS =
                Map.of(">=", Operator.MORE_OR_EQUAL, "<=", Operator.LESS_OR_EQUAL, "<>", Operator.UNEQUAL);
        private static final Map<String, Operator> SHORT_SIGNS =
                Map.of("=", Operator.EQUAL, ">", Operator.MORE, "<", Operator.LESS);

        static Criterion of(Value condition) {
            if (!(condition instanceof Value.Text text)) {
                return new Criterion(Operator.EQUAL, new Value.Amount(condition.number()));
            }
            String written = text.text();
            Operator operator = SIGNS.get(written.substring(0, Math.min(2, written.length())));
            int sign = operator == null ? 1 : 2;
            if (operator == null) {
                operator = SHORT_SIGNS.get(written.substring(0, Math.min(1, written.length())));
                sign = operator == null ? 0 : 1;
            }
            String rest = written.substring(sign);
            boolean number = rest.matches("-?\\d{1,15}(\\.\\d{1,15})?");
            boolean plain = !rest.isEmpty() && rest.chars().noneMatch(c -> c == '*' || c == '?' || c == '~');
            boolean equals = operator == null || operator == Operator.EQUAL;
            if (operator == Operator.UNEQUAL || (!number && !(plain && equals))) {
                throw new UncheckableException(Reason.FUNCTION);
            }
            return new Criterion(
                    equals || operator == null ? Operator.EQUAL : operator,
                    number ? new Value.Amount(new BigDecimal(rest)) : new Value.Text(rest));
        }

        boolean isMetBy(Value value) {
            if (wanted instanceof Value.Amount && value instanceof Value.Text text) {
                if (text.text().chars().anyMatch(Character::isDigit)) {
                    // it counts as the number that the language of the person's Excel makes of it
                    throw new UncheckableException(Reason.FUNCTION);
                }
                return false;
            }
            boolean alike = value.getClass().equals(wanted.getClass());
            return alike && operator.of(value, wanted) instanceof Value.Truth truth && truth.truth();
        }
    }
}
