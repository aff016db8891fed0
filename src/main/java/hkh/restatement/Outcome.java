package hkh.restatement;

import hkh.figure.Measure;
import hkh.figure.Restated;
import hkh.figure.Restated.Standing;
import hkh.figure.Restated.Why;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What restating one item came to. */
record Outcome(Measure measure, Standing standing, List<Restated.Remark> remarks) {

    static Outcome value(Measure measure) {
        return new Outcome(measure, Standing.VALUE, List.of());
    }

    static Outcome none(Why why, List<String> units) {
        Measure absence = switch (why) {
            case UNREADABLE -> Measure.UNREADABLE;
            case NOT_APPLICABLE -> Measure.NOT_APPLICABLE;
            default -> Measure.NOT_REPORTED;
        };
        return new Outcome(absence, Standing.NOT_COMPARABLE, List.of(new Restated.Remark(why, units)));
    }

    boolean isKnown() {
        return standing != Standing.NOT_COMPARABLE;
    }

    Outcome with(Why why, List<String> units) {
        List<Restated.Remark> more = new ArrayList<>(remarks);
        more.add(new Restated.Remark(why, units));
        return new Outcome(measure, standing, more);
    }

    /** Another measure made of this and another outcome. */
    Outcome and(Outcome other, Measure made) {
        Standing both = standing == Standing.ESTIMATED || other.standing == Standing.ESTIMATED
                ? Standing.ESTIMATED
                : Standing.VALUE;
        Set<Restated.Remark> all = new LinkedHashSet<>(remarks);
        all.addAll(other.remarks);
        return new Outcome(made, both, List.copyOf(all));
    }
}
