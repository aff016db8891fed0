package hkh.intake.formula;

import java.util.function.Consumer;

/** Where a formula is calculated: it hands out what the cells say to which it refers. */
interface Scope {

    /** What a single cell says. */
    Value at(Expression.Reference cell);

    /** Every cell of a range that holds something, row by row. */
    void forEach(Expression.Reference range, Consumer<Operand> action);
}
