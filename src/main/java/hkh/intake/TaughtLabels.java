package hkh.intake;

import hkh.figure.Item;
import hkh.intake.ListLine.Answer;
import hkh.plan.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels by which a person may teach what a line of a list states: its own, or that below a line above it. */
final class TaughtLabels {

    /** "Nữ" alone says too little: it is taught below what it is a part of, or not at all. */
    private static final int ENOUGH_WORDS = 3;

    private static final int FEWEST_WORDS = 2;

    private static final int LONGEST = 120;

    private final Wordings wordings;
    private final ListItems items;

    TaughtLabels(Wordings wordings, ListItems items) {
        this.wordings = wordings;
        this.items = items;
    }

    /** The label of a line that was taught, below the lines that it belongs to before alone. */
    Optional<String> taught(ListLine line, Answer answer, List<String> over) {
        if (wordings.isEmpty()) {
            return Optional.empty();
        }
        List<String> own = own(line, answer);
        return over.stream()
                .map(heading -> below(heading, own))
                .filter(this::isTaught)
                .findFirst()
                .or(() -> Optional.of(Wordings.label(own)).filter(this::isTaught));
    }

    /** The label by which a line is to be taught; empty where that would be a whole paragraph, or say too little. */
    String toTeach(ListLine line, Answer answer, List<String> over) {
        List<String> own = own(line, answer);
        int words = HeadingWords.of(own).size();
        boolean alone = words >= ENOUGH_WORDS || over.isEmpty();
        String label = alone ? Wordings.label(own) : below(over.get(0), own);
        return label.length() > LONGEST || (alone && words < FEWEST_WORDS) ? "" : label;
    }

    /** Whether a label was taught to be no figure of ours. */
    boolean isNone(String label) {
        return wordings.meaning(label).filter(Item::isNone).isPresent();
    }

    /** What to find out about a line whose label was taught. */
    ListItems.Question question(String taught, ListItems.Question asked) {
        List<String> aspect = items.isKind(asked.aspect()) ? asked.aspect() : List.of();
        return new ListItems.Question(List.of(taught), aspect, asked.measure(), asked.besideMoney(), List.of());
    }

    private boolean isTaught(String label) {
        return wordings.meaning(label).isPresent();
    }

    /** The label with what the heading of the column adds; "Số tiền" adds nothing. */
    private List<String> own(ListLine line, Answer answer) {
        List<String> own = new ArrayList<>(line.label());
        if (!items.isKind(answer.aspect())) {
            own.addAll(answer.aspect());
        }
        return own;
    }

    private static String below(String heading, List<String> own) {
        List<String> pieces = new ArrayList<>(List.of(heading));
        pieces.addAll(own);
        return Wordings.label(pieces);
    }
}
