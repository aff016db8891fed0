package hkh.intake;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.intake.formula.Outcome;
import hkh.intake.formula.Recalculation;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the formulas behind what was read of a workbook. A figure is what its cell shows; where its formula gives
 * something else, or gives it by leaving cells out, that is a finding. Formulas that no figure came from are let be.
 */
final class FormulaChecks {

    private static final Set<CellUse.Use> LOOKED_AT = Set.of(CellUse.Use.USED, CellUse.Use.CHECKED);
    /** Whoever told these knows more of the cell than its formula says. */
    private static final Set<String> TOLD = Set.of(Rule.STALE_FORMULA.id(), Rule.FORMULA_OVERWRITTEN.id());

    private final Catalogue catalogue;
    private final List<Sheet> sheets;
    private final Recalculation recalculation;

    FormulaChecks(Catalogue catalogue, Workbook workbook) {
        this.catalogue = catalogue;
        this.sheets = workbook.sheets().stream().filter(FormulaChecks::computes).toList();
        this.recalculation = new Recalculation(workbook);
    }

    /** Adds what there is to say to the returns that were read of the workbook. */
    void check(List<ReturnDraft> drafts) {
        for (Sheet sheet : sheets) {
            Siblings siblings = new Siblings(sheet, recalculation);
            SumRanges sums = new SumRanges(catalogue, sheet, drafts);
            int unchecked = 0;
            for (ReturnDraft draft : drafts) {
                for (var settled : List.copyOf(draft.accountOf(sheet).entrySet())) {
                    CellUse use = settled.getValue();
                    Optional<Cell> cell = LOOKED_AT.contains(use.use()) ? sheet.at(settled.getKey()) : Optional.empty();
                    if (cell.isPresent() && !cell.get().isComputed()) {
                        typed(draft, sheet, cell.get(), use, siblings);
                    } else if (cell.isPresent()) {
                        Optional<Outcome> outcome = compare(draft, sheet, cell.get(), use);
                        unchecked += isUnchecked(outcome) ? 1 : 0;
                        outcome.filter(compared -> compared.kind() == Outcome.Kind.AGREES)
                                .flatMap(agreeing -> sums.fault(cell.get(), use))
                                .ifPresent(fault -> fault.tell(draft, sheet, cell.get(), use.item()));
                    }
                }
            }
            sayUnchecked(unchecked, drafts.get(drafts.size() - 1), sheet);
        }
    }

    /** The same for an issued form. Its live cells are held against its layout, which knows more than their formulas. */
    void checkForm(ReturnDraft form) {
        for (Sheet sheet : sheets) {
            int unchecked = 0;
            Map<Address, CellUse> uses = form.accountOf(sheet);
            for (Cell cell : sheet.cells()) {
                CellUse use = cell.isComputed() ? uses.get(cell.address()) : null;
                if (use != null && (use.use() == CellUse.Use.USED || cell.kind() == Cell.Kind.BLANK)) {
                    unchecked += isUnchecked(compare(form, sheet, cell, use)) ? 1 : 0;
                }
            }
            sayUnchecked(unchecked, form, sheet);
        }
    }

    private static boolean computes(Sheet sheet) {
        for (Cell cell : sheet.cells()) {
            if (cell.isComputed()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnchecked(Optional<Outcome> outcome) {
        return outcome.filter(compared -> compared.kind() == Outcome.Kind.UNCHECKED && !compared.outside())
                .isPresent();
    }

    private static void sayUnchecked(int unchecked, ReturnDraft draft, Sheet sheet) {
        if (unchecked > 0) {
            Message message = Message.of("finding.formulas-unchecked", unchecked);
            draft.finding(Finding.of(Rule.STALE_FORMULA, message).withSeverity(Severity.INFO), sheet);
        }
    }

    /** Compares a computed cell with what its formula gives, unless it is told already what is wrong with it. */
    private Optional<Outcome> compare(ReturnDraft draft, Sheet sheet, Cell cell, CellUse use) {
        List<Finding> told = draft.told().of(sheet, cell);
        if (cell.kind() == Cell.Kind.ERROR || told.stream().anyMatch(finding -> TOLD.contains(finding.rule()))) {
            return Optional.empty();
        }
        Outcome outcome = recalculation.of(sheet, cell);
        switch (outcome.kind()) {
            case DIFFERS -> draft.finding(stale(cell, outcome), sheet, cell, use.item());
            case CIRCLE -> {
                Message message = Message.of("finding.formula-circle", cell.raw());
                draft.finding(Finding.of(Rule.STALE_FORMULA, message), sheet, cell, use.item());
            }
            case NOT_CALCULATED ->
                told.stream()
                        .filter(finding -> finding.rule().equals(Rule.FORMULA_NOT_CALCULATED.id()))
                        .forEach(finding -> draft.told().retell(finding, uncalculated(finding, outcome)));
            case AGREES, UNCHECKED -> {}
        }
        if (outcome.outside() && use.use() == CellUse.Use.USED) {
            Message message = Message.of("finding.external-value", cell.raw(), cell.formula());
            Finding finding = Finding.of(Rule.EXTERNAL_VALUE, message).comparing("", cell.raw());
            draft.finding(finding, sheet, cell, use.item());
        }
        return Optional.of(outcome);
    }

    private static Finding stale(Cell cell, Outcome outcome) {
        Optional<BigDecimal> found = cell.number();
        if (found.isEmpty() || outcome.number().isEmpty()) {
            Message message = Message.of("finding.stale-formula.text", cell.formula(), outcome.text(), cell.raw());
            return Finding.of(Rule.STALE_FORMULA, message).comparing(outcome.text(), cell.raw());
        }
        int percent = cell.format().indexOf('%') >= 0 ? 2 : 0;
        BigDecimal expected = plain(outcome.number().get().movePointRight(percent));
        BigDecimal stated = plain(found.get().movePointRight(percent));
        Message message = Message.of("finding.stale-formula.number", cell.formula(), expected, stated);
        return Finding.of(Rule.STALE_FORMULA, message).comparing(expected, stated);
    }

    private static Finding uncalculated(Finding finding, Outcome outcome) {
        Message message = Message.of("finding.formula-not-calculated.proposal", outcome.text());
        return Finding.of(Rule.FORMULA_NOT_CALCULATED, message)
                .about(finding.unit(), finding.item())
                .at(finding.place())
                .comparing(outcome.text(), "");
    }

    /** A number typed where the cells beside it have one formula must be what that gives. */
    private void typed(ReturnDraft draft, Sheet sheet, Cell cell, CellUse use, Siblings siblings) {
        if (cell.kind() != Cell.Kind.NUMBER) {
            return;
        }
        boolean adds = TableSums.adds(catalogue.get(use.item()));
        Optional<Siblings.Formula> formula = siblings.formulaFor(cell, adds);
        if (formula.isEmpty()
                || draft.told().of(sheet, cell).stream()
                        .anyMatch(finding -> finding.difference().signum() != 0)) {
            return;
        }
        BigDecimal stated = plain(cell.number().orElseThrow());
        BigDecimal expected = formula.get().gives();
        BigDecimal asWritten = expected.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP);
        if (expected.signum() != 0 && asWritten.compareTo(stated) != 0) {
            Message message = Message.of(
                    "finding.formula-overwritten.sibling", stated, formula.get().text(), expected);
            Finding finding = Finding.of(Rule.FORMULA_OVERWRITTEN, message).comparing(expected, stated);
            draft.finding(finding, sheet, cell, use.item());
        }
    }

    /** The number without zeros at its end, which mean nothing in a cell. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
