package hkh.intake;

import hkh.intake.ListHead.Column;
import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of a list: a label and the cells that answer it. */
final class ListLine {

    private final Optional<String> group;
    private final Optional<String> number;
    private final List<Cell> labels;
    private final List<String> label;
    private final String text;
    private final String measure;
    private final List<Answer> answers;
    private final boolean topics;

    /**
     * A place for a value.
     *
     * @param cell what stands there; empty when nothing does
     * @param column what the heading of its column says
     * @param headed whether there is a heading at all: without one, only a cell that answers is a place
     */
    record Answer(Address address, Optional<Cell> cell, Column column, boolean headed) {

        /** What the heading of its column adds to the label. */
        List<String> aspect() {
            return column.aspect();
        }

        /** Whether something stands there that must not be lost. */
        boolean stands() {
            return cell.isPresent()
                    && (CellAccount.looksLikeFigure(cell.get()) || cell.get().hasDigits());
        }
    }

    /**
     * @param group what stands left of it for several lines, such as "Hội viên"; empty when nothing does
     * @param number the number of the line where that stands in a cell of its own
     * @param labels the cells of its label, from the left
     * @param measure the text that says what it is measured in, "" when none does
     * @param topics whether its label may be a topic that nobody listed
     */
    ListLine(
            Optional<String> group,
            Optional<String> number,
            List<Cell> labels,
            String measure,
            List<Answer> answers,
            boolean topics) {
        this.group = group;
        this.number = number;
        this.labels = labels;
        this.label = labels.size() == 1
                ? List.of(labels.get(0).raw())
                : labels.stream().map(Cell::raw).toList();
        this.text = label.size() == 1 ? label.get(0) : String.join(" ", label);
        this.measure = measure;
        this.answers = answers;
        this.topics = topics;
    }

    Optional<String> group() {
        return group;
    }

    Optional<String> number() {
        return number;
    }

    List<Cell> labels() {
        return labels;
    }

    /** Whether a piece of its label stands in a place. */
    boolean isLabelIn(Address place) {
        for (Cell cell : labels) {
            if (cell.address().equals(place)) {
                return true;
            }
        }
        return false;
    }

    /** The cell that its label ends in. */
    Cell lastLabel() {
        return labels.get(labels.size() - 1);
    }

    /** The label in its pieces. */
    List<String> label() {
        return label;
    }

    /** The label in one piece. */
    String text() {
        return text;
    }

    String measure() {
        return measure;
    }

    List<Answer> answers() {
        return answers;
    }

    boolean topics() {
        return topics;
    }

    /** Whether nothing stands in any of its places. */
    boolean isHeading() {
        for (Answer answer : answers) {
            if (answer.cell().isPresent() && !answer.cell().get().raw().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of its places is for amounts of money. */
    boolean tellsMoney() {
        return tellsMoneyBeside(Optional.empty());
    }

    private boolean tellsMoneyBeside(Optional<Address> place) {
        for (Answer other : answers) {
            if (other.column().isMoney() && !place.equals(Optional.of(other.address()))) {
                return true;
            }
        }
        return false;
    }

    /** What to find out about the label alone. */
    ListItems.Question question() {
        return new ListItems.Question(label, List.of(), measure, tellsMoney(), List.of());
    }

    /** What to find out about the value in one of its places. */
    ListItems.Question question(Answer answer, List<String> above) {
        return new ListItems.Question(
                label, answer.aspect(), measure, tellsMoneyBeside(Optional.of(answer.address())), above);
    }

    /** The units that the heading, the measure and the label name for money; they should be one. */
    List<MoneyUnit> units(Answer answer) {
        List<MoneyUnit> told = new ArrayList<>();
        add(answer.column().unit(), told);
        add(MoneyUnit.exactly(measure), told);
        for (String piece : label) {
            add(MoneyUnit.namedIn(piece), told);
        }
        return told;
    }

    private static void add(Optional<MoneyUnit> unit, List<MoneyUnit> told) {
        if (unit.isPresent() && !told.contains(unit.get())) {
            told.add(unit.get());
        }
    }
}
