package hkh.cli;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.table.Table;
import hkh.unit.Passage;
import hkh.unit.Unit;
import hkh.workspace.FiguresFile;
import hkh.workspace.RestatedWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Restated figures as a table: the columns of the table they come from, then the codes of the earlier units and a note. What
 * further columns say of the earlier figures is kept: once where all say the same, else one after the other.
 */
final class RestatedTable {

    private static final String FROM_UNITS = "from_units";
    private static final String NOTE = "note";

    private final FiguresFile stated;
    private final Map<Reference, Table.Row> rows = new HashMap<>();
    private final Passage passage;
    private final UnitWriter writer;
    private final Set<String> unlisted;
    private final RestatedWords words;

    /**
     * A table.
     *
     * @param figures the figures as stated, each with its unit's id
     * @param unlisted units that the register does not list
     */
    RestatedTable(
            FiguresFile stated, Map<Figure, Figure> figures, Passage passage, UnitWriter writer, Set<String> unlisted) {
        this.stated = stated;
        this.passage = passage;
        this.writer = writer;
        this.unlisted = Set.copyOf(unlisted);
        this.words = new RestatedWords(writer.messages(), passage.earlier());
        stated.rows()
                .forEach((figure, row) ->
                        Optional.ofNullable(figures.get(figure)).ifPresent(dated -> rows.put(dated.reference(), row)));
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(stated.columns());
        for (String needed : List.of("breakdown", "state", FROM_UNITS, NOTE)) {
            if (!columns.contains(needed)) {
                columns.add(needed);
            }
        }
        return columns;
    }

    List<List<String>> rows(List<Restated> restated) {
        List<String> columns = columns();
        return restated.stream()
                .map(figure -> {
                    Map<String, String> cells = cells(figure);
                    return columns.stream()
                            .map(column -> cells.containsKey(column) ? cells.get(column) : kept(figure, column))
                            .toList();
                })
                .toList();
    }

    private Map<String, String> cells(Restated restated) {
        Reference reference = restated.reference();
        Breakdown breakdown = reference.item().breakdown();
        Unit unit = passage.later().get(reference.unit());
        return Map.of(
                "unit",
                unit.key(),
                "period",
                reference.period().toString(),
                "indicator",
                reference.item().indicator(),
                "breakdown",
                breakdown.toString(),
                "value",
                restated.measure().quantity().map(BigDecimal::toPlainString).orElse(""),
                "state",
                restated.standing().code(),
                FROM_UNITS,
                keys(restated.from()),
                NOTE,
                note(restated));
    }

    private String keys(List<String> ids) {
        return ids.stream().map(id -> passage.earlier().get(id).key()).collect(Collectors.joining("+"));
    }

    private String note(Restated restated) {
        List<String> notes = new ArrayList<>();
        String own = kept(restated, NOTE);
        if (!own.isEmpty()) {
            notes.add(own);
        }
        if (unlisted.contains(restated.reference().unit())) {
            notes.add(writer.text("restate.not-listed"));
        }
        notes.addAll(words.remarks(restated));
        return String.join("; ", notes);
    }

    private String kept(Restated restated, String column) {
        List<String> cells = restated.from().stream()
                .map(id -> rows.get(new Reference(
                        id, restated.reference().period(), restated.reference().item())))
                .filter(row -> row != null)
                .map(row -> row.get(column))
                .toList();
        return cells.stream().distinct().count() == 1
                ? cells.get(0)
                : String.join("; ", cells).replaceAll("^[; ]+$", "");
    }
}
