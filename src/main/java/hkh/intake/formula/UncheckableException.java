package hkh.intake.formula;

/** A formula that is not calculated again, and why. */
final class UncheckableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    enum Reason {
        /** It uses a function, a name or another means that is not known here. */
        FUNCTION,
        /** It refers to another workbook, which is not here. */
        OTHER_WORKBOOK,
        /** It refers to itself, at once or by others. */
        CIRCLE,
        /** It would take more steps than a return can need. */
        TOO_MUCH
    }

    private final Reason reason;

    UncheckableException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
