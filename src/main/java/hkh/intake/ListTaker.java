package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.intake.ListLine.Answer;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the lines of a list, one after the other, into a return: what is understood, and says of the rest why not. */
final class ListTaker {

    private final Catalogue catalogue;
    private final ListItems items;
    private final NearItems near;
    private final TaughtLabels labels;
    private final Sheet sheet;
    private final ReturnDraft draft;
    private final Map<Item, ClosedSet> choices;
    private final TopicHeadings topics;
    private final ListOutline outline = new ListOutline();
    private final ListShares shares;
    private final Set<Item> taken = new HashSet<>();
    /** What the last lines with a figure, and this line, state. */
    private final Set<Item> recent = new HashSet<>();

    private final Set<Item> stating = new HashSet<>();
    private Optional<MoneyUnit> told = Optional.empty();

    ListTaker(Catalogue catalogue, ListItems items, NearItems near, ListShares shares, Sheet sheet, ReturnDraft draft) {
        this.shares = shares;
        this.catalogue = catalogue;
        this.items = items;
        this.near = near;
        this.labels = new TaughtLabels(catalogue.wordings(), items);
        this.sheet = sheet;
        this.draft = draft;
        this.topics = new TopicHeadings(catalogue, items.labels().topics());
        this.choices = items.labels().choices();
    }

    boolean hasTaken() {
        return !taken.isEmpty();
    }

    /** Takes note of what a line above the list says that all money is in. */
    void tell(MoneyUnit unit) {
        told = Optional.of(unit);
    }

    /** The heading above a line that says that no figure of the return stands there; empty when none does. */
    Optional<String> notOurs(ListLine line, Period period) {
        if (line.group().isPresent()) {
            outline.pass(Optional.empty(), line.group().get(), true);
        }
        for (String heading : above(line)) {
            if (NotOurs.tells(heading, period)) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /** Passes a line without taking it. */
    void pass(ListLine line) {
        topics.end();
        outline.pass(line.number(), line.text(), line.isHeading());
    }

    private List<String> above(ListLine line) {
        return outline.above(line.number(), line.text(), line.isHeading());
    }

    /** Takes a line; whether it was understood. */
    boolean take(ListLine line, List<Cell> row) {
        List<Item> named = items.of(line.question());
        ClosedSet choice = named.size() == 1 ? choices.get(named.get(0)) : null;
        Optional<Cell> word = choice == null ? Optional.empty() : wordBeside(row, line);
        List<String> above = above(line);
        List<String> over = outline.over(line.number(), line.text());
        boolean known = false;
        if (choice != null && word.isPresent()) {
            draft.choice(sheet, word.get(), word.get().raw(), choice);
            known = true;
        } else {
            boolean several =
                    line.answers().size() > 1 && !line.answers().get(0).headed();
            for (Answer answer : line.answers()) {
                Optional<String> taught = labels.taught(line, answer, over);
                if (taught.isPresent() && labels.isNone(taught.get())) {
                    answer.cell().ifPresent(cell -> draft.ignore(sheet, cell, Message.of("cell.taught")));
                    known = true;
                } else if (several) {
                    known |= twoValues(line, answer, named);
                } else {
                    List<Item> found = meant(line, answer, named, taught, above);
                    known |= answer(line, answer, found, above, over);
                }
            }
            if (line.answers().isEmpty() && named.size() == 1) {
                known = true;
                Address label = line.labels().get(0).address();
                draft.blank(sheet, new Address(label.row(), label.column() + 1), topics.under(named.get(0)));
            }
        }
        boolean heading = line.isHeading();
        if (!known && heading) {
            topics.pass(line.text(), above.stream().anyMatch(HeadWords.SAYS_TOPICS::of));
        } else if (!known) {
            topics.end();
        }
        outline.pass(line.number(), line.text(), heading);
        if (!stating.isEmpty()) {
            recent.clear();
            recent.addAll(stating);
            stating.clear();
        }
        return known;
    }

    private boolean twoValues(ListLine line, Answer answer, List<Item> named) {
        if (!named.isEmpty()) {
            answer.cell()
                    .ifPresent(cell -> draft.unrecognised(sheet, cell, Message.of("cell.two-values", line.text())));
        }
        return !named.isEmpty();
    }

    /** What a line may mean in one of its places; a wording that was taught goes before all others. */
    private List<Item> meant(
            ListLine line, Answer answer, List<Item> named, Optional<String> taught, List<String> above) {
        ListItems.Question asked = line.question(answer, above);
        boolean asNamed = taught.isEmpty() && answer.aspect().isEmpty() && !named.isEmpty() && !line.tellsMoney();
        return asNamed
                ? named
                : items.of(taught.map(label -> labels.question(label, asked)).orElse(asked));
    }

    private boolean answer(ListLine line, Answer answer, List<Item> meant, List<String> above, List<String> over) {
        List<Item> found = meant.size() == 1
                ? List.of(topics.under(meant.get(0)))
                : meant.stream().map(topics::under).toList();
        if (found.isEmpty()) {
            found = items.ofTopic(line, answer, above).map(List::of).orElse(List.of());
        }
        if (found.size() > 1 && answer.stands()) {
            String candidates =
                    String.join(", ", found.stream().map(Item::toString).toList());
            answer.cell()
                    .ifPresent(cell -> draft.unknown(
                            sheet,
                            cell,
                            labels.toTeach(line, answer, over),
                            Message.of("cell.ambiguous-label", line.text(), candidates)));
        }
        if (found.size() != 1) {
            if (found.isEmpty() && answer.stands()) {
                answer.cell().ifPresent(cell -> unknown(line, answer, over, cell));
            }
            return !found.isEmpty();
        }
        Item item = found.get(0);
        if (answer.cell().isEmpty()) {
            draft.blank(sheet, answer.address(), item);
            stating.add(item);
        } else {
            figure(line, answer, answer.cell().get(), item);
        }
        return true;
    }

    private void unknown(ListLine line, Answer answer, List<String> over, Cell cell) {
        List<String> path = new ArrayList<>(line.label());
        path.addAll(answer.aspect());
        if (ListShares.isShare(path, line.measure())) {
            shares.take(path, cell, stating.isEmpty() ? recent : stating);
        } else if (HeadWords.CHECK.of(line.text())) {
            draft.ignore(sheet, cell, Message.of("cell.check-line"));
        } else {
            String label = labels.toTeach(line, answer, over);
            draft.unknown(sheet, cell, label, label.isEmpty() ? Message.of("cell.no-label") : near.unknown(label));
        }
    }

    private void figure(ListLine line, Answer answer, Cell cell, Item item) {
        Indicator indicator = catalogue.get(item);
        List<MoneyUnit> units = line.units(answer);
        if (indicator.isMoney() && units.size() > 1) {
            draft.unclearUnit(sheet, cell, item);
            return;
        }
        if (isMergedOverLines(line, cell)) {
            draft.unreadable(sheet, cell, item, Message.of("cell.merged-over-others"));
            Message message = Message.of("finding.merged-over-others", cell.raw());
            draft.finding(Finding.of(Rule.UNREADABLE_NUMBER, message).comparing("", cell.raw()), sheet, cell, item);
            return;
        }
        if (items.isAmount(item, cell) || (units.isEmpty() && told.isEmpty() && items.isTooSmall(item, cell))) {
            draft.unclearUnit(sheet, cell, item);
            return;
        }
        Measure before = draft.stated(item);
        CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
        Measure measure = draft.figure(
                sheet, cell, item, indicator, use, units.isEmpty() ? told.orElse(MoneyUnit.DONG) : units.get(0));
        // the same number again on one sheet may be meant of something else: it is said; the draft says a different one
        stating.add(item);
        boolean again = !taken.add(item) && measure.quantity().isPresent() && measure.equals(before);
        if (again) {
            draft.unrecognised(sheet, cell, Message.of("cell.label-again", catalogue.label(item)));
        }
    }

    /** A value that reaches down over more lines than its label says of none of them what it is. */
    private boolean isMergedOverLines(ListLine line, Cell cell) {
        Cell label = line.lastLabel();
        for (Range merge : sheet.merges()) {
            if (merge.from().equals(cell.address()) && merge.to().row() > bottom(label)) {
                return true;
            }
        }
        return false;
    }

    private int bottom(Cell label) {
        return sheet.merges().stream()
                .filter(merge -> merge.from().equals(label.address()))
                .mapToInt(merge -> merge.to().row())
                .findFirst()
                .orElse(label.address().row());
    }

    /** Takes what a sentence states. */
    void takeStatement(Cell cell, Sentences.Statement statement) {
        Item item = statement.item();
        Indicator indicator = catalogue.get(item);
        CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
        taken.add(item);
        Cell stated = cell.saying(statement.value());
        if (items.isAmount(item, stated) || (told.isEmpty() && items.isTooSmall(item, stated))) {
            draft.unclearUnit(sheet, stated, item);
        } else {
            draft.figure(sheet, stated, item, indicator, use, told.orElse(MoneyUnit.DONG));
        }
    }

    /** "Kết quả xếp loại CĐHT: Khá" in one cell. */
    boolean takeWordInLabel(Cell cell) {
        int colon = cell.raw().indexOf(':');
        List<Item> found = cell.kind() == Cell.Kind.TEXT && colon > 0
                ? items.labelled(cell.raw().substring(0, colon))
                : List.of();
        ClosedSet choice = found.size() == 1 ? choices.get(found.get(0)) : null;
        String word = cell.raw().substring(colon + 1);
        if (choice == null || choice.read(word).isEmpty()) {
            return false;
        }
        draft.choice(sheet, cell, word, choice);
        return true;
    }

    /** "Khá" behind a label that is not known would be lost without a word: it is no number. */
    boolean isChoice(Cell cell) {
        return choices.values().stream().anyMatch(set -> set.isOption(cell.raw()));
    }

    /** The next text to the right that is no number and no unit of measure: the word that is chosen. */
    private Optional<Cell> wordBeside(List<Cell> row, ListLine line) {
        int label = line.lastLabel().address().column();
        return row.stream()
                .filter(cell -> cell.address().column() > label)
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !items.isMeasure(cell.raw()))
                .findFirst()
                .filter(cell -> !CellAccount.looksLikeFigure(cell) && !ClosedSet.isBlank(cell.raw()));
    }
}
