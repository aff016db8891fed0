package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Message;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mark of a copy that went back to be corrected. It says of whose figures the answer takes the place, and of which
 * files; what the figures are is read as in any other file, without the sheet that lists what to correct.
 *
 * @param units ids of the units whose returns are corrected in it
 * @param revision counts the versions of their returns; the first one without a number is 1
 * @param replaces the SHA-256 of every file that the answer takes the place of
 * @param file the name of the file that the copy was made of
 * @param list the name of the sheet that lists what to correct
 */
record SentBack(Set<String> units, String period, int revision, Set<String> replaces, String file, String list) {

    SentBack {
        units = Set.copyOf(units);
        replaces = Set.copyOf(replaces);
    }

    /** The mark of a workbook; empty when it was never sent back. */
    static Optional<SentBack> of(Workbook workbook) {
        return workbook.sheets().stream().filter(FormMark::isOn).findFirst().flatMap(SentBack::read);
    }

    private static Optional<SentBack> read(Sheet sheet) {
        Map<String, String> pairs = FormMark.pairs(sheet);
        if (!pairs.containsKey("list")) {
            return Optional.empty();
        }
        return Optional.of(new SentBack(
                several(pairs.getOrDefault("units", "")),
                pairs.getOrDefault("period", ""),
                FormMark.revision(pairs.getOrDefault("revision", "")),
                several(pairs.getOrDefault("replaces", "")),
                pairs.getOrDefault("file", ""),
                pairs.getOrDefault("list", "")));
    }

    private static Set<String> several(String joined) {
        return joined.isEmpty() ? Set.of() : Set.copyOf(List.of(joined.split(";", -1)));
    }

    /** The workbook as it was before it was sent back; an issued form keeps its own mark. */
    Workbook without(Workbook workbook) {
        boolean form = FormMark.of(workbook).isPresent();
        List<Sheet> sheets = workbook.sheets().stream()
                .filter(sheet -> !isList(sheet) && (form || !FormMark.isOn(sheet)))
                .toList();
        return new Workbook(sheets, workbook.date1904());
    }

    /** The list, by its name or, when somebody gave it another one, by its title. */
    private boolean isList(Sheet sheet) {
        return sheet.name().equals(list)
                || sheet.at(new Address(0, 0))
                        .filter(cell -> cell.raw().startsWith(list + " "))
                        .isPresent();
    }

    /** What was read, with the revision it has, and with how the cells ended that we had added. */
    Reading mark(Reading reading, Workbook whole) {
        List<Submission> submissions =
                reading.submissions().stream().map(this::numbered).toList();
        FileVerdict read = reading.verdict();
        List<CellUse> account = new ArrayList<>(read.account());
        List<Sheet> others = without(whole).sheets();
        for (Sheet sheet : whole.sheets()) {
            if (!others.contains(sheet)) {
                sheet.cells().stream()
                        .filter(CellAccount::looksLikeFigure)
                        .forEach(cell -> account.add(new CellUse(
                                sheet.name(),
                                cell.address().toString(),
                                cell.raw(),
                                CellUse.Use.IGNORED,
                                "",
                                Item.NONE,
                                Message.of("cell.sent-back"))));
            }
        }
        FileVerdict verdict =
                new FileVerdict(read.file(), read.verdict(), read.units(), read.period(), read.reason(), account);
        return new Reading(verdict, submissions, reading.findings(), replaces);
    }

    private Submission numbered(Submission submission) {
        boolean meant = units.contains(submission.unit())
                && period.equals(submission.period().toString());
        return meant ? submission.withRevision(revision) : submission;
    }
}
