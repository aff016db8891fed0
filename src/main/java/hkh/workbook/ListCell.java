package hkh.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A cell of a list.
 *
 * @param text what it shows; digits may be a number
 * @param formula what calculates to that number; empty where it stands by itself
 */
record ListCell(String text, String formula) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    static ListCell of(String text) {
        return new ListCell(text, "");
    }

    /** Plain digits, nothing where there is no number. */
    static ListCell of(Optional<BigDecimal> number) {
        return of(number.map(BigDecimal::toPlainString).orElse(""));
    }

    /** A number that stands in another cell, too. */
    static ListCell of(Optional<BigDecimal> number, Optional<String> place) {
        return new ListCell(of(number).text(), number.isPresent() ? place.orElse("") : "");
    }

    /** The difference of two numbers of the line, as a formula where it is one. */
    static ListCell difference(
            Optional<BigDecimal> number, ListCell of, String place, ListCell less, String lessPlace) {
        boolean exact = number.isPresent()
                && of.isNumber()
                && less.isNumber()
                && of.number().subtract(less.number()).compareTo(number.get()) == 0;
        int decimals = exact ? Math.max(of.number().scale(), less.number().scale()) : 0;
        // Excel subtracts in binary: 99,02 − 98,73 would be 0,289999999999992
        String formula =
                decimals > 0 ? "ROUND(" + place + "-" + lessPlace + "," + decimals + ")" : place + "-" + lessPlace;
        return new ListCell(of(number).text(), exact ? formula : "");
    }

    /** How much in percent a number of the line is of another, as a formula where it is that. */
    static ListCell percent(Optional<BigDecimal> number, ListCell of, String place, ListCell whole, String wholePlace) {
        Optional<BigDecimal> rounded = number.map(percent -> percent.setScale(DECIMALS, RoundingMode.HALF_UP));
        boolean exact = rounded.isPresent()
                && of.isNumber()
                && whole.isNumber()
                && whole.number().signum() > 0
                && of.number()
                                .multiply(HUNDRED)
                                .divide(whole.number(), DECIMALS, RoundingMode.HALF_UP)
                                .compareTo(rounded.get())
                        == 0;
        return new ListCell(
                of(rounded).text(), exact ? "ROUND(" + place + "*100/" + wholePlace + "," + DECIMALS + ")" : "");
    }

    private boolean isNumber() {
        return !text.isEmpty();
    }

    private BigDecimal number() {
        return new BigDecimal(text);
    }
}
