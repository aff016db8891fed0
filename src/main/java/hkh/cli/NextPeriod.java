package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.Settled;
import hkh.unit.Continuation;
import hkh.unit.Level;
import hkh.unit.NationalRegister;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.Closing;
import hkh.workspace.Hash;
import hkh.workspace.Ledger;
import hkh.workspace.NextWorkspace;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code hkh init NEW --after OLD}: the workspace of the period after a closed one. */
final class NextPeriod {

    private final Console console;
    private final Workspace old;
    private final boolean provisional;
    private final Period before;

    NextPeriod(Console console, Workspace old, boolean provisional) {
        this.console = console;
        this.old = old;
        this.provisional = provisional;
        this.before = old.configuration().period();
    }

    /** Makes it; without a period asked for it is that of the next year. */
    void create(Path folder, Optional<Period> asked) throws HkhException {
        Period period = asked.orElse(before.yearAfter());
        if (!period.lastDay().isAfter(before.lastDay())) {
            throw new WrongRequest(Message.of("init.not-after", period, before));
        }
        NextWorkspace next = new NextWorkspace(old);
        next.refuseWithin(folder);
        Optional<Closing> closing = ClosedPeriods.of(old).closing(before);
        if (closing.isPresent()) {
            next.withFigures(next.closedFigures(closing.get()), Optional.empty());
        } else if (provisional) {
            byte[] figures = figuresNow();
            next.withFigures(figures, Optional.of(row(figures)));
        } else {
            throw new WrongRequest(Message.of("init.not-closed", old.folder(), before));
        }
        Register own = old.register();
        Continuation continuation = Continuation.of(own, NationalRegister.read(), before.lastDay(), period.lastDay());
        Register register = continuation.register();
        boolean changed = !register.equals(own);
        if (changed) {
            next.withRegister(register);
        } else {
            next.withRegister();
        }
        Period comparing = period.isAsLongAs(before) ? before : period.yearBefore();
        next.create(folder, period, comparing, changed ? root(register, period) : Optional.empty());
        tell(folder, period, closing, register);
        tell(folder, continuation.namesakes());
    }

    /** What is accepted in the old workspace at this moment. */
    private byte[] figuresNow() throws HkhException {
        Job job = Job.of(old, Optional.empty());
        Aggregation run = Aggregation.look(job, console.headway());
        if (run.received().submissions().isEmpty()) {
            throw new HkhException(Message.of("close.nothing", old.inbox()));
        }
        return Settled.of(job, run).figures();
    }

    private Closing row(byte[] figures) {
        return new Closing(
                before,
                0,
                Ledger.dayOf(console.clock().instant()),
                System.getProperty("user.name", ""),
                "",
                "",
                Hash.of(figures),
                "",
                0,
                0,
                0,
                "");
    }

    /** The unit that reports, where the one that did became part of another. */
    private Optional<String> root(Register register, Period period) throws HkhException {
        Passage passage = Passage.of(register, before.lastDay(), period.lastDay());
        String written = old.configuration().root();
        String root = passage.earlier().meant(written).map(Unit::id).orElse(written);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (passage.later().find(root).isPresent()) {
            return Optional.of(root).filter(id -> !id.equals(written));
        }
        List<Passage.Heir> heirs = passage.heirsOf(root);
        return heirs.size() == 1 ? Optional.of(heirs.get(0).unit()) : Optional.empty();
    }

    private void tell(Path folder, Period period, Optional<Closing> closing, Register register) {
        console.say("init.after", folder.toString(), period, old.folder().toString(), before);
        closing.ifPresentOrElse(
                row -> console.say(
                        "init.after.closed", before, row.revision(), row.date().toString()),
                () -> console.problem(Message.of("init.after.provisional", before)));
        Passage passage = Passage.of(register, before.lastDay(), period.lastDay());
        if (passage.changesNothing()) {
            console.say("init.after.same-units", passage.later().expected().size());
        } else {
            UnitWriter writer = new UnitWriter(console.messages(), register);
            console.say("init.after.units", writer.day(before.lastDay()), writer.day(period.lastDay()));
            for (Level level : List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.AFFILIATE)) {
                int were = count(passage.earlier(), level);
                int are = count(passage.later(), level);
                if (were + are > 0) {
                    console.say("init.after." + level.code(), were, are);
                }
            }
            passage.needingShare()
                    .forEach(unit ->
                            console.problem(Message.of("init.after.share", unit.label(), heirs(passage, unit))));
        }
        console.say("init.after.next");
    }

    private void tell(Path folder, Map<Unit, Unit> namesakes) {
        if (!namesakes.isEmpty()) {
            String units = namesakes.entrySet().stream()
                    .map(pair -> pair.getKey().label() + " ≠ " + pair.getValue().name())
                    .collect(Collectors.joining(", "));
            console.problem(Message.of("init.after.namesakes", units, old.folder(), folder));
        }
    }

    private static String heirs(Passage passage, Unit unit) {
        return String.join(
                ", ",
                passage.heirsOf(unit.id()).stream()
                        .map(heir -> passage.later().get(heir.unit()).label())
                        .toList());
    }

    private static int count(UnitTree tree, Level level) {
        return (int) tree.all().stream()
                .filter(unit -> unit.level() == level && !unit.id().equals(Register.IMPLICIT_ROOT))
                .map(Unit::id)
                .distinct()
                .count();
    }
}
