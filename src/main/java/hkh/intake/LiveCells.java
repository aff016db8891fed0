package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes the totals and shares of an issued form from what was read of it.
 *
 * @param read what every cell of the form says
 * @param topicColumns the rows in use of every open list
 */
record LiveCells(
        Catalogue catalogue,
        FormLayout layout,
        ReturnDraft draft,
        Map<Item, Measure> read,
        Map<Item, List<Measure>> topicColumns) {

    /** A live cell must say what its parts give; typed over, or never recalculated, it may not. */
    void recompute(Sheet sheet, FormCell place) {
        if (place.parts().isEmpty()) {
            return;
        }
        Measure stated = read.getOrDefault(place.item(), Measure.NOT_REPORTED);
        Optional<Cell> cell = sheet.at(new Address(place.row(), place.column()));
        List<Measure> parts = partsOf(place);
        if (cell.isEmpty() || stated.equals(Measure.UNREADABLE) || parts.contains(Measure.UNREADABLE)) {
            return;
        }
        Optional<BigDecimal> found = stated.quantity();
        boolean overwritten = !cell.get().isComputed() && found.isPresent();
        Optional<BigDecimal> expected = expected(place, parts);
        boolean agrees = expected.isEmpty()
                ? found.isEmpty()
                : found.isPresent() && sameWhenPrinted(expected.get(), found.get(), place);
        if (overwritten) {
            differs(Rule.FORMULA_OVERWRITTEN, place, sheet, cell.get(), expected);
        } else if (cell.get().isComputed() && !agrees && !staysEmpty(place, found, expected)) {
            differs(Rule.STALE_FORMULA, place, sheet, cell.get(), expected);
        }
    }

    /** A share of what is written in words is left empty, and so is a sum of nothing. */
    private static boolean staysEmpty(FormCell place, Optional<BigDecimal> found, Optional<BigDecimal> expected) {
        boolean nothing = expected.filter(amount -> amount.signum() == 0).isPresent();
        return found.isEmpty() && (place.role() == FormCell.Role.RATE || nothing);
    }

    private void differs(Rule rule, FormCell place, Sheet sheet, Cell cell, Optional<BigDecimal> expected) {
        Optional<BigDecimal> found = measureOf(place).quantity();
        Message message = Message.of("finding." + rule.id(), orNothing(found, place), orNothing(expected, place));
        Finding finding = Finding.of(rule, message).comparing("", cell.raw());
        boolean both = expected.isPresent() && found.isPresent();
        draft.finding(both ? finding.comparing(expected.get(), found.get()) : finding, sheet, cell, place.item());
    }

    /** As it is printed: a share has more digits than anybody wants to read. */
    private Object orNothing(Optional<BigDecimal> amount, FormCell place) {
        int decimals = catalogue.get(place.item()).decimals();
        return amount.<Object>map(
                        value -> value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value)
                .orElse("…");
    }

    /** What the parts say; of an open list the rows in use. */
    private List<Measure> partsOf(FormCell place) {
        List<FormCell> parts = place.parts();
        Item first = parts.get(0).item();
        if (layout.topicLines().stream().anyMatch(line -> line.item().equals(first))) {
            return topicColumns.getOrDefault(first, List.of());
        }
        return parts.stream().map(this::measureOf).toList();
    }

    private Optional<BigDecimal> expected(FormCell place, List<Measure> parts) {
        boolean known = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.quantity().isPresent());
        if (!known) {
            return Optional.empty();
        }
        if (place.role() != FormCell.Role.RATE) {
            return Optional.of(parts.stream().map(Measure::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return catalogue
                .get(place.item())
                .ratio(parts.get(0).amount(), parts.get(1).amount());
    }

    private Measure measureOf(FormCell part) {
        return read.getOrDefault(part.item(), Measure.NOT_REPORTED);
    }

    private boolean sameWhenPrinted(BigDecimal expected, BigDecimal found, FormCell place) {
        int decimals = catalogue.get(place.item()).decimals();
        return expected.setScale(decimals, RoundingMode.HALF_UP)
                        .compareTo(found.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }
}
