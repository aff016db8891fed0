package hkh.cli;

import hkh.figure.Restated;
import hkh.unit.Passage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a restatement came to, in numbers, and which shares it lacks. */
final class RestatedSummary {

    private final Passage passage;
    private final List<Restated> restated;

    RestatedSummary(Passage passage, List<Restated> restated) {
        this.passage = passage;
        this.restated = restated;
    }

    int units() {
        return (int) restated.stream()
                .map(figure -> figure.reference().unit())
                .distinct()
                .count();
    }

    int count(Restated.Standing standing) {
        return (int) restated.stream()
                .filter(figure -> figure.standing() == standing)
                .count();
    }

    /** The divided units whose shares nobody stated and that matter here, each with its heirs. */
    Map<String, String> divided() {
        Map<String, String> divided = new TreeMap<>();
        restated.stream()
                .flatMap(figure -> figure.remarks().stream())
                .filter(remark -> remark.why() == Restated.Why.SHARE_NOT_STATED)
                .flatMap(remark -> remark.units().stream())
                .distinct()
                .forEach(id -> divided.put(passage.earlier().get(id).label(), heirs(id)));
        return divided;
    }

    private String heirs(String id) {
        return String.join(
                ", ",
                passage.heirsOf(id).stream()
                        .map(heir -> passage.later().get(heir.unit()).label())
                        .toList());
    }
}
