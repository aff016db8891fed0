package hkh.cli;

import hkh.finding.HkhException;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitEvent;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh units lineage}: what a unit was made of, back to its beginnings, and what became of it. */
@Command(name = "lineage", mixinStandardHelpOptions = true)
final class UnitsLineageCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", descriptionKey = "CODE")
    private String code = "";

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", descriptionKey = "at")
    private String at = "";

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    UnitsLineageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Register register = options.register();
        UnitTree tree = RegisterOptions.treeAt(register, RegisterOptions.day(spec, console, "--at", at));
        UnitWriter writer = new UnitWriter(console.messages(), register);
        Unit unit = RegisterOptions.unit(register, tree, writer, code);
        for (Unit description : register.of(unit.id())) {
            String above = writer.above(description);
            console.result(writer.withTime(description) + (above.isEmpty() ? "" : " – " + above));
        }
        EventWords words = new EventWords(writer);
        Map<String, List<UnitEvent>> into = new HashMap<>();
        Map<String, List<UnitEvent>> outOf = new HashMap<>();
        for (UnitEvent event : register.events()) {
            event.to()
                    .forEach(id ->
                            into.computeIfAbsent(id, key -> new ArrayList<>()).add(event));
            event.from()
                    .forEach(id ->
                            outOf.computeIfAbsent(id, key -> new ArrayList<>()).add(event));
        }
        console.say("units.lineage.before");
        int before = follow(words, into, unit.id(), "  ", false);
        if (before == 0) {
            console.say("units.lineage.nothing-before");
        }
        console.say("units.lineage.after");
        int after = follow(words, outOf, unit.id(), "  ", true);
        if (after == 0) {
            console.say("units.lineage.nothing-after");
        }
        return ExitCode.CLEAN;
    }

    /** Tells the events of a unit, and below each those of the units that it leads to; says how many there were. */
    private int follow(
            EventWords words, Map<String, List<UnitEvent>> events, String unit, String indent, boolean forwards) {
        List<UnitEvent> own = new ArrayList<>(events.getOrDefault(unit, List.of()));
        own.sort(Comparator.comparing(UnitEvent::date));
        for (UnitEvent event : own) {
            LocalDate other = forwards ? event.date() : event.date().minusDays(1);
            console.result(indent + words.of(event));
            for (String next : forwards ? event.to() : event.from()) {
                if (!next.equals(unit) && hasMore(events, next, event.date(), forwards)) {
                    console.result(indent + "  " + words.label(next, other) + ":");
                    follow(words, events, next, indent + "    ", forwards);
                }
            }
        }
        return own.size();
    }

    private static boolean hasMore(Map<String, List<UnitEvent>> events, String unit, LocalDate day, boolean forwards) {
        return events.getOrDefault(unit, List.of()).stream()
                .anyMatch(event ->
                        forwards ? event.date().isAfter(day) : event.date().isBefore(day));
    }
}
