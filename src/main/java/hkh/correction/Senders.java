package hkh.correction;

import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.job.Aggregation;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who sent which file: the unit whose return it is; of the returns of several units, the one right above them all. */
final class Senders {

    private final UnitTree tree;
    private final Aggregation run;
    private final Map<String, Unit> byFile = new HashMap<>();

    Senders(UnitTree tree, Aggregation run) {
        this.tree = tree;
        this.run = run;
        for (FileVerdict verdict : run.received().verdicts()) {
            above(verdict.units()).ifPresent(unit -> byFile.put(verdict.file().name(), unit));
        }
    }

    /** Who sent a file; empty when nobody can be told. */
    Optional<Unit> of(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** The returns for which the answer of a unit to a file holds: its own, and of its own file everybody's. */
    List<Submission> answeredBy(Unit unit, String file) {
        boolean sender = of(file).filter(unit::equals).isPresent();
        return run.received().submissions().stream()
                .filter(submission -> submission.file().name().equals(file))
                .filter(submission -> sender || submission.unit().equals(unit.id()))
                .toList();
    }

    /** The returns in a file that a unit which did not send it has no business to see. */
    List<Submission> othersIn(Unit unit, String file) {
        List<Submission> own = answeredBy(unit, file);
        return run.received().submissions().stream()
                .filter(submission -> submission.file().name().equals(file))
                .filter(submission -> !own.contains(submission))
                .toList();
    }

    /** The hashes of a file and of all others that only say of these units what it says: the answer holds for them, too. */
    Set<String> sayingTheSame(FileVerdict file, List<Submission> returns) {
        Set<String> units = new TreeSet<>(returns.stream().map(Submission::unit).toList());
        Set<String> names = new TreeSet<>();
        for (Finding finding : run.received().findings()) {
            if (finding.rule().equals(Rule.DUPLICATE_FILE.id()) && units.contains(finding.unit())) {
                names.add(finding.place().file());
            }
        }
        Set<String> hashes = new TreeSet<>();
        hashes.add(file.file().sha256());
        for (FileVerdict verdict : run.received().verdicts()) {
            if (names.contains(verdict.file().name())) {
                hashes.add(verdict.file().sha256());
            }
        }
        return hashes;
    }

    /** The lowest unit that is, or stands above, each of some units. */
    private Optional<Unit> above(List<String> ids) {
        Set<String> common = new TreeSet<>();
        List<Unit> first = List.of();
        for (String id : ids) {
            List<Unit> line = tree.find(id).map(this::upwards).orElse(List.of());
            List<String> names = line.stream().map(Unit::id).toList();
            if (first.isEmpty()) {
                first = line;
                common.addAll(names);
            }
            common.retainAll(names);
        }
        return first.stream().filter(unit -> common.contains(unit.id())).findFirst();
    }

    private List<Unit> upwards(Unit unit) {
        List<Unit> line = new ArrayList<>(tree.above(unit));
        line.add(0, unit);
        return line;
    }
}
