package hkh.intake;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.text.MoneyUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * One return while it is being read: what it states, what there is to say about it, and the account of every cell with
 * a number. What a reader has not accounted for when it is done, {@link #leaveNothingOut} turns into findings.
 */
final class ReturnDraft {

    /** A number as a spreadsheet keeps it. */
    private static final Pattern KEPT_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E\\d+)?");

    private final SourceFile file;
    private final String unit;
    private final Period period;
    private final Statements statements;
    private final PlacedFindings findings;
    private final CellAccount account = new CellAccount();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Conversions converted;

    /** @param converted takes note of amounts in other units than đồng */
    ReturnDraft(SourceFile file, String unit, Period period, Conversions converted) {
        this.file = file;
        this.unit = unit;
        this.period = period;
        this.statements = new Statements(file, unit, period);
        this.findings = new PlacedFindings(file, unit);
        this.converted = converted;
    }

    /** Takes a cell as a figure; a checked one is a total or a share that something else must confirm. */
    Measure figure(Sheet sheet, Cell cell, Item item, Indicator indicator, CellUse.Use use) {
        return figure(sheet, cell, item, indicator, use, MoneyUnit.DONG);
    }

    /** The same where headings tell what money is in. */
    Measure figure(Sheet sheet, Cell cell, Item item, Indicator indicator, CellUse.Use use, MoneyUnit told) {
        CellFigure read = CellFigure.read(cell, indicator, told);
        if (!read.unit().isDong()) {
            converted.add(findings.place(sheet, cell), unit, item, read, cell.raw());
        }
        read.findings().forEach(finding -> finding(finding, sheet, cell, item));
        Figure figure = statements.figure(sheet, cell, item, read.measure());
        Optional<Figure> earlier = statements.state(figure);
        if (earlier.isEmpty()) {
            account.put(sheet, cell, use, item, Message.NONE);
            return read.measure();
        }
        Message before = Message.of("cell.stated-before", earlier.get().origin().cell());
        if (Statements.agree(earlier.get(), figure)) {
            ignore(sheet, cell, before);
        } else {
            account.put(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, before);
            statedTwice(sheet, cell, earlier.get(), figure);
        }
        return read.measure();
    }

    /**
     * Takes a word as the choice of one of a closed set. Another word is told with what may stand there; a word that
     * contradicts what was stated before leaves none of the set readable.
     */
    void choice(Sheet sheet, Cell cell, String word, ClosedSet set) {
        ChosenWord chosen = ChosenWord.read(cell, word, set);
        account.put(sheet, cell, chosen.use(), set.whole(), Message.NONE);
        boolean contradicts = false;
        for (var option : chosen.measures().entrySet()) {
            Figure figure = statements.figure(sheet, cell, option.getKey(), option.getValue());
            Optional<Figure> other = statements.state(figure).filter(earlier -> !Statements.agree(earlier, figure));
            other.ifPresent(earlier -> statedTwice(sheet, cell, earlier, figure));
            contradicts |= other.isPresent();
        }
        if (contradicts) {
            ChosenWord.unreadable(set)
                    .forEach((item, none) -> statements.restate(statements.figure(sheet, cell, item, none)));
        }
        chosen.findings().forEach(finding -> finding(finding, sheet, cell, set.whole()));
    }

    /** What is stated for an item so far. */
    Measure stated(Item item) {
        return statements.of(item);
    }

    /** Everything that is stated so far. */
    List<Figure> figures() {
        return statements.all();
    }

    /** An item asked for, whose cell is empty. */
    void blank(Sheet sheet, Address address, Item item) {
        statements.stateFirst(statements.figure(sheet, address, item, Measure.NOT_REPORTED));
    }

    /** An item left blank whose nothing is declared elsewhere. */
    void nothing(Sheet sheet, Cell cell, Item item) {
        statements.restate(statements.figure(sheet, cell, item, Measure.NIL));
    }

    /** An amount of which it is not certain what it is in. */
    void unclearUnit(Sheet sheet, Cell cell, Item item) {
        account.put(sheet, cell, CellUse.Use.UNRECOGNISED, item, Message.of("cell.other-unit-of-measure"));
        statements.state(statements.figure(sheet, cell, item, Measure.UNREADABLE));
        Message message = Message.of("finding.unit-of-measure-unclear", cell.raw());
        finding(Finding.of(Rule.UNIT_OF_MEASURE_UNCLEAR, message).comparing("", cell.raw()), sheet, cell, item);
    }

    void text(String question, String answer) {
        texts.put(question, answer);
    }

    /** A finding about what stands in a cell. */
    void finding(Finding finding, Sheet sheet, Cell cell, Item item) {
        findings.tell(finding, sheet, cell, item);
    }

    /** A finding about a whole sheet. */
    void finding(Finding finding, Sheet sheet) {
        findings.tell(finding, sheet.name());
    }

    /** A line of the form that no longer has its label: what stands there may belong to another line. */
    void moved(Sheet sheet, Address address, Item item, String label) {
        statements.state(statements.figure(sheet, address, item, Measure.UNREADABLE));
        Message message = Message.of("finding.form-rearranged", label);
        findings.tell(Finding.of(Rule.WRONG_FORM_VERSION, message), sheet, address, item);
    }

    /** A sheet of the form that is gone, or goes by another name: none of its figures can be read. */
    void missingSheet(String name) {
        findings.tell(Finding.of(Rule.MISSING_FIGURE, Message.of("finding.missing-sheet", name)), name);
    }

    boolean isFor(Period other) {
        return other.equals(period);
    }

    /** A sheet that lies in the file but tells of another period: left out, and said. */
    void otherPeriod(Sheet sheet, Period other) {
        otherPeriod(sheet, sheet.cells(), other);
    }

    /** The same of one of its tables. */
    void otherPeriod(WideTable table, Period other) {
        otherPeriod(table.sheet(), table.cells(), other);
    }

    private void otherPeriod(Sheet sheet, List<Cell> cells, Period other) {
        cells.forEach(cell -> ignore(sheet, cell, Message.of("cell.other-period", other)));
        Message message = Message.of("finding.other-period", sheet.name(), other);
        finding(Finding.of(Rule.WRONG_PERIOD, message).withSeverity(Severity.INFO), sheet);
    }

    /** Leaves a cell out of the figures; only one that looks like a figure needs an account. */
    void ignore(Sheet sheet, Cell cell, Message reason) {
        if (CellAccount.looksLikeFigure(cell)) {
            account.put(sheet, cell, CellUse.Use.IGNORED, Item.NONE, reason);
        }
    }

    /** Settles how a cell ends about which something is said elsewhere: at the head of its column or of its row. */
    void settle(Sheet sheet, Cell cell, CellUse.Use use, Item item, Message reason) {
        if (use == CellUse.Use.CHECKED || CellAccount.looksLikeFigure(cell)) {
            account.put(sheet, cell, use, item, reason);
        }
    }

    /** Settles the same for a cell under a heading that is not understood. */
    void settleUnknown(Sheet sheet, Cell cell, String heading, Message reason) {
        if (CellAccount.looksLikeFigure(cell)) {
            account.putUnknown(sheet, cell, heading, reason);
        }
    }

    /** An item whose cell cannot be taken, for a reason that is said elsewhere. */
    void unreadable(Sheet sheet, Cell cell, Item item, Message reason) {
        settle(sheet, cell, CellUse.Use.UNRECOGNISED, item, reason);
        statements.state(statements.figure(sheet, cell, item, Measure.UNREADABLE));
    }

    void unrecognised(Sheet sheet, Cell cell, Message reason) {
        unknown(sheet, cell, "", reason);
    }

    /** A cell whose label is not understood; a person can teach what that means. */
    void unknown(Sheet sheet, Cell cell, String label, Message reason) {
        account.putUnknown(sheet, cell, label, reason);
        Message message = Message.of("finding.unrecognised-figure", cell.raw(), reason);
        Finding finding = Finding.of(Rule.UNRECOGNISED_FIGURE, message).comparing("", cell.raw());
        finding(finding, sheet, cell, Item.NONE);
    }

    /** Every cell with a number that nobody took or left out with a reason becomes a finding. */
    void leaveNothingOut(Workbook workbook, Message reason) {
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells()) {
                if (CellAccount.looksLikeFigure(cell) && !accountsFor(sheet, cell)) {
                    unrecognised(sheet, cell, reason);
                }
            }
        }
    }

    /** How the cells of a sheet ended that were given to this draft. */
    SortedMap<Address, CellUse> accountOf(Sheet sheet) {
        return account.on(sheet);
    }

    /** What is told of the return so far. */
    PlacedFindings told() {
        return findings;
    }

    /** The cell of a row that is taken as a figure, where there is one alone. */
    Optional<CellUse> usedIn(Sheet sheet, int row) {
        List<CellUse> used = account.on(sheet).entrySet().stream()
                .filter(entry -> entry.getKey().row() == row)
                .map(Map.Entry::getValue)
                .filter(use -> use.use() == CellUse.Use.USED)
                .toList();
        return used.size() == 1 ? Optional.of(used.get(0)) : Optional.empty();
    }

    /** Whether it is settled how a cell ends. */
    boolean accountsFor(Sheet sheet, Cell cell) {
        return account.holds(sheet, cell);
    }

    boolean isEmpty() {
        return texts.isEmpty() && !hasFigures();
    }

    boolean hasFigures() {
        return statements.any();
    }

    /** How the cells ended that were given to this draft. */
    List<CellUse> account() {
        return account.uses();
    }

    Submission submission(int revision, String layout) {
        return new Submission(unit, period, file, revision, layout, statements.all(), texts, account.uses());
    }

    List<Finding> findings() {
        return findings.all();
    }

    private void statedTwice(Sheet sheet, Cell cell, Figure earlier, Figure again) {
        String first = asWritten(earlier);
        String second = asWritten(again);
        Message message = Message.of(
                "finding.stated-twice-differently", first, earlier.origin().cell(), second);
        Finding finding = Finding.of(Rule.STATED_TWICE_DIFFERENTLY, message).comparing(first, second);
        finding(CoarserAmount.of(earlier, again).orElse(finding), sheet, cell, again.item());
    }

    /** As a person wrote it: a program may keep 2 as 2.0. */
    private static String asWritten(Figure figure) {
        String raw = figure.origin().raw();
        return KEPT_NUMBER.matcher(raw).matches()
                ? figure.measure()
                        .quantity()
                        .map(amount -> amount.stripTrailingZeros().toPlainString())
                        .orElse(raw)
                : raw;
    }
}
