package hkh.finding;

import hkh.figure.Change;
import hkh.figure.Goal;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of a target and of how far it is reached. */
public final class GoalNotes {

    private static final int NAMED = 5;

    private GoalNotes() {}

    /** The notes on a change's target; none where it is simply set and the figure is complete. */
    public static List<Message> of(Change change) {
        Goal goal = change.goal();
        List<Message> notes = new ArrayList<>();
        if (!goal.isSet()) {
            return notes;
        }
        if (goal.standing() != Goal.Standing.SET) {
            notes.add(Message.of("goal." + goal.standing().code(), about(goal)));
        }
        goal.longer().ifPresent(period -> notes.add(Message.of("goal.longer", period)));
        boolean reached = goal.amount().quantity().isPresent();
        if (reached && change.current().measure().quantity().isEmpty()) {
            notes.add(Message.of("goal.no-figure"));
        } else if (reached && change.current().isPartial()) {
            notes.add(Message.of(
                    "goal.figure-partial",
                    change.current().unitsIn(),
                    change.current().unitsExpected()));
        }
        return notes;
    }

    private static String about(Goal goal) {
        List<String> about = goal.about();
        return about.size() <= NAMED
                ? String.join(", ", about)
                : String.join(", ", about.subList(0, NAMED)) + " … (" + about.size() + ")";
    }
}
