package hkh.intake.formula;

import hkh.intake.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a formula gives, or a cell that it refers to. */
sealed interface Value {

    /** As many digits as Excel shows, and compares by. */
    MathContext SHOWN = new MathContext(15);

    /** How far a binary number may be off, of the larger of two. */
    BigDecimal TOLERANCE = new BigDecimal("1e-9");
    /** And how far however large it is: a single đồng of many billions is no noise. */
    BigDecimal FARTHEST = new BigDecimal("0.01");

    /** What cannot be: the largest power of ten of a number in Excel. */
    int LARGEST = 308;

    /** A number, exact up to 34 digits. */
    record Amount(BigDecimal number) implements Value {

        public Amount {
            int power = number.precision() - number.scale();
            if (number.signum() != 0 && power > LARGEST) {
                throw new FaultException("#NUM!");
            }
            number = number.signum() == 0 || power < -LARGEST ? BigDecimal.ZERO : number;
        }

        /** The number without the noise of a binary one. */
        BigDecimal shown() {
            return number.round(SHOWN);
        }
    }

    /** A text, also one without a letter. */
    record Text(String text) implements Value {

        private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}");

        /** "12" is 12; what "1.200" is depends on the language of the person's Excel. */
        @Override
        public BigDecimal number() {
            String written = text.strip();
            if (PLAIN.matcher(written).matches()) {
                return new BigDecimal(written);
            }
            if (written.chars().anyMatch(Character::isDigit)) {
                throw new UncheckableException(UncheckableException.Reason.FUNCTION);
            }
            throw new FaultException("#VALUE!");
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Value {}

    /** An error such as #DIV/0!. */
    record Fault(String code) implements Value {}

    /** Nothing at all. */
    enum Blank implements Value {
        NOTHING
    }

    static Value of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    /** What a cell says as it stands in the file. */
    static Value of(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> new Amount(cell.number().orElseThrow());
            case TEXT -> new Text(cell.raw());
            case BOOLEAN -> new Truth(cell.raw().equals("1") || cell.raw().equals("true"));
            case ERROR -> new Fault(cell.raw());
            case BLANK -> Blank.NOTHING;
        };
    }

    /** The number for a calculation: nothing is 0, a text what it says. */
    default BigDecimal number() {
        if (this instanceof Truth truth) {
            return truth.truth() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        orFault();
        return BigDecimal.ZERO;
    }

    /** Whether a condition holds that gives this. */
    default boolean holds() {
        if (this instanceof Text) {
            throw new FaultException("#VALUE!");
        }
        return number().signum() != 0;
    }

    /** The same, unless it is an error: that spoils what is calculated from it. */
    default Value orFault() {
        if (this instanceof Fault fault) {
            throw new FaultException(fault.code());
        }
        return this;
    }

    /** Whether a cell says the same, but for the noise of binary numbers. */
    default boolean agreesWith(Value found) {
        if (this instanceof Amount one && found instanceof Amount other) {
            BigDecimal larger = one.number().abs().max(other.number().abs()).max(BigDecimal.ONE);
            BigDecimal distance = one.number().subtract(other.number()).abs();
            return distance.compareTo(larger.multiply(TOLERANCE).min(FARTHEST)) <= 0;
        }
        return equals(found)
                || (this instanceof Truth
                        && found instanceof Amount amount
                        && amount.number().compareTo(number()) == 0)
                || (this instanceof Fault && found instanceof Fault);
    }

    /** Plain digits, as many as Excel shows; a text; 1 or 0; the code of an error. */
    default String written() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Fault fault) {
            return fault.code();
        }
        return amount().map(BigDecimal::toPlainString).orElse(number().toPlainString());
    }

    /** The number that this is, as Excel shows it. */
    default Optional<BigDecimal> amount() {
        return this instanceof Amount amount ? Optional.of(plain(amount.shown())) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
