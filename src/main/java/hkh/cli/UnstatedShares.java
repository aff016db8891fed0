package hkh.cli;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks a person how units were divided whose earlier figures a comparison needs: which rows to write, and what they are for. */
final class UnstatedShares {

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
        List<Finding> findings = new ArrayList<>();
        for (UnitEvent event : waiting.isEmpty() ? List.<UnitEvent>of() : register.events()) {
            boolean between = event.date().isAfter(passage.earlier().day())
                    && !event.date().isAfter(passage.later().day());
            if (between && event.kind() == UnitEvent.Kind.SPLIT && event.share().signum() == 0) {
                findings.addAll(asked(event, waiting));
            }
        }
        return findings;
    }

    /** For each unit that the event divides, when what becomes of it waits for that. */
    private List<Finding> asked(UnitEvent event, List<Unit> waiting) {
        LocalDate before = event.date().minusDays(1);
        Passage until = Passage.of(register, passage.earlier().day(), before);
        UnitTree after = register.treeAt(event.date());
        List<Finding> findings = new ArrayList<>();
        for (String divided : event.from()) {
            Set<String> heirs = new TreeSet<>();
            for (Unit unit : waiting) {
                if (until.heirsOf(unit.id()).stream()
                        .anyMatch(heir -> heir.unit().equals(divided))) {
                    passage.heirsOf(unit.id()).stream()
                            .filter(heir -> !heir.share().isKnown())
                            .forEach(heir -> heirs.add(heir.unit()));
                }
            }
            if (!heirs.isEmpty()) {
                findings.add(finding(event, until.later().get(divided), heirs, after));
            }
        }
        return findings;
    }

    /** The rows are given as they are to be written; what a person has to know stands where the share is missing. */
    private Finding finding(UnitEvent event, Unit divided, Set<String> heirs, UnitTree after) {
        String parts = String.join(
                ", ", event.to().stream().map(part -> after.get(part).label()).toList());
        String rows = String.join(
                " | ",
                event.to().stream()
                        .map(part -> String.join(
                                ",",
                                event.date().toString(),
                                event.kind().code(),
                                divided.id(),
                                part,
                                "…",
                                event.decision()))
                        .toList());
        String waiting = String.join(
                ", ",
                heirs.stream().map(heir -> passage.later().get(heir).label()).toList());
        Message message = Message.of(
                "finding.share-not-stated", divided.label(), event.date().toString(), parts, waiting, rows);
        return Finding.of(Rule.SHARE_NOT_STATED, message).at(Place.file("unit-events.csv"));
    }
}
