package hkh.workspace;

import hkh.figure.Change;
import hkh.figure.Restated;
import hkh.finding.Messages;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says how an earlier figure came to stand for a later unit, or why it cannot, with the names of the earlier units. */
public final class RestatedWords {

    private final Messages messages;
    private final UnitTree earlier;

    /** @param earlier the units of the earlier day */
    public RestatedWords(Messages messages, UnitTree earlier) {
        this.messages = messages;
        this.earlier = earlier;
    }

    /** Why two figures are no plain comparison, in one line; empty when they are. */
    public String note(Change change) {
        if (change.comparability() == Change.Comparability.COMPARABLE) {
            return "";
        }
        List<String> remarks = change.restated().map(this::remarks).orElse(List.of());
        // the remark tells better why
        boolean told = change.comparability() == Change.Comparability.UNITS_CHANGED && !remarks.isEmpty();
        List<String> notes = new ArrayList<>();
        if (!told) {
            notes.add(messages.text(
                    "comparison." + change.comparability().code(),
                    change.restated().map(restated -> names(restated.from())).orElse("")));
        }
        notes.addAll(remarks);
        return String.join("; ", notes);
    }

    /** A sentence for each remark. */
    public List<String> remarks(Restated restated) {
        return restated.remarks().stream()
                .map(remark -> messages.text(
                        "restate." + remark.why().code(),
                        names(remark.units().isEmpty() ? restated.from() : remark.units())))
                .toList();
    }

    /** Code and name of each. */
    private String names(Collection<String> ids) {
        return String.join(", ", ids.stream().map(id -> earlier.get(id).label()).toList());
    }
}
