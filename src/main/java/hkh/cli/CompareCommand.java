package hkh.cli;

import hkh.figure.ChangeWords;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.unit.Unit;
import hkh.workspace.FiguresFile;
import hkh.workspace.RestatedWords;
import hkh.workspace.ResultTables;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hkh compare}: two periods of a workspace, two workspaces, or two runs; across a reform on the units of the later side.
 * Nothing is written but the table that {@code --out} asks for.
 */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "A", descriptionKey = "A", index = "0")
    private String first = "";

    @Parameters(paramLabel = "B", descriptionKey = "B", index = "1")
    private String second = "";

    @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
    private Optional<Path> home = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--by", paramLabel = "INDICATOR", split = ",", descriptionKey = "by")
    private List<String> by = new ArrayList<>();

    @Option(names = "--breakdowns", descriptionKey = "breakdowns")
    private boolean breakdowns;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private Optional<Path> out = Optional.empty();

    CompareCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        if (ReturnsCompared.isReturn(first) && ReturnsCompared.isReturn(second)) {
            return returns();
        }
        ComparedSide before = ComparedSide.of(first, home.orElse(Path.of("")), given);
        ComparedSide now = ComparedSide.of(second, home.orElse(Path.of("")), given);
        if (before.totals().period().lastDay().isAfter(now.totals().period().lastDay())) {
            throw new WrongUsage(
                    spec,
                    Message.of(
                            "compare.reversed",
                            before.totals().period(),
                            now.totals().period()));
        }
        Console console = given.inLanguage(now.language());
        List<Item> items = items(now.catalogue());
        SideBySide sides = SideBySide.of(before, now);
        ChangeWords words = new RestatedWords(console.messages(), sides.before().tree());
        Unit shown = unit.isEmpty() ? now.tree().root() : shown(now, unit.get());
        ComparisonPage page = new ComparisonPage(console, sides, words, names(sides));
        if (items.isEmpty()) {
            page.printUnit(shown, breakdowns);
        } else if (items.size() == 1) {
            page.printRanking(shown, items.get(0));
        } else {
            page.printCrossTab(shown, items);
        }
        if (out.isPresent()) {
            FiguresFile.write(out.get(), new ResultTables(console.messages()).comparison(sides.whole(), words));
            console.say("compare.written", out.get().toString());
        }
        return ExitCode.CLEAN;
    }

    /** Two files of returns: in the workspace that is named, or that the later one lies in. */
    private int returns() throws HkhException {
        Optional<Path> workspace =
                home.or(() -> Workspace.around(Path.of(second))).or(() -> Workspace.around(Path.of(first)));
        Console console = workspace.isPresent()
                ? given.inLanguage(
                        Workspace.open(workspace.get()).configuration().language())
                : given;
        return new ReturnsCompared(console, workspace).show(first, second);
    }

    /** The periods; of one period the words of the command line, which say what the runs are. */
    private List<String> names(SideBySide sides) {
        return sides.isOnePeriod()
                ? List.of(first, second)
                : List.of(
                        sides.before().totals().period().toString(),
                        sides.now().totals().period().toString());
    }

    private Unit shown(ComparedSide now, String id) throws HkhException {
        return now.tree().meant(id).orElseThrow(() -> new WrongUsage(spec, Message.of("explain.unknown-unit", id)));
    }

    private List<Item> items(Catalogue catalogue) {
        List<Item> items = by.stream().map(String::strip).map(Item::parse).toList();
        for (Item item : items) {
            if (catalogue.find(item.indicator()).isEmpty()) {
                Message unknown = Message.of("explain.unknown-indicator", item.indicator());
                List<String> near = NearIndicators.of(catalogue, item.indicator());
                throw new WrongUsage(
                        spec,
                        near.isEmpty() ? unknown : Message.of("explain.similar", unknown, String.join(", ", near)));
            }
        }
        return items;
    }
}
