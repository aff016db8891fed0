package hkh.intake.formula;

import hkh.intake.Range;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A formula as its tree. */
sealed interface Expression {

    /** What it gives. */
    Value value(Scope scope);

    /** Hands out itself and all that it is made of, also where it will not come to that. */
    default void visit(Consumer<Expression> action) {
        action.accept(this);
    }

    /** A number, a text, an error written out, or an argument left out. */
    record Constant(Value value) implements Expression {

        @Override
        public Value value(Scope scope) {
            return value;
        }
    }

    /**
     * A cell or a range.
     *
     * @param sheet the name of its sheet, "" for that of the formula
     */
    record Reference(String sheet, Range range) implements Expression {

        boolean isCell() {
            return range.from().equals(range.to());
        }

        @Override
        public Value value(Scope scope) {
            if (!isCell()) {
                throw new UncheckableException(UncheckableException.Reason.FUNCTION);
            }
            return scope.at(this);
        }
    }

    /** A sign before what it changes, or the % behind it. */
    record Signed(char sign, Expression of) implements Expression {

        @Override
        public Value value(Scope scope) {
            return Operator.signed(sign, of.value(scope));
        }

        @Override
        public void visit(Consumer<Expression> action) {
            action.accept(this);
            of.visit(action);
        }
    }

    /** Two operands with an operator between them. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {

        /** A long sum leans to the left; it is walked, not climbed. */
        @Override
        public Value value(Scope scope) {
            Deque<Operation> spine = new ArrayDeque<>();
            Value value = leftmost(spine).value(scope);
            for (Operation operation : spine) {
                value = operation.operator.of(value, operation.right.value(scope));
            }
            return value;
        }

        @Override
        public void visit(Consumer<Expression> action) {
            Deque<Operation> spine = new ArrayDeque<>();
            leftmost(spine).visit(action);
            for (Operation operation : spine) {
                action.accept(operation);
                operation.right.visit(action);
            }
        }

        private Expression leftmost(Deque<Operation> spine) {
            Expression leftmost = this;
            while (leftmost instanceof Operation operation) {
                spine.push(operation);
                leftmost = operation.left;
            }
            return leftmost;
        }
    }

    /** A function with its arguments. */
    record Call(String function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value value(Scope scope) {
            return Functions.named(function).of(arguments, scope);
        }

        @Override
        public void visit(Consumer<Expression> action) {
            action.accept(this);
            arguments.forEach(argument -> argument.visit(action));
        }
    }

    /** What is not calculated here: a name, an array, a cell of another workbook. */
    record Foreign(UncheckableException.Reason reason) implements Expression {

        @Override
        public Value value(Scope scope) {
            throw new UncheckableException(reason);
        }
    }
}
