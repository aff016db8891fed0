package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.UnitTree;
import hkh.workspace.FiguresFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures whose units a table names by the codes of one day, as figures of units. */
final class DatedFigures {

    private final Register register;
    private final UnitWriter writer;
    private final UnitTree tree;

    DatedFigures(Register register, UnitWriter writer, UnitTree tree) {
        this.register = register;
        this.writer = writer;
        this.tree = tree;
    }

    /**
     * The figures of a table, each as stated and with its unit's id.
     *
     * @throws HkhException naming every unit that does not exist on that day
     */
    Map<Figure, Figure> of(FiguresFile file) throws HkhException {
        Map<Figure, Figure> figures = new LinkedHashMap<>();
        Map<String, Integer> unknown = new LinkedHashMap<>();
        Set<Reference> seen = new HashSet<>();
        List<Message> wrong = new ArrayList<>();
        file.rows().forEach((figure, row) -> {
            List<Unit> units = tree.named(figure.unit());
            if (units.size() != 1) {
                unknown.putIfAbsent(figure.unit(), row.line());
                return;
            }
            Reference stated = figure.reference();
            Reference dated = new Reference(units.get(0).id(), stated.period(), stated.item());
            if (!seen.add(dated)) {
                wrong.add(Message.of("table.figure-twice", row.table(), row.line(), stated));
            }
            figures.put(figure, new Figure(dated, figure.measure(), figure.origin()));
        });
        if (!unknown.isEmpty()) {
            List<String> told = new ArrayList<>();
            unknown.forEach((key, line) ->
                    told.add(writer.text("restate.unknown-unit", Integer.toString(line), key) + otherTimes(key)));
            wrong.add(
                    Message.of("restate.unknown-units", file.name(), writer.day(tree.day()), String.join("; ", told)));
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return figures;
    }

    private String otherTimes(String key) {
        List<String> others = register.everOfCode(new UnitCode(key)).stream()
                .map(writer::withTime)
                .toList();
        return others.isEmpty() ? withoutZeros(key) : " – " + String.join(", ", others);
    }

    /** A spreadsheet takes a code for a number and drops the zeros before it; that is asked, not mended. */
    private String withoutZeros(String key) {
        return List.of("0" + key, "00" + key, "000" + key).stream()
                .flatMap(code -> tree.ofCode(new UnitCode(code)).stream())
                .findFirst()
                .map(unit -> writer.text("restate.lost-zeros", unit.label()))
                .orElse("");
    }
}
