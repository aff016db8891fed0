package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.unit.NationalRegister;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.UnitTree;
import hkh.workspace.Ledger;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which register a command looks at: the country's, or a workspace's. */
final class RegisterOptions {

    @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
    private Optional<Path> workspace = Optional.empty();

    boolean isNational() {
        return workspace.isEmpty();
    }

    Register register() throws HkhException {
        return workspace.isPresent() ? Workspace.open(workspace.get()).register() : NationalRegister.read();
    }

    Catalogue catalogue() throws HkhException {
        return workspace.isPresent() ? Workspace.open(workspace.get()).catalogue() : CatalogueTables.builtIn();
    }

    /** A day as written on the command line; today when nothing is. */
    static LocalDate day(CommandSpec spec, Console console, String option, String written) {
        if (written.isEmpty()) {
            return Ledger.dayOf(console.clock().instant());
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new WrongUsage(spec, Message.of("usage.bad-choice", option, written, "2025-07-01"));
        }
    }

    /** Two days as written on the command line, the earlier first. */
    record Days(LocalDate first, LocalDate last) {

        static Days of(CommandSpec spec, Console console, String from, String to) {
            Days days = new Days(day(spec, console, "--from", from), day(spec, console, "--to", to));
            if (days.first.isAfter(days.last)) {
                throw new WrongUsage(spec, Message.of("units.days-reversed", from, to));
            }
            return days;
        }
    }

    /** The tree on a day; a register that has none is told. */
    static UnitTree treeAt(Register register, LocalDate day) throws HkhException {
        try {
            return register.treeAt(day);
        } catch (IllegalArgumentException e) {
            throw new HkhException(Message.of("units.broken-tree", day.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * The unit of an id or a code on a day.
     *
     * @throws HkhException when there is none on that day, with what the code meant on others
     */
    static Unit unit(Register register, UnitTree tree, UnitWriter writer, String key) throws HkhException {
        List<Unit> units = tree.named(key);
        if (units.size() == 1) {
            return units.get(0);
        }
        List<Unit> others = register.everOfCode(new UnitCode(key));
        String known = String.join("; ", others.stream().map(writer::withTime).toList());
        throw new HkhException(
                known.isEmpty()
                        ? Message.of("units.no-such", key)
                        : Message.of("units.not-then", key, writer.day(tree.day()), known));
    }
}
