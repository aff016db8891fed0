package hkh.intake.formula;

import java.util.List;

/** A function of Excel. */
interface Function {

    /** What it gives for its arguments; throws where it gives an error, or is not calculated here. */
    Value of(List<Expression> arguments, Scope scope);
}
