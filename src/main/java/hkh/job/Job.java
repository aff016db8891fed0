package hkh.job;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import hkh.report.Shape;
import hkh.submission.SourceFile;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.validation.Policy;
import hkh.workspace.Configuration;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a run works on, read once before it starts: what is asked, of whom, and the files to read. */
public record Job(
        Configuration configuration,
        Catalogue catalogue,
        ReturnLines lines,
        Register register,
        UnitTree tree,
        BesideReturns beside,
        Policy policy,
        Map<String, LocalDate> received,
        Map<String, String> narratives,
        Map<String, byte[]> steering,
        List<Inbox.Found> files,
        List<Message> notes,
        Templates templates) {

    /** The job that a workspace describes, for its own period or another one. */
    public static Job of(Workspace workspace, Optional<Period> asked) throws HkhException {
        Configuration configuration =
                asked.map(workspace.configuration()::forPeriod).orElse(workspace.configuration());
        if (configuration.compareWith().lastDay().isAfter(configuration.period().lastDay())) {
            throw new WrongRequest(
                    Message.of("workspace.compares-with-later", configuration.compareWith(), configuration.period()));
        }
        Catalogue catalogue = workspace.catalogue();
        for (String indicator : configuration.ranking()) {
            if (catalogue.find(Item.parse(indicator).indicator()).isEmpty()) {
                throw new HkhException(Message.of("workspace.unknown-ranking", indicator));
            }
        }
        Register register = workspace.register();
        UnitTree tree = tree(register, configuration.period());
        BesideReturns beside = BesideReturns.of(workspace, configuration, catalogue, register, tree);
        Job job = new Job(
                configuration,
                catalogue,
                ReturnLines.builtIn(catalogue, configuration.period()),
                register,
                tree,
                beside,
                workspace.policy().accepting(beside.decisions()),
                workspace.received(),
                workspace.texts().narratives(),
                workspace.steering(),
                workspace.hasInbox() ? Inbox.find(List.of(workspace.inbox())) : List.of(),
                workspace.notes(),
                new Templates(workspace.texts()::template, workspace.texts().templates()));
        List<Message> all = new ArrayList<>(job.notes());
        all.addAll(job.unprinted());
        all.addAll(job.notReceived());
        if (!workspace.hasInbox()) {
            all.add(Message.of("workspace.no-inbox", workspace.inbox()));
        }
        return job.with(job.configuration(), job.beside(), job.files(), all, job.templates());
    }

    /** The job of some files without a workspace: units are the ones that the files name. */
    public static Job of(List<Path> paths, Register register, Period period) throws HkhException {
        Catalogue catalogue = CatalogueTables.builtIn();
        return new Job(
                Configuration.without(period),
                catalogue,
                ReturnLines.builtIn(catalogue, period),
                register,
                tree(register, period),
                BesideReturns.NONE,
                Policy.DEFAULT,
                Map.of(),
                Map.of(),
                Map.of(),
                Inbox.find(paths),
                List.of(),
                Templates.SHIPPED);
    }

    /** The tree on the last day of a period; the tree of an earlier period may differ. */
    static UnitTree tree(Register register, Period period) throws HkhException {
        try {
            return register.treeAt(period.lastDay());
        } catch (IllegalArgumentException e) {
            throw new HkhException(Message.of("units.broken-tree", period, String.valueOf(e.getMessage())), e);
        }
    }

    /** The same job with another report template, which has to be there: by its name, or by its file. */
    public Job withTemplate(String template) throws HkhException {
        if (Templates.isFile(template)) {
            Path file = Path.of(template);
            return with(configuration.withTemplate(Templates.nameOf(file)), beside, files, notes, templates.with(file));
        }
        Optional<Message> missing = templates.missing(template, Shape.of(root()));
        if (missing.isPresent()) {
            throw new WrongRequest(missing.get());
        }
        return with(configuration.withTemplate(template), beside, files, notes, templates);
    }

    /** The same job for other files, looked at as they are: what was decided of returns is left out. */
    public Job withFiles(List<Inbox.Found> others) {
        return with(configuration, beside.undecided(), others, notes, templates);
    }

    private Job with(
            Configuration otherConfiguration,
            BesideReturns otherBeside,
            List<Inbox.Found> otherFiles,
            List<Message> otherNotes,
            Templates otherTemplates) {
        return new Job(
                otherConfiguration,
                catalogue,
                lines,
                register,
                tree,
                otherBeside,
                policy,
                received,
                narratives,
                steering,
                otherFiles,
                otherNotes,
                otherTemplates);
    }

    /** The unit whose report is written: the one that the configuration names, else the root of the tree. */
    public Unit root() throws HkhException {
        String root = configuration.root();
        return root.isEmpty()
                ? tree.root()
                : tree.meant(root).orElseThrow(() -> new HkhException(Message.of("workspace.unknown-root", root)));
    }

    /** The day on which a file came: the one in {@code received.csv}, else the ledger's first sight. */
    public Function<SourceFile, Optional<LocalDate>> dayOf(Function<SourceFile, Optional<LocalDate>> ledger) {
        return file -> Optional.ofNullable(received.get(file.name())).or(() -> ledger.apply(file));
    }

    public UnitTree earlierTree() throws HkhException {
        return tree(register, configuration.compareWith());
    }

    /** The name of the report template, in the shape for the unit whose report is written. */
    public String template() throws HkhException {
        return templates.inShape(askedTemplate(), Shape.of(root()));
    }

    /** The name of the report template that somebody asked for, else of the usual one, whatever the shape. */
    public String askedTemplate() throws HkhException {
        String asked = configuration.template();
        return asked.isEmpty() ? Templates.usual(configuration.period().span(), root().level()) : asked;
    }

    /** Files that a person says came on a day, and that are not there: a name typed otherwise would make a return late. */
    private List<Message> notReceived() {
        Set<String> there = files.stream().map(Inbox.Found::name).collect(Collectors.toSet());
        return received.keySet().stream()
                .filter(name -> !there.contains(name))
                .sorted()
                .map(name -> Message.of("received.no-such-file", name))
                .toList();
    }

    /** Paragraph files for which the report has no place: their words would be lost without a word. */
    private List<Message> unprinted() throws HkhException {
        String template = template() + ".ftlh";
        String text = templates
                .find(template)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return narratives.keySet().stream()
                .filter(id -> !text.isEmpty() && !text.contains("\"" + id + "\""))
                .map(id -> Message.of("narrative.no-section", id, template))
                .toList();
    }
}
