package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.text.MoneyUnit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The amounts of a file that were written in thousands, millions or billions of đồng: told once a sheet. */
final class Conversions {

    private record Kind(String sheet, MoneyUnit unit) {}

    /** The first amount of a kind, and how many there are. */
    private record Converted(Place place, String unit, Item item, String raw, String dong, int count) {

        Converted more() {
            return new Converted(place, unit, item, raw, dong, count + 1);
        }
    }

    private final Map<Kind, Converted> converted = new LinkedHashMap<>();

    void add(Place place, String unit, Item item, CellFigure figure, String raw) {
        converted.merge(
                new Kind(place.sheet(), figure.unit()),
                new Converted(place, unit, item, raw, figure.measure().digits(), 1),
                (first, next) -> first.more());
    }

    List<Finding> findings() {
        return converted.entrySet().stream()
                .map(entry -> finding(entry.getKey().unit(), entry.getValue()))
                .toList();
    }

    private static Finding finding(MoneyUnit unit, Converted of) {
        Message message = Message.of(
                "finding.unit-of-measure-converted", of.count(), unit.factor(), of.raw(), new BigDecimal(of.dong()));
        return Finding.of(Rule.UNIT_OF_MEASURE_CONVERTED, message)
                .about(of.unit(), of.item())
                .at(of.place())
                .comparing(of.dong(), of.raw());
    }
}
