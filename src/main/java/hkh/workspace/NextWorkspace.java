package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Register;
import hkh.unit.RegisterTables;
import hkh.unit.UnitTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The workspace of the next period, made of this one's: configuration, register, history, wordings, rules, indicators,
 * targets, figures from elsewhere and templates are carried over; the inbox is empty, and this period's paragraphs lie in a
 * folder of their own, to be read and not printed.
 */
public final class NextWorkspace {

    private static final List<String> CARRIED =
            List.of("aliases.csv", "indicators.csv", "reference.csv", "rules.yaml", "targets.csv");
    private static final String UNITS = "units.csv";
    private static final String EVENTS = "unit-events.csv";

    private final Workspace old;
    private final Map<String, byte[]> files = new TreeMap<>();

    public NextWorkspace(Workspace old) {
        this.old = old;
    }

    /** The figures with which the old period was closed. */
    public byte[] closedFigures(Closing closing) throws HkhException {
        return ClosedPeriods.of(old)
                .figureBytes(closing)
                .orElseThrow(() -> new HkhException(Message.of(
                        "closing.lost",
                        closing.period(),
                        closing.revision(),
                        closing.date().toString())));
    }

    /**
     * Takes over the old period's figures.
     *
     * @param provisional the row that says so, when the period is not closed
     */
    public NextWorkspace withFigures(byte[] figures, Optional<Closing> provisional) throws HkhException {
        carryFolder("history");
        files.put("history/" + old.configuration().period() + ".csv", figures);
        byte[] book = ClosedPeriods.of(old).book().carried(provisional);
        files.put(ClosingBook.FILE, book);
        return this;
    }

    /** Takes over the register as it stands in its tables. */
    public NextWorkspace withRegister() throws HkhException {
        carry(UNITS);
        carry(EVENTS);
        return this;
    }

    /** Takes over the register as it went on; what further columns say of a unit stays with it. */
    public NextWorkspace withRegister(Register register) throws HkhException {
        Table before = Csv.read(UNITS, Folders.bytes(old.folder().resolve(UNITS)));
        List<String> more = before.columns().stream()
                .filter(column -> !RegisterTables.UNIT_COLUMNS.contains(column))
                .toList();
        Map<String, Table.Row> rows = new HashMap<>();
        before.rows().forEach(row -> rows.put(UnitTable.id(row), row));
        List<String> columns = new ArrayList<>(RegisterTables.UNIT_COLUMNS);
        columns.addAll(more);
        List<List<String>> units = new ArrayList<>();
        for (List<String> unit : RegisterTables.units(register)) {
            List<String> cells = new ArrayList<>(unit);
            Optional<Table.Row> row = Optional.ofNullable(rows.get(unit.get(0)));
            more.forEach(column -> cells.add(row.map(known -> known.get(column)).orElse("")));
            units.add(cells);
        }
        files.put(UNITS, Csv.write(columns, units));
        files.put(EVENTS, Csv.write(RegisterTables.EVENT_COLUMNS, RegisterTables.events(register)));
        UnitTable.register(table(UNITS), Optional.of(table(EVENTS)));
        return this;
    }

    /**
     * Makes the folder, as a whole or not at all.
     *
     * @param root id of the unit that reports, where that is another one now
     */
    public void create(Path folder, Period period, Period compareWith, Optional<String> root) throws HkhException {
        NewWorkspace.refuseFilled(folder);
        String configuration = Workspace.text(old.folder().resolve(Configuration.FILE));
        files.put(
                Configuration.FILE,
                CarriedConfiguration.of(configuration, period, compareWith, root)
                        .getBytes(StandardCharsets.UTF_8));
        for (String name : CARRIED) {
            carry(name);
        }
        carryFolder("templates");
        for (Map.Entry<String, String> paragraph : old.texts().narratives().entrySet()) {
            files.put(
                    "narrative/" + old.configuration().period() + "/" + paragraph.getKey() + ".md",
                    paragraph.getValue().getBytes(StandardCharsets.UTF_8));
        }
        files.put("narrative/DOC-TRUOC.txt", NewWorkspace.text("narrative.txt").getBytes(StandardCharsets.UTF_8));
        Publication.replace(folder, files);
        Folders.create(folder.resolve("inbox"));
    }

    /** Stops where the new folder would be the old one or lie in it. */
    public void refuseWithin(Path folder) throws HkhException {
        Path outer = old.folder().toAbsolutePath().normalize();
        if (folder.toAbsolutePath().normalize().startsWith(outer)) {
            throw new WrongRequest(Message.of("init.within-old", folder, old.folder()));
        }
    }

    private Table table(String name) throws HkhException {
        return Csv.read(name, Optional.ofNullable(files.get(name)).orElseThrow());
    }

    private void carry(String name) throws HkhException {
        Path file = old.folder().resolve(name);
        if (Folders.isFile(file, LinkOption.NOFOLLOW_LINKS)) {
            files.put(name, Folders.bytes(file));
        }
    }

    private void carryFolder(String name) throws HkhException {
        Path folder = old.folder().resolve(name);
        if (Folders.isFolder(folder)) {
            for (Path file : Folders.list(folder)) {
                carry(name + "/" + file.getFileName());
            }
        }
    }
}
