package hkh.correction;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.HkhException;
import hkh.intake.Cell;
import hkh.intake.Intake;
import hkh.intake.Range;
import hkh.intake.Reading;
import hkh.job.Job;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.workbook.CorrectionList;
import hkh.workbook.PlainSheet;
import hkh.workbook.ReturnedCopy;
import hkh.workspace.Hash;
import hkh.workspace.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of files with corrections marked in them. A copy goes out only when reading it gives the very figures that the
 * file gave; else the cells as they were read are copied instead.
 */
final class MarkedCopies {

    private static final Set<String> ZIPPED = Set.of("xlsx", "xlsm", "xltx", "xltm");

    /** A copy. */
    static final class Marked {

        private final byte[] bytes;
        private final String ending;
        private final boolean plain;

        private Marked(byte[] bytes, String ending, boolean plain) {
            this.bytes = bytes;
            this.ending = ending;
            this.plain = plain;
        }

        byte[] bytes() {
            return bytes;
        }

        /** The ending of its name, with the dot. */
        String ending() {
            return ending;
        }

        /** Whether it holds nothing but the cells as they were read. */
        boolean plain() {
            return plain;
        }
    }

    private final Map<String, Inbox.Found> files = new HashMap<>();
    private final Intake intake;

    MarkedCopies(Job job) {
        job.files().forEach(found -> files.put(found.name(), found));
        this.intake =
                new Intake(job.catalogue(), job.lines(), job.configuration().period(), job.tree());
    }

    /**
     * The marked copy of a file.
     *
     * @param returns the returns in it that the answer corrects
     * @param others the returns in it that are none of the unit's business: then it gets its own part only
     * @return empty when the file changed meanwhile, or no copy says what it says
     */
    Optional<Marked> of(
            FileVerdict received,
            List<Submission> returns,
            List<Submission> others,
            ReturnedCopy.Answer answer,
            CorrectionList list)
            throws HkhException {
        SourceFile file = received.file();
        Inbox.Found found = files.get(file.name());
        byte[] original = found == null ? new byte[0] : Inbox.read(found).bytes();
        if (!Hash.of(original).equals(file.sha256())) {
            return Optional.empty();
        }
        Optional<Marked> same = others.isEmpty()
                ? ReturnedCopy.of(original, answer, list)
                        .map(bytes -> new Marked(bytes, ending(file.name(), original), false))
                        .filter(copy -> saysTheSame(copy, returns))
                : Optional.empty();
        OwnPart part = new OwnPart(returns, others, received.account());
        return same.isPresent()
                ? same
                : Optional.of(new Marked(plain(file, original, part, answer, list), ".xlsx", true))
                        .filter(copy -> saysTheSame(copy, returns));
    }

    private static byte[] plain(
            SourceFile file, byte[] original, OwnPart part, ReturnedCopy.Answer answer, CorrectionList list) {
        List<PlainSheet> sheets = Intake.sheets(file, original).stream()
                .filter(part::has)
                .map(sheet -> new PlainSheet(
                        sheet.name(),
                        part.cells(sheet).stream().map(MarkedCopies::plain).toList(),
                        sheet.merges().stream().map(Range::toString).toList()))
                .toList();
        return ReturnedCopy.plain(sheets, answer, list);
    }

    private static PlainSheet.PlainCell plain(Cell cell) {
        return new PlainSheet.PlainCell(
                cell.address().row(),
                cell.address().column(),
                cell.raw(),
                cell.kind() == Cell.Kind.NUMBER,
                cell.format());
    }

    private boolean saysTheSame(Marked copy, List<Submission> returns) {
        SourceFile file = new SourceFile("copy" + copy.ending(), Hash.of(copy.bytes()));
        Reading reading = intake.read(file, copy.bytes());
        return returns.stream()
                .allMatch(before -> reading.submissions().stream()
                        .anyMatch(after -> after.unit().equals(before.unit())
                                && after.revision() > before.revision()
                                && after.texts().equals(before.texts())
                                && measures(after, before).equals(measures(before, before))));
    }

    /** What was read; where a person decided of a figure, what stands in the file is another matter. */
    private static Map<Item, Measure> measures(Submission submission, Submission decided) {
        Map<Item, Measure> measures = new HashMap<>();
        for (Figure figure : submission.figures()) {
            measures.put(figure.item(), figure.measure());
        }
        for (Figure figure : decided.figures()) {
            if (figure.decision().isPresent()) {
                measures.remove(figure.item());
            }
        }
        return measures;
    }

    /** The ending that tells a program what the bytes are; a name may promise something else. */
    private static String ending(String name, byte[] original) {
        boolean zip = new String(original, 0, Math.min(2, original.length), StandardCharsets.ISO_8859_1).equals("PK");
        String named = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return zip ? "." + (ZIPPED.contains(named) ? named : "xlsx") : ".xls";
    }
}
