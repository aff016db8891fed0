package hkh.intake.formula;

import hkh.intake.Cell;
import hkh.intake.Sheet;
import hkh.intake.formula.UncheckableException.Reason;
import java.util.Optional;

/** A computed cell while formulas are calculated, and then its result. */
final class Node {

    /** Met; waiting for what it depends on; done. */
    enum State {
        NEW,
        OPEN,
        DONE
    }

    final Sheet sheet;
    final Cell cell;
    private State state = State.NEW;
    private Expression formula = new Expression.Constant(Value.Blank.NOTHING);
    private Value value = Value.Blank.NOTHING;
    private Optional<Reason> reason = Optional.empty();
    private boolean outside;

    Node(Sheet sheet, Cell cell) {
        this.sheet = sheet;
        this.cell = cell;
    }

    State state() {
        return state;
    }

    /** Reads the formula, whose cells are wanted before it can be calculated. */
    Expression open() {
        state = State.OPEN;
        formula = FormulaParser.parse(cell.formula());
        return formula;
    }

    void calculate(Scope scope, PoiFormulas poi) {
        try {
            Value result = poi.isNeededFor(formula) ? poi.value(this, formula, scope) : formula.value(scope);
            value = result instanceof Value.Blank ? Value.of(0) : result;
        } catch (FaultException e) {
            value = e.fault();
        } catch (ArithmeticException e) {
            // a power beyond all numbers
            uncheckable(Reason.TOO_MUCH);
        }
        state = State.DONE;
    }

    /** The result that the file holds has to do. */
    void uncheckable(Reason why) {
        state = State.DONE;
        reason = Optional.of(why);
        value = Value.of(cell);
        outside |= why == Reason.OTHER_WORKBOOK;
    }

    /** What the cell says to another. */
    Value valueFor(Node reader) {
        if (state != State.DONE || reason.filter(Reason.CIRCLE::equals).isPresent()) {
            throw new UncheckableException(Reason.CIRCLE);
        }
        reader.outside |= outside;
        if (reason.isPresent() && cell.kind() == Cell.Kind.BLANK) {
            throw new UncheckableException(reason.get());
        }
        return value;
    }

    Outcome outcome() {
        if (reason.isPresent()) {
            boolean circle = reason.get() == Reason.CIRCLE;
            return new Outcome(circle ? Outcome.Kind.CIRCLE : Outcome.Kind.UNCHECKED, "", Optional.empty(), outside);
        }
        Outcome.Kind kind = cell.kind() == Cell.Kind.BLANK
                ? Outcome.Kind.NOT_CALCULATED
                : value.agreesWith(Value.of(cell)) ? Outcome.Kind.AGREES : Outcome.Kind.DIFFERS;
        return new Outcome(kind, value.written(), value.amount(), outside);
    }
}
