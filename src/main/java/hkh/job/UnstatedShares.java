package hkh.job;

import hkh.figure.Figure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitEvent;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks a person how units were divided whose earlier figures a comparison needs: which rows to write, and what they are for. */
final class UnstatedShares {

    /** A unit that was divided on a day. */
    private record Division(String unit, LocalDate day) {}

    private final Register register;
    private final Passage passage;

    /** @param passage from the units of the earlier figures to those of today */
    UnstatedShares(Register register, Passage passage) {
        this.register = register;
        this.passage = passage;
    }

    /** A finding for every division without shares that stands between earlier figures and the units of today. */
    List<Finding> findings(Collection<Figure> history) {
        Set<String> stated = new HashSet<>();
        history.forEach(figure -> stated.add(figure.unit()));
        List<Unit> waiting = passage.needingShare().stream()
                .filter(unit -> stated.contains(unit.id()))
                .toList();
        Map<Division, List<UnitEvent>> divisions = new LinkedHashMap<>();
        for (UnitEvent event : waiting.isEmpty() ? List.<UnitEvent>of() : register.events()) {
            boolean between = event.date().isAfter(passage.earlier().day())
                    && !event.date().isAfter(passage.later().day());
            if (between && event.kind() == UnitEvent.Kind.SPLIT && event.share().signum() == 0) {
                event.from()
                        .forEach(unit -> divisions
                                .computeIfAbsent(new Division(unit, event.date()), key -> new ArrayList<>(1))
                                .add(event));
            }
        }
        List<Finding> findings = new ArrayList<>();
        divisions.forEach((division, events) -> {
            Passage until =
                    Passage.of(register, passage.earlier().day(), division.day().minusDays(1));
            List<Unit> heirs = heirsWaiting(until, division.unit(), waiting);
            if (!heirs.isEmpty()) {
                findings.add(finding(until.later().get(division.unit()), events, heirs));
            }
        });
        return findings;
    }

    /** The units of today that are not compared before a division has its shares. */
    private List<Unit> heirsWaiting(Passage until, String divided, List<Unit> waiting) {
        Set<String> heirs = new TreeSet<>();
        for (Unit unit : waiting) {
            if (until.heirsOf(unit.id()).stream().anyMatch(heir -> heir.unit().equals(divided))) {
                passage.heirsOf(unit.id()).stream()
                        .filter(heir -> !heir.share().isKnown())
                        .forEach(heir -> heirs.add(heir.unit()));
            }
        }
        return heirs.stream().map(passage.later()::get).toList();
    }

    /** The rows are given as they are to be written; a person puts the share where the dots are. */
    private Finding finding(Unit divided, List<UnitEvent> events, List<Unit> waiting) {
        UnitTree after = register.treeAt(events.get(0).date());
        List<Unit> parts = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (UnitEvent event : events) {
            for (String part : event.to()) {
                parts.add(after.get(part));
                rows.add(String.join(
                        ",", event.date().toString(), event.kind().code(), divided.id(), part, "…", event.decision()));
            }
        }
        Message message = Message.of(
                "finding.share-not-stated",
                divided.label(),
                events.get(0).date().toString(),
                labels(parts),
                labels(waiting),
                String.join(" | ", rows));
        return Finding.of(Rule.SHARE_NOT_STATED, message).at(Place.file("unit-events.csv"));
    }

    private static String labels(List<Unit> units) {
        return String.join(", ", units.stream().map(Unit::label).toList());
    }
}
