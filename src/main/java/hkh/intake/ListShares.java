package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Message;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The shares that a list states below or beside their terms: recomputed and compared. One that differs is taken as it is
 * stated, for a rule to say so.
 */
final class ListShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final HeadingIndex headings;
    private final Sheet sheet;
    private final ReturnDraft draft;

    ListShares(HeadingIndex headings, Sheet sheet, ReturnDraft draft) {
        this.headings = headings;
        this.sheet = sheet;
        this.draft = draft;
    }

    /** Whether a label, a measure or a heading asks for a share. */
    static boolean isShare(List<String> path, String measure) {
        return measure.strip().equals("%") || HeadingIndex.isShare(path);
    }

    /** Settles a share of what the lines just before state. */
    void take(List<String> path, Cell cell, Collection<Item> recent) {
        List<Indicator> named = headings.shares(path).stream()
                .filter(share -> recent.contains(Item.of(share.numerator())))
                .toList();
        List<Indicator> beside = named.stream()
                .filter(share -> recent.contains(Item.of(share.denominator())))
                .toList();
        List<Indicator> near = (beside.isEmpty() ? named : beside)
                .stream().filter(share -> exact(share).isPresent()).toList();
        Optional<Indicator> agreeing =
                near.stream().filter(share -> agrees(share, cell)).findFirst();
        if (agreeing.isPresent()) {
            draft.settle(sheet, cell, CellUse.Use.CHECKED, agreeing.get().item(), Message.of("cell.share"));
        } else if (near.size() == 1) {
            draft.figure(sheet, cell, near.get(0).item(), near.get(0), CellUse.Use.CHECKED);
        } else {
            draft.ignore(sheet, cell, Message.of("cell.share"));
        }
    }

    private boolean agrees(Indicator share, Cell cell) {
        Optional<BigDecimal> stated = CellFigure.read(cell, share).measure().quantity();
        return stated.isPresent()
                && exact(share)
                        .filter(exact -> TableShares.agree(exact, stated.get(), share.decimals())
                                // a fraction in a cell that is not formatted as a percentage
                                || TableShares.agree(exact, stated.get().multiply(HUNDRED), share.decimals()))
                        .isPresent();
    }

    private Optional<BigDecimal> exact(Indicator share) {
        Optional<BigDecimal> upper = draft.stated(Item.of(share.numerator())).quantity();
        Optional<BigDecimal> lower = draft.stated(Item.of(share.denominator())).quantity();
        return upper.isEmpty() || lower.isEmpty() ? Optional.empty() : share.ratio(upper.get(), lower.get());
    }
}
