package hkh.workspace;

import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Restated;
import hkh.finding.GoalNotes;
import hkh.finding.Messages;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says how an earlier figure came to stand for a later unit, or why it cannot, with the names of the earlier units. */
public final class RestatedWords implements ChangeWords {

    private static final int FEW = 3;

    private final Messages messages;
    private final UnitTree earlier;

    /** @param earlier the units of the earlier day */
    public RestatedWords(Messages messages, UnitTree earlier) {
        this.messages = messages;
        this.earlier = earlier;
    }

    @Override
    public String note(Change change) {
        List<String> remarks = change.restated().map(this::remarks).orElse(List.of());
        List<String> all = new ArrayList<>(remarks);
        GoalNotes.of(change).forEach(note -> all.add(messages.text(note)));
        return joined(isToldBy(remarks, change) ? "" : standing(change), all);
    }

    @Override
    public String brief(Change change) {
        List<String> remarks =
                change.restated().map(restated -> remarks(restated, this::few)).orElse(List.of());
        boolean plain = change.comparability().isComparable() || isToldBy(remarks, change);
        return joined(plain ? "" : standing(change), remarks);
    }

    /** Whether the remarks tell better why two figures cannot be compared. */
    private static boolean isToldBy(List<String> remarks, Change change) {
        return change.comparability() == Change.Comparability.UNITS_CHANGED && !remarks.isEmpty();
    }

    @Override
    public String forerunners(Change change) {
        return change.restated()
                .map(restated -> String.join(
                        ", ",
                        restated.from().stream()
                                .map(id -> earlier.get(id).name())
                                .toList()))
                .orElse("");
    }

    /** A sentence for each remark. */
    public List<String> remarks(Restated restated) {
        return remarks(restated, this::names);
    }

    private List<String> remarks(Restated restated, Function<List<String>, String> named) {
        return restated.remarks().stream()
                .map(remark -> messages.text(
                        "restate." + remark.why().code(),
                        named.apply(remark.units().isEmpty() ? restated.from() : remark.units())))
                .toList();
    }

    /** Whether the two may be compared; nothing to say when they simply may. */
    private String standing(Change change) {
        return change.comparability() == Change.Comparability.COMPARABLE
                ? ""
                : messages.text(
                        "comparison." + change.comparability().code(),
                        change.restated()
                                .map(restated -> names(restated.from()))
                                .orElse(""),
                        change.current().reference().item().indicator());
    }

    private static String joined(String first, List<String> more) {
        List<String> all = new ArrayList<>(more);
        if (!first.isEmpty()) {
            all.add(0, first);
        }
        return String.join("; ", all);
    }

    private String few(List<String> ids) {
        return ids.size() <= FEW + 1
                ? names(ids)
                : messages.text("comparison.and-others", names(ids.subList(0, FEW)), ids.size() - FEW);
    }

    /** Code and name of each. */
    private String names(List<String> ids) {
        return String.join(", ", ids.stream().map(earlier::get).map(Unit::label).toList());
    }
}
