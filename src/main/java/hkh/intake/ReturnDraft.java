package hkh.intake;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One return while it is being read: figures, findings, and the account of every cell with a number. What a reader has
 * not accounted for when it is done, {@link #leaveNothingOut} turns into findings.
 */
final class ReturnDraft {

    private final SourceFile file;
    private final String unit;
    private final Period period;
    private final Map<Item, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final CellAccount account = new CellAccount();
    private final Conversions converted;

    /** @param converted takes note of amounts in other units than đồng */
    ReturnDraft(SourceFile file, String unit, Period period, Conversions converted) {
        this.converted = converted;
        this.file = file;
        this.unit = unit;
        this.period = period;
    }

    /** Takes a cell as a figure; a checked one is a total or a share that something else must confirm. */
    Measure figure(Sheet sheet, Cell cell, Item item, Indicator indicator, CellUse.Use use) {
        return figure(sheet, cell, item, indicator, use, MoneyUnit.DONG);
    }

    /** The same where headings tell what money is in. */
    Measure figure(Sheet sheet, Cell cell, Item item, Indicator indicator, CellUse.Use use, MoneyUnit told) {
        CellFigure read = CellFigure.read(cell, indicator, told);
        if (!read.unit().isDong()) {
            converted.add(place(sheet, cell), unit, item, read, cell.raw());
        }
        for (Finding finding : read.findings()) {
            findings.add(finding.about(unit, item).at(place(sheet, cell)));
        }
        Figure figure = figure(sheet, cell, item, read.measure());
        Figure earlier = figures.get(item);
        if (earlier == null || earlier.measure().equals(Measure.NOT_REPORTED)) {
            figures.put(item, figure);
            account.put(sheet, cell, use, item, Message.NONE);
        } else {
            statedAgain(sheet, cell, earlier, figure);
        }
        return read.measure();
    }

    /**
     * Takes a word as the choice of one of a closed set. Another word is told with what may stand there; a word that
     * contradicts what was stated before leaves none of the set readable.
     */
    void choice(Sheet sheet, Cell cell, String word, ClosedSet set) {
        Optional<Map<Item, Measure>> chosen = cell.underMerge() ? Optional.empty() : set.read(word);
        CellUse.Use use = chosen.isPresent() ? CellUse.Use.USED : CellUse.Use.UNRECOGNISED;
        account.put(sheet, cell, use, set.whole(), Message.NONE);
        List<Finding> contradictions = new ArrayList<>();
        for (ClosedSet.Option option : set.options()) {
            Measure measure = chosen.map(measures -> measures.getOrDefault(option.item(), Measure.NIL))
                    .orElse(Measure.UNREADABLE);
            Figure figure = figure(sheet, cell, option.item(), measure);
            Figure earlier = figures.putIfAbsent(option.item(), figure);
            if (earlier != null && earlier.measure().equals(Measure.NOT_REPORTED)) {
                figures.put(option.item(), figure);
            } else if (earlier != null && !saysTheSame(earlier, figure)) {
                contradictions.add(statedTwice(sheet, cell, earlier, figure));
            }
        }
        if (!contradictions.isEmpty()) {
            findings.addAll(contradictions);
            set.options()
                    .forEach(option ->
                            figures.put(option.item(), figure(sheet, cell, option.item(), Measure.UNREADABLE)));
        }
        if (chosen.isEmpty()) {
            Message message = Message.of("finding.not-a-choice", word, String.join(", ", set.words()));
            finding(Finding.of(Rule.UNREADABLE_NUMBER, message).comparing("", cell.raw()), sheet, cell, set.whole());
        } else if (cell.hidden()) {
            Message message = Message.of("finding.hidden-data", cell.raw());
            finding(Finding.of(Rule.HIDDEN_DATA, message), sheet, cell, set.whole());
        }
    }

    /** What is stated for an item so far. */
    Measure stated(Item item) {
        Figure figure = figures.get(item);
        return figure == null ? Measure.NOT_REPORTED : figure.measure();
    }

    /** An item asked for, whose cell is empty. */
    void blank(Sheet sheet, Address address, Item item) {
        figures.putIfAbsent(item, figure(sheet, address, "", item, Measure.NOT_REPORTED));
    }

    /** An item left blank whose nothing is declared elsewhere. */
    void nothing(Sheet sheet, Cell cell, Item item) {
        figures.put(item, figure(sheet, cell, item, Measure.NIL));
    }

    /** An amount of which it is not certain what it is in. */
    void unclearUnit(Sheet sheet, Cell cell, Item item) {
        account.put(sheet, cell, CellUse.Use.UNRECOGNISED, item, Message.of("cell.other-unit-of-measure"));
        figures.putIfAbsent(item, figure(sheet, cell, item, Measure.UNREADABLE));
        Message message = Message.of("finding.unit-of-measure-unclear", cell.raw());
        finding(Finding.of(Rule.UNIT_OF_MEASURE_UNCLEAR, message).comparing("", cell.raw()), sheet, cell, item);
    }

    void text(String question, String answer) {
        texts.put(question, answer);
    }

    /** A finding about what stands in a cell. */
    void finding(Finding finding, Sheet sheet, Cell cell, Item item) {
        findings.add(finding.about(unit, item).at(place(sheet, cell)));
    }

    /** A finding about a whole sheet. */
    void finding(Finding finding, Sheet sheet) {
        findings.add(finding.about(unit, Item.NONE).at(new Place(file.name(), sheet.name(), "")));
    }

    /** A line of the form that no longer has its label: what stands there may belong to another line. */
    void moved(Sheet sheet, Address address, Item item, String label) {
        figures.putIfAbsent(item, figure(sheet, address, "", item, Measure.UNREADABLE));
        findings.add(Finding.of(Rule.WRONG_FORM_VERSION, Message.of("finding.form-rearranged", label))
                .about(unit, item)
                .at(new Place(file.name(), sheet.name(), address.toString())));
    }

    /** A sheet of the form that is gone, or goes by another name: none of its figures can be read. */
    void missingSheet(String name) {
        findings.add(Finding.of(Rule.MISSING_FIGURE, Message.of("finding.missing-sheet", name))
                .about(unit, Item.NONE)
                .at(new Place(file.name(), name, "")));
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
        List<Cell> cells = table.sheet().rows().subMap(table.head().top(), table.end() + 1).values().stream()
                .flatMap(List::stream)
                .toList();
        otherPeriod(table.sheet(), cells, other);
    }

    private void otherPeriod(Sheet sheet, List<Cell> cells, Period other) {
        cells.forEach(cell -> ignore(sheet, cell, Message.of("cell.other-period", other)));
        Message message = Message.of("finding.other-period", sheet.name(), other);
        findings.add(Finding.of(Rule.WRONG_PERIOD, message)
                .withSeverity(Severity.INFO)
                .about(unit, Item.NONE)
                .at(new Place(file.name(), sheet.name(), "")));
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
        figures.putIfAbsent(item, figure(sheet, cell, item, Measure.UNREADABLE));
    }

    void unrecognised(Sheet sheet, Cell cell, Message reason) {
        unknown(sheet, cell, "", reason);
    }

    /** A cell whose label is not understood; a person can teach what that means. */
    void unknown(Sheet sheet, Cell cell, String label, Message reason) {
        account.putUnknown(sheet, cell, label, reason);
        findings.add(Finding.of(Rule.UNRECOGNISED_FIGURE, Message.of("finding.unrecognised-figure", cell.raw(), reason))
                .about(unit, Item.NONE)
                .at(place(sheet, cell))
                .comparing("", cell.raw()));
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

    /** What is told of a cell so far. */
    List<Finding> toldOf(Sheet sheet, Cell cell) {
        Place place = place(sheet, cell);
        return findings.stream()
                .filter(finding -> finding.place().equals(place))
                .toList();
    }

    /** Tells something in other words, once more is known of it. */
    void retell(Finding finding, Finding better) {
        findings.set(findings.indexOf(finding), better);
    }

    /** Whether it is settled how a cell ends. */
    boolean accountsFor(Sheet sheet, Cell cell) {
        return account.holds(sheet, cell);
    }

    Place place(Sheet sheet, Cell cell) {
        return new Place(file.name(), sheet.name(), cell.address().toString());
    }

    boolean isEmpty() {
        return texts.isEmpty() && !hasFigures();
    }

    boolean hasFigures() {
        return figures.values().stream().anyMatch(figure -> figure.measure().state() != State.NOT_REPORTED);
    }

    /** How the cells ended that were given to this draft. */
    List<CellUse> account() {
        return account.uses();
    }

    Submission submission(int revision, String layout) {
        return new Submission(
                unit, period, file, revision, layout, List.copyOf(figures.values()), texts, account.uses());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The first statement stays; saying the same again does no harm, saying something else is a finding. */
    private void statedAgain(Sheet sheet, Cell cell, Figure earlier, Figure again) {
        Message reason = Message.of("cell.stated-before", earlier.origin().cell());
        if (saysTheSame(earlier, again)) {
            ignore(sheet, cell, reason);
            return;
        }
        account.put(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason);
        findings.add(statedTwice(sheet, cell, earlier, again));
    }

    /** "0" and "Không" are the same answer here; a blank takes nothing back. */
    private static boolean saysTheSame(Figure earlier, Figure again) {
        boolean sameAmount = earlier.measure().quantity().isPresent()
                && earlier.measure().quantity().equals(again.measure().quantity());
        return sameAmount
                || again.measure().equals(Measure.NOT_REPORTED)
                || earlier.measure().equals(again.measure());
    }

    private Finding statedTwice(Sheet sheet, Cell cell, Figure earlier, Figure again) {
        return Finding.of(
                        Rule.STATED_TWICE_DIFFERENTLY,
                        Message.of(
                                "finding.stated-twice-differently",
                                earlier.origin().raw(),
                                earlier.origin().cell(),
                                again.origin().raw()))
                .about(unit, again.item())
                .at(place(sheet, cell))
                .comparing(earlier.origin().raw(), again.origin().raw());
    }

    private Figure figure(Sheet sheet, Cell cell, Item item, Measure measure) {
        return figure(sheet, cell.address(), cell.raw(), item, measure);
    }

    private Figure figure(Sheet sheet, Address address, String raw, Item item, Measure measure) {
        Origin origin = new Origin(file.name(), sheet.name(), address.toString(), raw);
        return new Figure(new Reference(unit, period, item), measure, origin);
    }
}
