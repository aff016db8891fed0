package hkh.cli;

import hkh.finding.Place;
import hkh.plan.Wordings;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label that is not understood, with every cell that it is the label of.
 *
 * @param first what stands in the first of them
 */
record UnknownLabel(String label, String first, List<Place> cells) {

    UnknownLabel {
        cells = List.copyOf(cells);
    }

    /** The labels in some files, each once, in the order in which they stand there. */
    static List<UnknownLabel> in(Received received) {
        Map<String, UnknownLabel> labels = new LinkedHashMap<>();
        for (FileVerdict verdict : received.verdicts()) {
            String file = verdict.file().name();
            verdict.account().forEach(cell -> add(labels, file, cell));
            for (Submission submission : received.submissions()) {
                if (submission.file().equals(verdict.file())) {
                    submission.account().forEach(cell -> add(labels, file, cell));
                }
            }
        }
        return List.copyOf(labels.values());
    }

    private static void add(Map<String, UnknownLabel> labels, String file, CellUse cell) {
        if (!cell.label().isEmpty()) {
            Place place = new Place(file, cell.sheet(), cell.cell());
            labels.merge(
                    Wordings.key(cell.label()),
                    new UnknownLabel(cell.label(), cell.raw(), List.of(place)),
                    UnknownLabel::and);
        }
    }

    private UnknownLabel and(UnknownLabel other) {
        List<Place> all = new ArrayList<>(cells);
        all.addAll(other.cells);
        return new UnknownLabel(label, first, all);
    }
}
