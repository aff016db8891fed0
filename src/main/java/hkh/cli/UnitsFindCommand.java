package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.text.TextKey;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.wording.TextTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh units find}: the units that a name or a code may mean, with those above them and their time. */
@Command(name = "find", mixinStandardHelpOptions = true)
final class UnitsFindCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME", arity = "1..*")
    private List<String> words = List.of();

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", descriptionKey = "at")
    private String at = "";

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    UnitsFindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Register register = options.register();
        List<Unit> units = register.units();
        if (!at.isEmpty()) {
            LocalDate day = RegisterOptions.day(spec, console, "--at", at);
            units = units.stream().filter(unit -> unit.validity().covers(day)).toList();
        }
        String name = String.join(" ", words);
        List<Unit> found = found(units, name);
        if (found.isEmpty()) {
            console.problem(Message.of("units.none-named", name));
            return ExitCode.USAGE;
        }
        UnitWriter writer = new UnitWriter(console.messages(), register);
        TextTable table = new TextTable("", "<<<<");
        found.stream()
                .sorted(Comparator.comparing(Unit::key)
                        .thenComparing(unit -> unit.validity().from()))
                .forEach(unit -> table.row(unit.key(), unit.name(), writer.above(unit), writer.time(unit.validity())));
        table.lines().forEach(console::result);
        return ExitCode.CLEAN;
    }

    /** Units of that code or name; else of that name but for tones and type words; else with those words in their name. */
    private static List<Unit> found(List<Unit> units, String name) {
        List<Unit> coded =
                units.stream().filter(unit -> unit.key().equals(name)).toList();
        if (!coded.isEmpty()) {
            return coded;
        }
        String sought = TextKey.toneless(TextKey.of(name));
        String last = sought.substring(sought.lastIndexOf(' ') + 1);
        // the names that hold the last word: the others need no closer look
        List<Unit> near = units.stream()
                .filter(unit -> TextKey.toneless(TextKey.of(unit.name())).contains(last)
                        || unit.aliases().stream()
                                .anyMatch(alias ->
                                        TextKey.toneless(TextKey.of(alias)).contains(last)))
                .toList();
        UnitNames names = new UnitNames(near);
        List<Unit> named = names.named(name);
        if (named.isEmpty()) {
            named = names.similarTo(name);
        }
        return named.isEmpty()
                ? near.stream()
                        .filter(unit ->
                                TextKey.toneless(TextKey.of(unit.name())).contains(sought))
                        .toList()
                : named;
    }
}
