package hkh.cli;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.job.EarlierUnits;
import hkh.job.Job;
import hkh.plan.FormLayout;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.validation.Earlier;
import hkh.workbook.BlankReturn;
import hkh.workspace.FormFolder;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh form}: a blank return for every expected unit. */
@Command(name = "form", mixinStandardHelpOptions = true)
final class FormCommand implements Callable<Integer> {

    private static final int NAMED = 5;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKSPACE", descriptionKey = "WORKSPACE", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--unit", paramLabel = "ID", split = ",")
    private List<String> units = List.of();

    @Option(names = "--revision", paramLabel = "N")
    private int revision = 1;

    FormCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        if (revision < 1) {
            throw new WrongUsage(spec, Message.of("usage.bad-choice", "--revision", revision, "1, 2, 3 …"));
        }
        Workspace workspace = Workspace.open(folder);
        Job job = Job.of(workspace, Optional.empty());
        FormFolder forms = new FormFolder(out.orElse(workspace.forms()), workspace.kept());
        Map<Level, FormLayout> layouts = new EnumMap<>(Level.class);
        EarlierUnits earlier = new EarlierUnits(
                job.catalogue(), job.register(), job.configuration().period());
        Map<String, Map<Item, Measure>> lastYear =
                Earlier.byUnit(earlier.own(job.beside().history()));
        List<Unit> chosen = chosen(job);
        List<String> others = new ArrayList<>();
        for (Unit unit : chosen) {
            FormLayout layout =
                    layouts.computeIfAbsent(unit.level(), level -> new FormLayout(job.catalogue(), job.lines(), level));
            String parent = job.tree().find(unit.parent()).map(Unit::name).orElse("");
            byte[] form = BlankReturn.write(
                    job.catalogue(),
                    layout,
                    new BlankReturn.Issue(
                            unit,
                            parent,
                            job.configuration().period(),
                            revision,
                            lastYear.getOrDefault(unit.id(), Map.of())));
            if (forms.write(unit, job.configuration().period(), form)) {
                others.add(unit.name());
            }
        }
        if (!others.isEmpty()) {
            String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
            String rest = others.size() > NAMED ? " …" : "";
            console.problem(Message.of("form.kept", others.size(), forms.folder(), forms.keep(), named + rest));
        }
        console.say("form.written", chosen.size(), forms.folder().toString());
        return ExitCode.CLEAN;
    }

    private List<Unit> chosen(Job job) throws HkhException {
        if (units.isEmpty()) {
            return job.tree().expected();
        }
        List<Unit> chosen = new ArrayList<>();
        for (String id : units) {
            chosen.add(job.tree().meant(id).orElseThrow(() -> new WrongRequest(Message.of("form.unknown-unit", id))));
        }
        return chosen;
    }
}
