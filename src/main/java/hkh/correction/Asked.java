package hkh.correction;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Origin;
import hkh.finding.Finding;
import hkh.finding.Place;
import hkh.plan.Catalogue;
import hkh.validation.Check;
import hkh.validation.Checks;
import hkh.validation.Policy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figures a unit was asked to look at: those that findings name or stand at, those suspected, and every term of the
 * checks that failed, since any of them may be the wrong one.
 */
final class Asked {

    private final Set<Item> items = new HashSet<>();
    private final Set<Item> wholes = new HashSet<>();
    private final Set<Place> places = new HashSet<>();

    Asked(Catalogue catalogue, Policy policy, Collection<Finding> findings) {
        List<Check> checks = Checks.of(catalogue, policy);
        for (Finding finding : findings) {
            places.add(where(finding.place()));
            if (!finding.item().isNone()) {
                items.add(finding.item());
                for (Check check : checks) {
                    if (check.rule().equals(finding.rule()) && check.items().contains(finding.item())) {
                        check.items().forEach(this::addTerm);
                    }
                }
            }
            finding.suspects().forEach(suspect -> {
                items.add(suspect.item());
                places.add(where(suspect.place()));
            });
        }
    }

    /** Whether a figure was asked about, as it was or as it is now. */
    boolean about(Figure figure) {
        Origin origin = figure.origin();
        return items.contains(figure.item())
                || wholes.contains(figure.item().whole())
                || places.contains(new Place("", origin.sheet(), origin.cell()));
    }

    /** All keys of a dimension are meant by one term. */
    private void addTerm(Item term) {
        if (term.breakdown().key().equals("*")) {
            wholes.add(term.whole());
        } else {
            items.add(term);
        }
    }

    /** A place in the return, whatever the file is called. */
    private static Place where(Place place) {
        return new Place("", place.sheet(), place.cell());
    }
}
