package hkh.finding;

import hkh.figure.Decision;
import hkh.figure.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing to tell a person about the submitted data: which rule, how grave, about whom and what, where, what was
 * expected, what was found and what to do.
 *
 * @param unit id of the unit concerned, empty when not known
 * @param item what was stated, {@link Item#NONE} when no figure is concerned
 * @param expected what should stand there, in plain digits or words; empty when not known
 * @param found what stands there
 * @param difference by how much a figure is off, in its base unit; zero when that cannot be said
 * @param suspects the figures that are most likely wrong, the likeliest first
 * @param accepted the decision of a person that it may stay as it is
 */
public record Finding(
        String rule,
        Severity severity,
        String unit,
        Item item,
        Place place,
        Message message,
        String expected,
        String found,
        BigDecimal difference,
        List<Suspect> suspects,
        Optional<Decision> accepted) {

    private static final String ON_TRIAL = "finding.on-trial";

    public Finding {
        suspects = List.copyOf(suspects);
    }

    /** A finding of a built-in rule, of which only the message is known yet. */
    public static Finding of(Rule rule, Message message) {
        return of(rule.id(), rule.severity(), message);
    }

    public static Finding of(String rule, Severity severity, Message message) {
        return new Finding(
                rule,
                severity,
                "",
                Item.NONE,
                Place.NOWHERE,
                message,
                "",
                "",
                BigDecimal.ZERO,
                List.of(),
                Optional.empty());
    }

    public Finding about(String unit, Item item) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    public Finding at(Place place) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    /** Two texts side by side, what should stand there and what does. */
    public Finding comparing(String expected, String found) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    /** Two amounts side by side; their distance is what the finding does to a total. */
    public Finding comparing(BigDecimal expected, BigDecimal found) {
        return new Finding(
                rule,
                severity,
                unit,
                item,
                place,
                message,
                expected.toPlainString(),
                found.toPlainString(),
                found.subtract(expected).abs(),
                suspects,
                accepted);
    }

    /** In other words. */
    public Finding saying(Message message) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    public Finding withSeverity(Severity severity) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    /** With the figures that are most likely wrong, the likeliest first. */
    public Finding suspecting(List<Suspect> suspects) {
        return new Finding(rule, severity, unit, item, place, message, expected, found, difference, suspects, accepted);
    }

    /** As a person accepted it: it stays listed, and asks for nothing any more. */
    public Finding acceptedBy(Decision decision) {
        return new Finding(
                rule,
                severity,
                unit,
                item,
                place,
                message,
                expected,
                found,
                difference,
                suspects,
                Optional.of(decision));
    }

    /** As of a rule that is only tried out: an info that says so. */
    public Finding onTrial() {
        if (isOnTrial()) {
            return this;
        }
        return new Finding(
                rule,
                Severity.INFO,
                unit,
                item,
                place,
                Message.of(ON_TRIAL, message),
                expected,
                found,
                difference,
                suspects,
                accepted);
    }

    /** Whether its rule is only tried out. */
    public boolean isOnTrial() {
        return message.key().equals(ON_TRIAL);
    }

    /** Whether it is an error that nobody accepted. */
    public boolean isOpenError() {
        return severity == Severity.ERROR && accepted.isEmpty();
    }
}
