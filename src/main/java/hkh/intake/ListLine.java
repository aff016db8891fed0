package hkh.intake;

import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a list: a label and the cells that answer it.
 *
 * @param group what stands left of it for several lines, such as "Hội viên"; empty when nothing does
 * @param number the number of the line where that stands in a cell of its own
 * @param labels the cells of its label, from the left
 * @param measure the text that says what it is measured in, "" when none does
 * @param topics whether its label may be a topic that nobody listed
 */
record ListLine(
        Optional<String> group,
        Optional<String> number,
        List<Cell> labels,
        String measure,
        List<Answer> answers,
        boolean topics) {

    /**
     * A place for a value.
     *
     * @param cell what stands there; empty when nothing does
     * @param aspect what the heading of its column adds to the label
     * @param unit what that heading says that money is in
     * @param headed whether there is a heading at all: without one, only a cell that answers is a place
     */
    record Answer(Address address, Optional<Cell> cell, List<String> aspect, Optional<MoneyUnit> unit, boolean headed) {

        /** Whether something stands there that must not be lost. */
        boolean stands() {
            return cell.filter(found -> CellAccount.looksLikeFigure(found)
                            || found.raw().chars().anyMatch(Character::isDigit))
                    .isPresent();
        }
    }

    ListLine {
        labels = List.copyOf(labels);
        answers = List.copyOf(answers);
    }

    /** The label in its pieces. */
    List<String> label() {
        return labels.stream().map(Cell::raw).toList();
    }

    /** The label in one piece. */
    String text() {
        return String.join(" ", label());
    }

    boolean isHeading() {
        return answers.stream()
                .allMatch(answer ->
                        answer.cell().map(cell -> cell.raw().isBlank()).orElse(true));
    }

    /** Whether one of its places is for amounts of money. */
    boolean tellsMoney() {
        return answers.stream().anyMatch(answer -> ListItems.isMoney(answer.aspect()));
    }

    /** What to find out about the value in one of its places. */
    ListItems.Question question(Answer answer, List<String> above) {
        boolean besideMoney =
                answers.stream().anyMatch(other -> !other.equals(answer) && ListItems.isMoney(other.aspect()));
        return new ListItems.Question(label(), answer.aspect(), measure, besideMoney, above);
    }

    /** The units that the heading, the measure and the label name for money; they should be one. */
    List<MoneyUnit> units(Answer answer) {
        List<MoneyUnit> told = new ArrayList<>();
        answer.unit().ifPresent(told::add);
        MoneyUnit.exactly(measure).ifPresent(told::add);
        labels.forEach(cell -> MoneyUnit.namedIn(cell.raw()).ifPresent(told::add));
        return told.stream().distinct().toList();
    }
}
