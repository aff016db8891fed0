package hkh.cli;

import hkh.finding.HkhException;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.wording.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh units tree}: the units of a day below one of them, or the topmost ones with how many stand below each. */
@Command(name = "tree", mixinStandardHelpOptions = true)
final class UnitsTreeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", descriptionKey = "CODE", arity = "0..1")
    private String code = "";

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", descriptionKey = "at")
    private String at = "";

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    UnitsTreeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Register register = options.register();
        UnitTree tree = RegisterOptions.treeAt(register, RegisterOptions.day(spec, console, "--at", at));
        UnitWriter writer = new UnitWriter(console.messages(), register);
        if (!code.isEmpty()) {
            print(tree, RegisterOptions.unit(register, tree, writer, code), "");
        } else if (tree.root().id().equals(Register.IMPLICIT_ROOT)) {
            TextTable table = new TextTable("", "<<");
            tree.childrenOf(tree.root()).forEach(unit -> table.row(unit.label(), below(tree, unit)));
            table.lines().forEach(console::result);
            console.result(below(tree, tree.root()));
        } else {
            print(tree, tree.root(), "");
        }
        return ExitCode.CLEAN;
    }

    private void print(UnitTree tree, Unit unit, String indent) {
        String below = below(tree, unit);
        console.result(indent + unit.label() + (below.isEmpty() ? "" : " – " + below));
        tree.childrenOf(unit).forEach(child -> print(tree, child, indent + "  "));
    }

    /** How many units of each level stand below a unit. */
    private String below(UnitTree tree, Unit top) {
        List<Unit> units = tree.subtreeOf(top);
        return Arrays.stream(Level.values())
                .map(level -> counted(level, (int) units.stream()
                        .filter(unit -> unit.level() == level && !unit.equals(top))
                        .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String counted(Level level, int count) {
        return count == 0 ? "" : console.messages().text("units.count." + level.code(), count);
    }
}
