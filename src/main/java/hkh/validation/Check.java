package hkh.validation;

import hkh.figure.Item;
import hkh.finding.Severity;
import java.math.BigDecimal;
import java.util.List;

/** One thing that must hold of a unit's figures; rules are lists of these, and they are data. */
public sealed interface Check permits GrowthCheck, LinearCheck, RatioCheck {

    /** What is said of it, and of whom it is asked. */
    CheckHead head();

    /** The id of the rule, in kebab case. */
    default String rule() {
        return head().rule();
    }

    default Severity severity() {
        return head().severity();
    }

    /** The item that the check is about. */
    Item subject();

    /** The unit's own items of this period that it holds against each other, the subject among them. */
    List<Item> items();

    /** The item to which a failure points. */
    default Item faulty(Facts facts) {
        return subject();
    }

    /** What must hold, as one reads it: {@code clc_class = clc_class/topic:*}. */
    String statement();

    /** How grave a failure is among some facts. */
    default Severity severity(Facts facts) {
        return severity();
    }

    /** The end of the key of a message that tells how it failed; empty when there is but one way. */
    default String how(Facts facts) {
        return "";
    }

    /** Confronts the check with a unit's facts. */
    Outcome confront(Facts facts);

    /** What came of it. */
    enum Result {
        PASSED,
        FAILED,
        /** A figure that it needs is missing. */
        NOT_EVALUABLE
    }

    /** What came of a check, with the two amounts that were compared. */
    record Outcome(Result result, BigDecimal expected, BigDecimal found) {

        static final Outcome NOT_EVALUABLE = new Outcome(Result.NOT_EVALUABLE, BigDecimal.ZERO, BigDecimal.ZERO);

        static Outcome of(boolean holds, BigDecimal expected, BigDecimal found) {
            return new Outcome(holds ? Result.PASSED : Result.FAILED, expected, found);
        }
    }
}
