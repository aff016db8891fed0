package hkh.validation.suspicion;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure and the size that it goes with: learners and classes, money and heads.
 *
 * @param figure what is looked at; a key {@code *} stands for every key of its dimension
 * @param size what it is divided by, with the same key
 * @param atLeast below this a quotient is unusual whatever others have; empty when there is no such bound
 * @param atMost above this it is
 * @param factor by how much it may differ from the siblings' middle however near to each other they are
 */
record Ratio(Item figure, Item size, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, BigDecimal factor) {

    /** The ratios built into the program: {@code ratios.csv} beside the checks. */
    static List<Ratio> builtIn() {
        try (InputStream in = Objects.requireNonNull(Ratio.class.getResourceAsStream("/hkh/validation/ratios.csv"))) {
            return Csv.read("ratios.csv", in.readAllBytes()).rows().stream()
                    .map(Ratio::of)
                    .toList();
        } catch (HkhException | IOException e) {
            throw new IllegalStateException("the built-in ratios.csv is broken", e);
        }
    }

    private static Ratio of(Table.Row row) {
        return new Ratio(
                Item.parse(row.get("figure")),
                Item.parse(row.get("size")),
                number(row.get("at_least")),
                number(row.get("at_most")),
                new BigDecimal(row.get("factor")));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    /** The size that goes with an item, if this ratio is about it. */
    Optional<Item> sizeOf(Item item) {
        boolean isMeant = item.indicator().equals(figure.indicator())
                && item.breakdown().dimension().equals(figure.breakdown().dimension());
        if (!isMeant) {
            return Optional.empty();
        }
        return Optional.of(
                item.breakdown().isNone()
                        ? size
                        : new Item(
                                size.indicator(),
                                new Breakdown(
                                        size.breakdown().dimension(),
                                        item.breakdown().key())));
    }

    boolean isInRange(BigDecimal quotient) {
        return atLeast.filter(bound -> quotient.compareTo(bound) < 0).isEmpty()
                && atMost.filter(bound -> quotient.compareTo(bound) > 0).isEmpty();
    }
}
