package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Suspect;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a badly written number most likely is, where the parts beside it add up to just its digits: {@code 2.582283.517}.
 * It stays unreadable until a person writes it.
 */
final class ConfirmedReadings {

    private final Catalogue catalogue;

    ConfirmedReadings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same finding, with the number that the unit's other figures confirm where they do. */
    Finding of(Finding finding, Map<Item, Figure> stated) {
        boolean unreadable = finding.rule().equals(Rule.UNREADABLE_NUMBER.id())
                && !finding.item().isNone();
        Optional<BigDecimal> sum = unreadable ? sum(finding.item(), digits(finding.found()), stated) : Optional.empty();
        return sum.map(value -> finding.saying(
                                Message.of("finding.unreadable-number.confirmed", finding.found(), value))
                        .comparing(value.toPlainString(), finding.found())
                        .suspecting(List.of(new Suspect(
                                finding.unit(), finding.item(), finding.place(), Suspect.Slip.BADLY_GROUPED, value))))
                .orElse(finding);
    }

    private Optional<BigDecimal> sum(Item item, String digits, Map<Item, Figure> stated) {
        return item.breakdown().isNone()
                ? catalogue.get(item).parts().stream()
                        .flatMap(way -> sum(way, stated).stream())
                        .filter(sum -> sum.toPlainString().equals(digits))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<BigDecimal> sum(Indicator.Parts way, Map<Item, Figure> stated) {
        List<BigDecimal> parts = way.items().stream()
                .flatMap(part -> Optional.ofNullable(stated.get(part)).stream())
                .flatMap(figure -> figure.measure().quantity().stream())
                .toList();
        return parts.isEmpty() || parts.size() < way.items().size()
                ? Optional.empty()
                : parts.stream().reduce(BigDecimal::add);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
