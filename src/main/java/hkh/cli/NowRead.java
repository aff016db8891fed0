package hkh.cli;

import hkh.finding.Place;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells how the cells are read now whose labels were not understood before. */
final class NowRead {

    private final Console console;
    private final Labels labels;
    private final Map<Place, CellUse> cells = new HashMap<>();

    NowRead(Console console, Catalogue catalogue, Received received) {
        this.console = console;
        this.labels = new Labels(catalogue, console.messages().language());
        for (FileVerdict verdict : received.verdicts()) {
            put(verdict.file().name(), verdict.account());
        }
        for (Submission submission : received.submissions()) {
            put(submission.file().name(), submission.account());
        }
    }

    /** A line for the first cell of every label. */
    void tell(List<UnknownLabel> before) {
        for (UnknownLabel label : before) {
            Place place = label.cells().get(0);
            CellUse use = cells.get(place);
            if (use != null) {
                String item = use.item().isNone() ? "" : ", " + labels.of(use.item());
                console.say(
                        "teach.now-read",
                        TextTable.plain(place.toString()),
                        TextTable.plain(FigureWords.plain(label.first())),
                        console.messages().text("use." + use.use().code()) + item);
            }
        }
    }

    private void put(String file, List<CellUse> account) {
        account.forEach(cell -> cells.put(new Place(file, cell.sheet(), cell.cell()), cell));
    }
}
