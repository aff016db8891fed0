package hkh.job;

import hkh.figure.Figure;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.unit.NationalRegister;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the units of earlier figures on the figures' own day, by id or else by the code that a unit had then, and refuses to take
 * them for units of another day: an id that stands unchanged over 1 July 2025 must not be a code that changed hands then.
 */
public final class Vintages {

    private static final String ADMINISTRATIVE = "\\d{2,5}";

    private final Register register;
    private final UnitTree earlier;
    private final LocalDate past;
    private final LocalDate present;

    /**
     * For figures of a past day that are compared with those of a present one.
     *
     * @param earlier the units of the past day
     */
    public Vintages(Register register, UnitTree earlier, LocalDate present) {
        this.register = register;
        this.earlier = earlier;
        this.past = earlier.day();
        this.present = present;
    }

    /** The figures with the ids of their units; all units are told at once that were none then, or would be taken for others. */
    public List<Figure> dated(List<Figure> history) throws HkhException {
        List<Figure> dated = new ArrayList<>();
        Set<Reference> seen = new HashSet<>();
        Set<String> absent = new TreeSet<>();
        for (Figure figure : history) {
            List<Unit> units = earlier.named(figure.unit());
            if (units.size() != 1) {
                known(figure);
                absent.add(figure.unit());
                continue;
            }
            Reference stated = figure.reference();
            Reference reference = new Reference(units.get(0).id(), stated.period(), stated.item());
            if (!seen.add(reference)) {
                throw new HkhException(Message.of(
                        "table.figure-twice",
                        figure.origin().file(),
                        figure.origin().line(),
                        stated));
            }
            dated.add(new Figure(reference, figure.measure(), figure.origin()));
        }
        check(dated, absent);
        return dated;
    }

    private void known(Figure figure) throws HkhException {
        UnitCode code = new UnitCode(figure.unit());
        if (register.of(figure.unit()).isEmpty() && register.everOfCode(code).isEmpty()) {
            throw new HkhException(Message.of(
                    "table.unknown-unit",
                    figure.origin().file(),
                    figure.origin().line(),
                    figure.unit()));
        }
    }

    /** Tells all units at once whose figures, given by id, would be compared with those of another unit. */
    public void check(List<Figure> figures) throws HkhException {
        Set<String> absent = new TreeSet<>();
        figures.forEach(figure -> absent.add(figure.unit()));
        absent.removeIf(
                unit -> earlier.find(unit).isPresent() || register.of(unit).isEmpty());
        check(figures, absent);
    }

    private void check(List<Figure> history, Set<String> absent) throws HkhException {
        Set<String> units = new TreeSet<>();
        history.forEach(figure -> units.add(figure.unit()));
        List<Message> wrong = new ArrayList<>();
        if (!absent.isEmpty()) {
            wrong.add(Message.of("units.of-another-day", past.toString(), String.join(", ", absent)));
        }
        boolean across = past.isBefore(NationalRegister.REFORM) && !present.isBefore(NationalRegister.REFORM);
        List<Unit> suspects = across ? standing(units) : List.of();
        List<String> reused = suspects.isEmpty() ? List.of() : reused(suspects);
        if (!reused.isEmpty()) {
            wrong.add(Message.of("units.mixed-vintages", String.join("; ", reused)));
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
    }

    /** Units with figures that the register has on both days as if nothing had happened. */
    private List<Unit> standing(Set<String> units) {
        return register.units().stream()
                .filter(unit -> units.contains(unit.id())
                        && unit.validity().covers(past)
                        && unit.validity().covers(present)
                        && unit.code().text().matches(ADMINISTRATIVE))
                .toList();
    }

    private List<String> reused(List<Unit> suspects) {
        Register country = NationalRegister.read();
        UnitTree before = country.treeAt(past);
        UnitTree since = country.treeAt(present);
        List<String> reused = new ArrayList<>();
        for (Unit unit : suspects) {
            for (Unit old : before.ofCode(unit.code())) {
                for (Unit made : since.ofCode(unit.code())) {
                    if (!old.id().equals(made.id())) {
                        reused.add(unit.code() + " " + old.name() + " → " + made.name());
                    }
                }
            }
        }
        return reused;
    }
}
