package hkh.correction;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import hkh.submission.Submission;
import hkh.validation.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A return held against the one that it replaces.
 *
 * @param fixed what was wrong or odd, and is no more
 * @param stillWrong what is as it was asked about, or again wrong
 * @param newlyWrong what was not wrong before
 * @param asked figures that are others now, as was asked for
 * @param unasked figures that are others now although nobody asked
 */
public record Resubmission(
        Submission before,
        Submission after,
        List<Finding> fixed,
        List<Finding> stillWrong,
        List<Finding> newlyWrong,
        List<Change> asked,
        List<Change> unasked) {

    /** A figure before and now; empty where it is not stated. */
    public record Change(Item item, Optional<Figure> before, Optional<Figure> after) {}

    /**
     * Compares two returns of one unit.
     *
     * @param told what there was to say about the unit then
     * @param tells what there is now
     */
    public static Resubmission of(
            Catalogue catalogue,
            Policy policy,
            Submission before,
            Submission after,
            List<Finding> told,
            List<Finding> tells) {
        List<Finding> open = open(told, before.unit());
        Map<String, Integer> left = new HashMap<>();
        open(tells, after.unit()).forEach(finding -> left.merge(key(finding), 1, Integer::sum));
        List<Finding> fixed = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (Finding finding : open) {
            known.merge(key(finding), 1, Integer::sum);
            if (left.merge(key(finding), -1, Integer::sum) < 0) {
                fixed.add(finding);
            }
        }
        List<Finding> still = new ArrayList<>();
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : open(tells, after.unit())) {
            (known.merge(key(finding), -1, Integer::sum) < 0 ? fresh : still).add(finding);
        }
        Asked question = new Asked(catalogue, policy, open);
        List<Change> asked = new ArrayList<>();
        List<Change> unasked = new ArrayList<>();
        for (Change change : changes(before, after)) {
            boolean meant = change.before().filter(question::about).isPresent()
                    || change.after().filter(question::about).isPresent();
            (meant ? asked : unasked).add(change);
        }
        return new Resubmission(before, after, fixed, still, fresh, asked, unasked);
    }

    private static List<Finding> open(List<Finding> findings, String unit) {
        return findings.stream()
                .filter(finding -> finding.unit().equals(unit))
                .filter(finding -> finding.severity() != Severity.INFO
                        && finding.accepted().isEmpty())
                .toList();
    }

    /** By which a finding is the same one in another version of the file; figures may have moved, other cells have no name. */
    private static String key(Finding finding) {
        String what = finding.item().isNone()
                ? finding.place().sheet() + "!" + finding.place().cell()
                : finding.item().toString();
        return finding.rule() + " " + what;
    }

    private static List<Change> changes(Submission before, Submission after) {
        Map<Item, Figure> was = figures(before);
        Map<Item, Figure> is = figures(after);
        Set<Item> items = new TreeSet<>(was.keySet());
        items.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (Item item : items) {
            Change change = new Change(item, Optional.ofNullable(was.get(item)), Optional.ofNullable(is.get(item)));
            if (!isSame(measure(change.before()), measure(change.after()))) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** What the sender wrote; what is calculated from it is left out. */
    private static Map<Item, Figure> figures(Submission submission) {
        Set<Item> used = new HashSet<>();
        for (CellUse use : submission.account()) {
            if (use.use() == CellUse.Use.USED) {
                used.add(use.item());
            }
        }
        Map<Item, Figure> figures = new HashMap<>();
        for (Figure figure : submission.figures()) {
            if (used.contains(figure.item()) && figure.measure().state() != State.NOT_REPORTED) {
                figures.put(figure.item(), figure);
            }
        }
        return figures;
    }

    private static Measure measure(Optional<Figure> figure) {
        return figure.map(Figure::measure).orElse(Measure.NOT_REPORTED);
    }

    private static boolean isSame(Measure one, Measure other) {
        return one.state() == other.state() && one.amount().compareTo(other.amount()) == 0;
    }
}
