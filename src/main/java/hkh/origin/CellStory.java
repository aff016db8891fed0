package hkh.origin;

import hkh.figure.Figure;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.RankedFinding;
import hkh.job.Aggregation;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.text.NearWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of a cell.
 *
 * @param use how the reader took it; empty for a cell that is blank or was answered in words
 * @param figures what it states, one or several
 * @param added those of them that are added up, each with the totals that hold it
 * @param compared those of them that are only held against the units below, each with the total of those
 */
public record CellStory(
        FileVerdict verdict,
        Place place,
        Optional<CellUse> use,
        List<Figure> figures,
        Map<Figure, List<Total>> added,
        Map<Figure, Optional<Total>> compared,
        List<Finding> findings) {

    private static final int SUGGESTIONS = 5;

    public CellStory {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /**
     * The story of {@code file!sheet!cell}; the sheet may be left out where only one has such a cell. Empty when no such
     * cell is accounted for, or several are.
     */
    public static Optional<CellStory> find(Job job, Aggregation run, String text) throws HkhException {
        Optional<FileVerdict> verdict = file(run, text);
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        Place place = place(verdict.get(), text);
        Aggregation reading = reading(job, run, verdict.get());
        List<Submission> returns = reading.received().submissions().stream()
                .filter(submission -> submission.file().name().equals(place.file()))
                .toList();
        Optional<CellUse> use = accounts(reading, place).stream()
                .filter(cell -> isAt(place, cell.sheet(), cell.cell()))
                .findFirst();
        List<Figure> figures = returns.stream()
                .flatMap(submission -> submission.figures().stream())
                .filter(figure -> isAt(place, figure))
                .toList();
        List<Finding> findings = reading.findings().stream()
                .map(RankedFinding::finding)
                .filter(finding -> finding.place().file().equals(place.file())
                        && isAt(place, finding.place().sheet(), finding.place().cell()))
                .toList();
        boolean unknown = use.isEmpty() && figures.isEmpty() && findings.isEmpty();
        if (unknown || sheetsWith(reading, place).size() > 1) {
            return Optional.empty();
        }
        Map<Figure, List<Total>> added = new LinkedHashMap<>();
        Provenance provenance = new Provenance(job, run);
        run.judgement().accepted().figures().stream()
                .filter(figure -> isAt(place, figure))
                .forEach(figure -> added.put(figure, provenance.totalsWith(figure)));
        Map<Figure, Optional<Total>> compared = new LinkedHashMap<>();
        run.judgement().compared().stream()
                .filter(figure -> isAt(place, figure))
                .forEach(figure -> compared.put(figure, provenance.counterpart(figure)));
        return Optional.of(new CellStory(verdict.get(), place, use, figures, added, compared, findings));
    }

    /** The run; what was set aside in it was read all the same: alone, as it stands. */
    private static Aggregation reading(Job job, Aggregation run, FileVerdict verdict) throws HkhException {
        return verdict.verdict() == Verdict.ACCEPTED
                ? run
                : Aggregation.look(
                        job.withFiles(job.files().stream()
                                .filter(found ->
                                        found.name().equals(verdict.file().name()))
                                .toList()),
                        file -> Optional.empty(),
                        Headway.UNSEEN);
    }

    /** Says what is not known: the file, the sheet or the cell, and what is near. */
    public static Message notFound(Job job, Aggregation run, String text) throws HkhException {
        Optional<FileVerdict> verdict = file(run, text);
        if (verdict.isEmpty()) {
            String name = text.substring(0, text.indexOf('!'));
            List<String> names = run.received().verdicts().stream()
                    .map(known -> known.file().name())
                    .toList();
            List<String> near = new ArrayList<>(NearWords.of(name, names));
            names.stream()
                    .filter(known -> known.endsWith("/" + name) || known.startsWith(name + "."))
                    .forEach(near::add);
            return similar(Message.of("explain.unknown-file", name), near);
        }
        Place place = place(verdict.get(), text);
        List<String> places = sheetsWith(reading(job, run, verdict.get()), place);
        if (places.size() > 1) {
            return similar(Message.of("explain.several-cells", place.toString()), places);
        }
        if (verdict.get().verdict() != Verdict.ACCEPTED) {
            return Message.of("explain.unread-file", place.file(), verdict.get().reason());
        }
        List<CellUse> cells = accounts(run, place);
        Set<String> sheets = new LinkedHashSet<>();
        cells.forEach(cell -> sheets.add(cell.sheet()));
        if (!place.sheet().isEmpty() && !sheets.contains(place.sheet())) {
            return similar(Message.of("explain.unknown-sheet", place.sheet()), List.copyOf(sheets));
        }
        String row = digits(place.cell());
        List<String> near = cells.stream()
                .filter(cell -> place.sheet().isEmpty() || cell.sheet().equals(place.sheet()))
                .sorted(Comparator.comparing(cell -> distance(row, digits(cell.cell()))))
                .map(cell -> new Place(place.file(), cell.sheet(), cell.cell()).toString())
                .toList();
        return similar(Message.of("explain.unknown-cell", place.toString()), near);
    }

    /** The same cell of every sheet that has one. */
    private static List<String> sheetsWith(Aggregation run, Place place) {
        return accounts(run, place).stream()
                .filter(cell -> isAt(place, cell.sheet(), cell.cell()))
                .map(cell -> new Place(place.file(), cell.sheet(), cell.cell()).toString())
                .distinct()
                .toList();
    }

    /** The cells of a file that are accounted for: in its returns, and those that are in none of them. */
    private static List<CellUse> accounts(Aggregation run, Place place) {
        Stream<CellUse> ofReturns = run.received().submissions().stream()
                .filter(submission -> submission.file().name().equals(place.file()))
                .flatMap(submission -> submission.account().stream());
        Stream<CellUse> ofNobody = run.received().verdicts().stream()
                .filter(verdict -> verdict.file().name().equals(place.file()))
                .flatMap(verdict -> verdict.account().stream());
        return Stream.concat(ofReturns, ofNobody).toList();
    }

    private static Message similar(Message unknown, List<String> near) {
        return near.isEmpty()
                ? unknown
                : Message.of(
                        "explain.similar",
                        unknown,
                        String.join(
                                ", ",
                                near.stream().distinct().limit(SUGGESTIONS).toList()));
    }

    /** The file whose name the text begins with; a name may itself hold an exclamation mark. */
    private static Optional<FileVerdict> file(Aggregation run, String text) {
        return run.received().verdicts().stream()
                .filter(verdict -> text.startsWith(verdict.file().name() + "!"))
                .max(Comparator.comparing(verdict -> verdict.file().name().length()));
    }

    private static Place place(FileVerdict verdict, String text) {
        String rest = text.substring(verdict.file().name().length() + 1);
        int mark = rest.lastIndexOf('!');
        String sheet = mark < 0 ? "" : rest.substring(0, mark);
        return new Place(
                verdict.file().name(),
                sheet,
                rest.substring(mark + 1).replace("$", "").toUpperCase(Locale.ROOT));
    }

    private static boolean isAt(Place place, Figure figure) {
        return figure.origin().file().equals(place.file())
                && isAt(place, figure.origin().sheet(), figure.origin().cell());
    }

    private static boolean isAt(Place place, String sheet, String cell) {
        return cell.equals(place.cell()) && (place.sheet().isEmpty() || sheet.equals(place.sheet()));
    }

    private static String digits(String cell) {
        return cell.replaceAll("\\D", "");
    }

    private static int distance(String row, String other) {
        return row.isEmpty() || other.isEmpty() || row.length() > 7
                ? 0
                : Math.abs(Integer.parseInt(row) - Integer.parseInt(other));
    }
}
