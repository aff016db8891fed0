package hkh.cli;

import hkh.finding.HkhException;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitEvent;
import hkh.unit.UnitTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh units changes}: what happened to units between two days, in the country or below one unit. */
@Command(name = "changes", mixinStandardHelpOptions = true)
final class UnitsChangesCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", descriptionKey = "CODE", arity = "0..1")
    private String code = "";

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true)
    private String to = "";

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    UnitsChangesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        RegisterOptions.Days days = RegisterOptions.Days.of(spec, console, from, to);
        Register register = options.register();
        UnitWriter writer = new UnitWriter(console.messages(), register);
        UnitTree earlier = RegisterOptions.treeAt(register, days.first());
        UnitTree later = RegisterOptions.treeAt(register, days.last());
        Set<String> chosen = chosen(register, writer, earlier, later);
        EventWords words = new EventWords(writer);
        register.events().stream()
                .filter(event ->
                        event.date().isAfter(days.first()) && !event.date().isAfter(days.last()))
                .filter(event -> concerns(event, chosen))
                .sorted(Comparator.comparing(UnitEvent::date))
                .forEach(event -> console.result(words.of(event)));
        for (Level level : Arrays.asList(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
            console.say("units.changes." + level.code(), count(earlier, level, chosen), count(later, level, chosen));
        }
        int divided = (int) Passage.of(register, days.first(), days.last()).needingShare().stream()
                .filter(unit -> isChosen(unit.id(), chosen))
                .count();
        console.say("units.changes.divided", divided);
        return ExitCode.CLEAN;
    }

    /** The units below the one that was asked for, on either day; everything when none was. */
    private Set<String> chosen(Register register, UnitWriter writer, UnitTree earlier, UnitTree later)
            throws HkhException {
        Set<String> chosen = new HashSet<>();
        if (!code.isEmpty()) {
            if (earlier.named(code).isEmpty()) {
                RegisterOptions.unit(register, later, writer, code);
            }
            earlier.named(code).forEach(unit -> earlier.subtreeOf(unit).forEach(below -> chosen.add(below.id())));
            later.named(code).forEach(unit -> later.subtreeOf(unit).forEach(below -> chosen.add(below.id())));
        }
        return chosen;
    }

    private static boolean concerns(UnitEvent event, Set<String> chosen) {
        return event.from().stream().anyMatch(id -> isChosen(id, chosen))
                || event.to().stream().anyMatch(id -> isChosen(id, chosen));
    }

    private static boolean isChosen(String id, Set<String> chosen) {
        return chosen.isEmpty() || chosen.contains(id);
    }

    private static int count(UnitTree tree, Level level, Set<String> chosen) {
        List<Unit> all = tree.all();
        return (int) all.stream()
                .filter(unit -> unit.level() == level && !unit.id().equals(Register.IMPLICIT_ROOT))
                .filter(unit -> isChosen(unit.id(), chosen))
                .count();
    }
}
