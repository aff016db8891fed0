package hkh.workspace;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.Target;
import hkh.plan.WordingTable;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Register;
import hkh.unit.UnitTable;
import hkh.unit.UnitTree;
import hkh.validation.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A folder with {@code hkh.yaml}: its configuration and tables, read when asked for, never written. */
public final class Workspace {

    static final String INBOX = "inbox";
    static final String OWN = ".hkh";

    /** The tables that decide what a file says; every other one only decides what becomes of that. */
    public static final Set<String> DECIDES_READING =
            Set.of("units.csv", "unit-events.csv", "indicators.csv", AliasTable.FILE);

    private static final String UNITS = "units.csv";

    private final Path folder;
    private final Configuration configuration;
    private final RulesFile rules;
    private final CompletableFuture<Catalogue> builtIn;
    private final Set<Message> notes = new LinkedHashSet<>();
    private final Map<String, Optional<Table>> tables = new HashMap<>();
    private final Map<String, byte[]> asRead = new HashMap<>();

    private Workspace(Path folder, Configuration configuration, RulesFile rules, CompletableFuture<Catalogue> builtIn) {
        this.folder = folder;
        this.configuration = configuration;
        this.rules = rules;
        this.builtIn = builtIn;
    }

    /** Whether a folder is a workspace. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(Configuration.FILE));
    }

    /** The workspace in which a file lies: the nearest one around it. */
    public static Optional<Path> around(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (isAt(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Stops where a folder is a workspace but for {@code hkh.yaml}: its own tables would be taken for returns. */
    public static void refuseWithoutConfiguration(Path folder) throws HkhException {
        boolean looksLikeOne = Folders.isThere(folder.resolve(UNITS)) || Folders.isFolder(folder.resolve(INBOX));
        if (looksLikeOne && !isAt(folder)) {
            throw new WrongRequest(Message.of(
                    "workspace.no-configuration", folder.toAbsolutePath().normalize()));
        }
    }

    /** Opens a workspace; everything wrong in its configuration is told at once. */
    public static Workspace open(Path folder) throws HkhException {
        if (!Folders.isThere(folder.toAbsolutePath())) {
            throw new WrongRequest(Message.of("workspace.no-such-path", folder));
        }
        refuseWithoutConfiguration(folder);
        if (!isAt(folder)) {
            throw new WrongRequest(
                    Message.of("workspace.none", folder.toAbsolutePath().normalize()));
        }
        CompletableFuture<Catalogue> builtIn =
                CompletableFuture.supplyAsync(CatalogueTables::builtIn); // beside the own files
        RulesFile rules = RulesFile.of(folder);
        String text = text(folder.resolve(Configuration.FILE));
        return new Workspace(folder, Configuration.read(text, rules.ownIds()), rules, builtIn);
    }

    public Path folder() {
        return folder;
    }

    public Configuration configuration() {
        return configuration;
    }

    public Path inbox() {
        return folder.resolve(INBOX);
    }

    public boolean hasInbox() throws HkhException {
        return Folders.isFolder(inbox());
    }

    public Path out() {
        return folder.resolve("out");
    }

    public Path forms() {
        return folder.resolve("forms");
    }

    /** What goes back to the units. */
    public Path back() {
        return folder.resolve("back");
    }

    /** Reports written on request, beside the results. */
    public Path reports() {
        return folder.resolve("reports");
    }

    /** Our own folder: ledger, originals, lock. */
    public Path own() {
        return folder.resolve(OWN);
    }

    /** Copies of what people changed in our folders before it gave way. */
    public Path kept() {
        return own().resolve("kept");
    }

    /** What a person should know of the tables: columns that nobody reads, and what is doubtful. */
    public List<Message> notes() {
        return List.copyOf(notes);
    }

    /** The built-in catalogue with the workspace's additions, and the wordings taught here. */
    public Catalogue catalogue() throws HkhException {
        Catalogue catalogue = builtIn.join();
        Optional<Table> additions = table("indicators.csv");
        if (additions.isPresent()) {
            catalogue = CatalogueTables.plus(catalogue, additions.get());
        }
        Optional<Table> taught = table(AliasTable.FILE);
        return taught.isEmpty() ? catalogue : WordingTable.taught(catalogue, taught.get());
    }

    public Register register() throws HkhException {
        Table units = table(UNITS).orElseThrow(() -> new HkhException(Message.of("workspace.no-units", folder)));
        return UnitTable.register(units, table("unit-events.csv"));
    }

    /** Figures from elsewhere for a period, such as populations. */
    public List<Figure> references(Catalogue catalogue, Period period) throws HkhException {
        return figures(catalogue, table("reference.csv")).stream()
                .filter(figure -> figure.reference().period().equals(period))
                .toList();
    }

    /** The populations that {@code units.csv} states of the units of a period, whatever the period. */
    public List<Figure> populations(UnitTree tree, Period period) throws HkhException {
        Optional<Table> units = table(UNITS);
        return units.isEmpty() ? List.of() : Populations.of(units.get(), tree, period);
    }

    /** The accepted figures of an earlier period; none when it was not kept. */
    public List<Figure> history(Catalogue catalogue, Period period) throws HkhException {
        List<Figure> kept = figures(catalogue, table("history/" + period + ".csv"));
        ClosedPeriods.of(this).doubt(period).ifPresent(notes::add);
        for (Figure figure : kept) {
            if (!figure.reference().period().equals(period)) {
                throw new HkhException(Message.of(
                        "table.wrong-period",
                        figure.origin().file(),
                        figure.origin().line(),
                        figure.reference().period(),
                        period));
            }
        }
        return kept;
    }

    /** The targets of all periods. */
    public List<Target> targets(Catalogue catalogue, Register register, UnitTree tree) throws HkhException {
        Optional<Table> table = table(TargetTable.FILE);
        return table.isEmpty() ? List.of() : new TargetTable(catalogue, register, tree).targets(table.get());
    }

    /**
     * What people decided, of all periods.
     *
     * @param tree the units of one day: decisions of a period that ends then have the ids of its units
     */
    public List<Decision> decisions(Catalogue catalogue, Register register, UnitTree tree) throws HkhException {
        Optional<Table> table = table(Decision.FILE);
        List<Decision> decisions =
                table.isEmpty() ? List.of() : new DecisionTable(catalogue, register, tree).decisions(table.get());
        for (Decision decision : decisions) {
            Period period = decision.period();
            boolean known = period.equals(configuration.period())
                    || period.equals(configuration.compareWith())
                    || Folders.isThere(folder.resolve("history/" + period + ".csv"));
            if (!known) { // most likely a slip of the year
                notes.add(Message.of(
                        "decision.other-period", Decision.FILE, decision.line(), period, configuration.period()));
            }
        }
        return decisions;
    }

    /** How rules act here: {@code hold} of the configuration, and what {@code rules.yaml} says. */
    public Policy policy() throws HkhException {
        return rules.policy(catalogue(), configuration.hold());
    }

    /** When files really came, by name relative to the inbox: rows of {@code received.csv}. */
    public Map<String, LocalDate> received() throws HkhException {
        Optional<Table> table = table(ReceivedTable.FILE);
        return table.isEmpty() ? Map.of() : ReceivedTable.days(table.get());
    }

    /** What people word for themselves here. */
    public OwnTexts texts() {
        return new OwnTexts(folder);
    }

    /** The files that steer a run, by name: what the manifest lists beside what came in. Tables are as they were read. */
    public Map<String, byte[]> steering() throws HkhException {
        Map<String, byte[]> files = Steering.of(folder, configuration.period());
        files.replaceAll((name, bytes) -> asRead.getOrDefault(name, bytes));
        return files;
    }

    private static List<Figure> figures(Catalogue catalogue, Optional<Table> table) throws HkhException {
        return table.isEmpty() ? List.of() : new FigureTable(catalogue).figures(table.get());
    }

    /** A table of the workspace, read once. */
    private Optional<Table> table(String name) throws HkhException {
        Optional<Table> known = tables.get(name);
        if (known == null) {
            known = read(name);
            tables.put(name, known);
        }
        return known;
    }

    private Optional<Table> read(String name) throws HkhException {
        Path file = folder.resolve(name);
        if (!Folders.isThere(file)) {
            return Optional.empty();
        }
        byte[] bytes = Folders.bytes(file);
        asRead.put(name, bytes);
        Table table = Csv.read(name, bytes);
        List<String> known = Columns.of(name);
        table.columns().stream()
                .filter(column -> !known.isEmpty() && !known.contains(column))
                .forEach(column -> notes.add(Message.of("table.unknown-column", name, column)));
        return Optional.of(table);
    }

    static String text(Path file) throws HkhException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-read", file, e);
        }
    }
}
