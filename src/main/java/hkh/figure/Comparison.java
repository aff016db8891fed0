package hkh.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** This period beside an earlier one, for every total that has an earlier figure or a target. */
public final class Comparison {

    private final List<Change> changes;
    private final Map<Reference, Change> byReference;

    public Comparison(List<Change> changes) {
        this.changes = List.copyOf(changes);
        this.byReference = changes.stream()
                .collect(Collectors.toMap(change -> change.current().reference(), Function.identity()));
    }

    public List<Change> all() {
        return changes;
    }

    public Optional<Change> of(Reference reference) {
        return Optional.ofNullable(byReference.get(reference));
    }
}
