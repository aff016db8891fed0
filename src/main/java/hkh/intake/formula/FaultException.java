package hkh.intake.formula;

/** A calculation ends in an error such as #DIV/0!. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultException(String code) {
        super(code, null, false, false);
    }

    Value.Fault fault() {
        return new Value.Fault(String.valueOf(getMessage()));
    }
}
