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
import hkh.text.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One return while it is being read: figures, findings, and the account of every cell with a number. What a reader has
 * not accounted for when it is done, {@link #leaveNothingOut} turns into findings.
 */
final class ReturnDraft {

    private static final BigDecimal LONGEST_NUMBERING = BigDecimal.valueOf(999);

    private final SourceFile file;
    private final String unit;
    private final Period period;
    private final Map<Item, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** By the names of the sheets, which are unique in a workbook. */
    private final Map<String, SortedMap<Address, CellUse>> account = new LinkedHashMap<>();

    ReturnDraft(SourceFile file, String unit, Period period) {
        this.file = file;
        this.unit = unit;
        this.period = period;
    }

    /** Takes a cell as a figure; a checked one is a total or a share that something else must confirm. */
    Measure figure(Sheet sheet, Cell cell, Item item, Indicator indicator, CellUse.Use use) {
        CellFigure read = CellFigure.read(cell, indicator);
        Place place = place(sheet, cell);
        read.findings()
                .forEach(finding -> findings.add(finding.about(unit, item).at(place)));
        Figure figure = figure(sheet, cell, item, read.measure());
        Figure earlier = figures.get(item);
        if (earlier == null || earlier.measure().equals(Measure.NOT_REPORTED)) {
            figures.put(item, figure);
            account(sheet, cell, use, item, Message.NONE);
        } else {
            statedAgain(sheet, cell, earlier, figure);
        }
        return read.measure();
    }

    /** Takes a word as the choice of one of a closed set; another word is told with what may stand there. */
    void choice(Sheet sheet, Cell cell, ClosedSet set) {
        Optional<Map<Item, Measure>> chosen = cell.underMerge() ? Optional.empty() : set.read(cell.raw());
        account(
                sheet,
                cell,
                chosen.isPresent() ? CellUse.Use.USED : CellUse.Use.UNRECOGNISED,
                set.whole(),
                Message.NONE);
        for (ClosedSet.Option option : set.options()) {
            Measure measure = chosen.map(measures -> measures.getOrDefault(option.item(), Measure.NIL))
                    .orElse(Measure.UNREADABLE);
            Figure figure = figure(sheet, cell, option.item(), measure);
            Figure earlier = figures.get(option.item());
            if (earlier == null || earlier.measure().equals(Measure.NOT_REPORTED)) {
                figures.put(option.item(), figure);
            } else if (!saysTheSame(earlier, figure)) {
                findings.add(statedTwice(sheet, cell, earlier, figure));
            }
        }
        if (chosen.isEmpty()) {
            Message message = Message.of("finding.not-a-choice", cell.raw(), String.join(", ", set.words()));
            finding(Finding.of(Rule.UNREADABLE_NUMBER, message).comparing("", cell.raw()), sheet, cell, set.whole());
        }
    }

    /** What is stated for an item so far. */
    Measure stated(Item item) {
        Figure figure = figures.get(item);
        return figure == null ? Measure.NOT_REPORTED : figure.measure();
    }

    /** An item asked for, whose cell is empty. */
    void blank(Sheet sheet, Address address, Item item) {
        Origin origin = new Origin(file.name(), sheet.name(), address.toString(), "");
        figures.putIfAbsent(item, new Figure(new Reference(unit, period, item), Measure.NOT_REPORTED, origin));
    }

    /** An item left blank whose nothing is declared elsewhere. */
    void nothing(Sheet sheet, Cell cell, Item item) {
        Origin origin = new Origin(file.name(), sheet.name(), cell.address().toString(), cell.raw());
        figures.put(item, new Figure(new Reference(unit, period, item), Measure.NIL, origin));
    }

    /** An amount of which it is not certain what it is in. */
    void unclearUnit(Sheet sheet, Cell cell, Item item) {
        account(sheet, cell, CellUse.Use.UNRECOGNISED, item, Message.of("cell.other-unit-of-measure"));
        Origin origin = new Origin(file.name(), sheet.name(), cell.address().toString(), cell.raw());
        figures.putIfAbsent(item, new Figure(new Reference(unit, period, item), Measure.UNREADABLE, origin));
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

    /** A line of the form that no longer has its label: what stands there may belong to another line. */
    void moved(Sheet sheet, Address address, Item item, String label) {
        Origin origin = new Origin(file.name(), sheet.name(), address.toString(), "");
        figures.putIfAbsent(item, new Figure(new Reference(unit, period, item), Measure.UNREADABLE, origin));
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
        sheet.cells().forEach(cell -> ignore(sheet, cell, Message.of("cell.other-period", other)));
        Message message = Message.of("finding.other-period", sheet.name(), other);
        findings.add(Finding.of(Rule.WRONG_PERIOD, message)
                .withSeverity(Severity.INFO)
                .about(unit, Item.NONE)
                .at(new Place(file.name(), sheet.name(), "")));
    }

    /** Leaves a cell out of the figures; only one that looks like a figure needs an account. */
    void ignore(Sheet sheet, Cell cell, Message reason) {
        if (looksLikeFigure(cell)) {
            account(sheet, cell, CellUse.Use.IGNORED, Item.NONE, reason);
        }
    }

    void unrecognised(Sheet sheet, Cell cell, Message reason) {
        account(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason);
        findings.add(Finding.of(Rule.UNRECOGNISED_FIGURE, Message.of("finding.unrecognised-figure", cell.raw(), reason))
                .about(unit, Item.NONE)
                .at(place(sheet, cell))
                .comparing("", cell.raw()));
    }

    /** Every cell with a number that nobody took or left out with a reason becomes a finding. */
    void leaveNothingOut(Workbook workbook, Message reason) {
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells()) {
                if (looksLikeFigure(cell) && !accountsFor(sheet, cell)) {
                    unrecognised(sheet, cell, reason);
                }
            }
        }
    }

    /** Whether it is settled how a cell ends. */
    boolean accountsFor(Sheet sheet, Cell cell) {
        SortedMap<Address, CellUse> cells = account.get(sheet.name());
        return cells != null && cells.containsKey(cell.address());
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

    Submission submission(int revision, String layout) {
        List<CellUse> uses = new ArrayList<>();
        account.values().forEach(cells -> uses.addAll(cells.values()));
        return new Submission(unit, period, file, revision, layout, List.copyOf(figures.values()), texts, uses);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A number, or a text that reads as one or would, were its digits grouped as they should be. */
    static boolean looksLikeFigure(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER, ERROR -> true;
            case TEXT -> {
                if (cell.raw().chars().noneMatch(Character::isDigit)) {
                    yield false; // most texts, sooner
                }
                NumberText text = NumberText.read(cell.raw(), 0);
                // "1.1" numbers a line, "2.582283.517" is an amount
                boolean wronglyGrouped = text.kind() == NumberText.Kind.BROKEN
                        && text.value().abs().compareTo(LONGEST_NUMBERING) > 0;
                yield text.kind() == NumberText.Kind.NUMBER || text.kind() == NumberText.Kind.LIKELY || wronglyGrouped;
            }
            case BOOLEAN, BLANK -> false;
        };
    }

    private void account(Sheet sheet, Cell cell, CellUse.Use use, Item item, Message reason) {
        account.computeIfAbsent(sheet.name(), name -> new TreeMap<>())
                .put(
                        cell.address(),
                        new CellUse(sheet.name(), cell.address().toString(), cell.raw(), use, item, reason));
    }

    /** The first statement stays; saying the same again does no harm, saying something else is a finding. */
    private void statedAgain(Sheet sheet, Cell cell, Figure earlier, Figure again) {
        Message reason = Message.of("cell.stated-before", earlier.origin().cell());
        if (saysTheSame(earlier, again)) {
            ignore(sheet, cell, reason);
            return;
        }
        account(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason);
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
        Origin origin = new Origin(file.name(), sheet.name(), cell.address().toString(), cell.raw());
        return new Figure(new Reference(unit, period, item), measure, origin);
    }
}
