package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import hkh.document.Draft.Passage;
import hkh.document.Draft.Piece;
import hkh.figure.Reference;
import hkh.finding.Message;
import hkh.report.PrintForm;
import hkh.text.TextKey;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whether figures stand where they belong: a right number says something else with a digit typed beside it, in the row of
 * another unit, or in the place of another one in its sentence.
 */
public final class Surroundings {

    private static final Pattern BEFORE = Pattern.compile("([\\d≥*%+−-]|\\d[.,])$");
    private static final Pattern BEHIND = Pattern.compile("^([\\d%*†]|[.,]\\d)");
    private static final int FEW = 3; // cells, below which no column is of one kind

    /** A figure that does not stand where it belongs. */
    public record Problem(BoundFigure figure, Message message) {}

    private final DraftJob job;
    private final List<Problem> problems = new ArrayList<>();

    private Surroundings(DraftJob job) {
        this.job = job;
    }

    static List<Problem> of(DraftJob job, Draft report) {
        Surroundings surroundings = new Surroundings(job);
        PrintedSentences printed = new PrintedSentences(report);
        job.bound().draft().passages().forEach(passage -> surroundings.exchanged(passage, printed));
        job.bound().draft().passages().forEach(surroundings::touching);
        job.bound().draft().tables().forEach(surroundings::misplaced);
        return List.copyOf(surroundings.problems);
    }

    private void touching(Passage passage) {
        List<Piece> pieces = passage.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).figure() < 0 || isWord(pieces.get(i).figure())) {
                continue;
            }
            String before = i == 0 ? "" : pieces.get(i - 1).text();
            String behind = i + 1 == pieces.size() ? "" : pieces.get(i + 1).text();
            if (BEFORE.matcher(before).find() || BEHIND.matcher(behind).find()) {
                String text = pieces.get(i).text();
                add(
                        pieces.get(i).figure(),
                        "verify.place.touching",
                        before.substring(Math.max(0, before.length() - 2))
                                + text
                                + behind.substring(0, Math.min(2, behind.length())),
                        text);
            }
        }
    }

    /** In a sentence whose words are as printed, figures stand as printed, be it in another form. */
    private void exchanged(Passage passage, PrintedSentences printed) {
        List<String> tags = printed.tagsIn(passage);
        List<Integer> figures = passage.pieces().stream()
                .map(Piece::figure)
                .filter(figure -> figure >= 0)
                .toList();
        if (figures.size() != tags.size()) {
            return; // no such sentence, or one with the very sign that stands for a figure
        }
        BoundTags known = new BoundTags(job.texts());
        for (int i = 0; i < tags.size(); i++) {
            Optional<Reference> meant = known.of(tags.get(i)).map(BoundTags.Key::reference);
            if (!meant.equals(reference(figures.get(i)))) {
                add(
                        figures.get(i),
                        "verify.place.exchanged",
                        bound(figures.get(i)).reference());
            }
        }
    }

    private boolean isWord(int figure) {
        return bound(figure).key().filter(key -> key.form() == PrintForm.WORD).isPresent();
    }

    private void misplaced(Grid grid) {
        Map<String, String> named = units(grid);
        Map<Integer, List<Integer>> columns = new TreeMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            String title = DraftPlace.rowTitle(grid, row);
            Optional<String> owner = Optional.ofNullable(named.get(TextKey.of(title)));
            for (Cell cell : grid.rows().get(row)) {
                for (int figure : cell.figures()) {
                    columns.computeIfAbsent(cell.column(), column -> new ArrayList<>())
                            .add(figure);
                    if (!seen.add(List.of(
                            title, "" + cell.column(), bound(figure).figure().tag()))) {
                        add(figure, "verify.place.twice", title, bound(figure).reference());
                    }
                    Optional<String> unit = reference(figure).map(Reference::unit);
                    if (owner.isPresent() && unit.isPresent() && !owner.equals(unit)) {
                        add(figure, "verify.place.row", title, bound(figure).reference());
                    }
                }
            }
        }
        columns.values().forEach(this::column);
    }

    /** Most cells of a column are of one indicator: another one among them is out of place. */
    private void column(List<Integer> figures) {
        Map<String, Integer> counts = new HashMap<>();
        figures.forEach(figure -> indicator(figure).ifPresent(indicator -> counts.merge(indicator, 1, Integer::sum)));
        counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEW && count.getValue() * 5 >= figures.size() * 4)
                .findFirst()
                .ifPresent(usual -> figures.stream()
                        .filter(figure -> indicator(figure)
                                .filter(indicator -> !indicator.equals(usual.getKey()))
                                .isPresent())
                        .forEach(figure ->
                                add(figure, "verify.place.column", bound(figure).reference())));
    }

    private Optional<String> indicator(int figure) {
        return reference(figure).map(reference -> reference.item().indicator());
    }

    /** The units of a table by their names, as far as each has one of its own. */
    private Map<String, String> units(Grid grid) {
        Map<String, String> named = new HashMap<>();
        Set<String> shared = new HashSet<>();
        Set<String> ids = new HashSet<>();
        grid.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.figures().stream())
                .flatMap(figure -> reference(figure).stream())
                .forEach(reference -> ids.add(reference.unit()));
        for (String id : ids) {
            Optional<Unit> unit = job.job().tree().find(id);
            String name = unit.map(one -> TextKey.of(one.name())).orElse("");
            if (named.put(name, id) != null) {
                shared.add(name);
            }
        }
        named.keySet().removeAll(shared);
        named.remove("");
        return named;
    }

    private BoundDraft.Bound bound(int figure) {
        return job.bound().figures().get(figure);
    }

    private Optional<Reference> reference(int figure) {
        return bound(figure).key().map(BoundTags.Key::reference);
    }

    private void add(int figure, String key, Object... arguments) {
        problems.add(new Problem(bound(figure).figure(), Message.of(key, arguments)));
    }
}
