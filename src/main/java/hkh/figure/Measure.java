package hkh.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An exact amount in the indicator's base unit (đồng, người, %), or its absence.
 *
 * <p>The amount is zero in every state but {@link State#VALUE}; ask {@link #quantity} for what may be added.
 */
public record Measure(State state, BigDecimal amount) {

    public static final Measure NIL = new Measure(State.NIL, BigDecimal.ZERO);
    public static final Measure NOT_APPLICABLE = new Measure(State.NOT_APPLICABLE, BigDecimal.ZERO);
    public static final Measure NOT_REPORTED = new Measure(State.NOT_REPORTED, BigDecimal.ZERO);
    public static final Measure UNREADABLE = new Measure(State.UNREADABLE, BigDecimal.ZERO);

    public Measure {
        if (state != State.VALUE && amount.signum() != 0) {
            throw new IllegalArgumentException("an absence has no amount: " + state + " " + amount);
        }
        amount = plain(amount);
    }

    /** A stated amount; the scale does not matter, 5 and 5.00 are equal. */
    public static Measure of(BigDecimal amount) {
        return new Measure(State.VALUE, amount);
    }

    public static Measure of(long amount) {
        return of(BigDecimal.valueOf(amount));
    }

    /** The measure of a state as written in our CSV files, with its amount when it has one. */
    public static Measure of(State state, BigDecimal amount) {
        return state == State.VALUE ? of(amount) : new Measure(state, BigDecimal.ZERO);
    }

    /** What may be added: the amount of a value, zero for nil, nothing for the other absences. */
    public Optional<BigDecimal> quantity() {
        return state == State.VALUE || state == State.NIL ? Optional.of(amount) : Optional.empty();
    }

    /** The amount in plain digits for a CSV cell, empty unless there is a value. */
    public String digits() {
        return state == State.VALUE ? amount.toPlainString() : "";
    }

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, on every run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && state == measure.state && amount.equals(measure.amount);
    }

    @Override
    public int hashCode() {
        return 31 * state.hashCode() + amount.hashCode();
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
