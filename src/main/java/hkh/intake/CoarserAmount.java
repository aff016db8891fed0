package hkh.intake;

import hkh.figure.Figure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.text.MoneyUnit;
import hkh.text.NumberText;
import hkh.text.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount that is stated twice, once in full and once in millions or billions of đồng: the shorter one is the longer one
 * rounded, or cut off. Both ways one of the two has to go, and which one is plain.
 */
final class CoarserAmount {

    private static final int PARTS = 9;

    private CoarserAmount() {}

    /** What to say of two statements of which one is the other rounded or cut off; empty for any others. */
    static Optional<Finding> of(Figure one, Figure other) {
        Optional<BigDecimal> step = step(other).or(() -> step(one));
        if (step.isEmpty()
                || one.measure().quantity().isEmpty()
                || other.measure().quantity().isEmpty()) {
            return Optional.empty();
        }
        boolean shorter = step(other).isPresent();
        Figure coarse = shorter ? other : one;
        Figure exact = shorter ? one : other;
        BigDecimal steps = exact.measure().amount().divide(step.get(), PARTS, RoundingMode.DOWN);
        BigDecimal stated = coarse.measure().amount().divide(step.get(), PARTS, RoundingMode.DOWN);
        boolean rounded = steps.setScale(0, RoundingMode.HALF_UP).compareTo(stated) == 0;
        boolean cutOff = steps.setScale(0, RoundingMode.DOWN).compareTo(stated) == 0;
        if (!rounded && !cutOff) {
            return Optional.empty();
        }
        String how = rounded ? "rounded" : "cut-off";
        Message message = Message.of(
                "finding.stated-twice-differently." + how,
                exact.origin().raw(),
                exact.origin().cell(),
                coarse.origin().raw(),
                coarse.origin().cell(),
                steps.setScale(0, RoundingMode.HALF_UP).multiply(step.get()));
        return Optional.of(Finding.of(Rule.STATED_TWICE_DIFFERENTLY, message)
                .withSeverity(Severity.WARNING)
                .comparing(exact.measure().amount(), coarse.measure().amount()));
    }

    /** How many đồng the last digit of an amount stands for that says that it is in millions or the like. */
    private static Optional<BigDecimal> step(Figure figure) {
        Quantity quantity = Quantity.read(figure.origin().raw(), 0);
        // "4.571 triệu" is grouped, "4,571 triệu" has a decimal mark
        NumberText number = quantity.number().kind() == NumberText.Kind.NUMBER
                ? quantity.number()
                : Quantity.read(figure.origin().raw(), PARTS).number();
        return MoneyUnit.exactly(quantity.measure())
                .filter(unit -> !unit.isDong())
                .filter(unit -> number.kind() == NumberText.Kind.NUMBER || number.kind() == NumberText.Kind.LIKELY)
                .map(unit -> unit.inDong(
                        BigDecimal.ONE.movePointLeft(Math.max(0, number.value().scale()))));
    }
}
