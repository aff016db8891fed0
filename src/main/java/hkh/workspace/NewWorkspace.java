package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.UnitTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Makes the folder of a new workspace: configuration with comments, the units, an inbox and room for paragraphs. */
public final class NewWorkspace {

    private NewWorkspace() {}

    /** Reads a list of units from anywhere. */
    public static Table units(Path file) throws HkhException {
        if (!Folders.isThere(file)) {
            throw new WrongRequest(Message.of("workspace.no-such-path", file));
        }
        return Csv.read(String.valueOf(file.getFileName()), Folders.bytes(file));
    }

    /** Writes a table of units or of events; one that is there already is left alone and said. */
    public static void write(Path file, List<String> columns, List<List<String>> rows) throws HkhException {
        if (Folders.isThere(file)) {
            throw new HkhException(Message.of("init.exists", file));
        }
        Folders.write(file, Csv.write(columns, rows));
    }

    /** Stops where a folder already is a workspace or holds anything. */
    static void refuseFilled(Path folder) throws HkhException {
        if (Folders.isThere(folder)
                && (!Folders.isFolder(folder) || !Folders.list(folder).isEmpty())) {
            throw new WrongRequest(Message.of("init.not-empty", folder));
        }
    }

    /** Creates the workspace; a folder that already is one, or holds anything, is left alone and said. */
    public static void create(Path folder, Table units, Period period) throws HkhException {
        refuseFilled(folder);
        Folders.create(folder.resolve("inbox"));
        Folders.create(folder.resolve("history"));
        Folders.create(folder.resolve("narrative"));
        List<String> roots = units.rows().stream()
                .filter(row -> row.isBlank("parent"))
                .map(UnitTable::id)
                .distinct()
                .toList();
        String root = roots.size() == 1 ? roots.get(0) : "";
        String configuration = text("hkh.yaml")
                .replace("@year@", Integer.toString(period.year()))
                .replace("@period@", period.toString())
                .replace("@previous@", period.yearBefore().toString())
                .replace("@root@", root);
        write(folder, Configuration.FILE, configuration);
        write(folder, "narrative/DOC-TRUOC.txt", text("narrative.txt"));
        List<List<String>> rows = units.rows().stream()
                .map(row -> units.columns().stream().map(row::get).toList())
                .toList();
        Folders.write(folder.resolve("units.csv"), Csv.write(units.columns(), rows));
    }

    private static void write(Path folder, String name, String text) throws HkhException {
        Folders.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(NewWorkspace.class.getResourceAsStream("new/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
