package hkh.workspace;

import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.plan.Wording;
import hkh.plan.WordingTable;
import hkh.table.Csv;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code aliases.csv} of a workspace while rows are added to it; what stands there already stays as it is. */
public final class AliasTable {

    public static final String FILE = "aliases.csv";

    static final List<String> COLUMNS = List.of("label", "indicator", "breakdown");

    private final Workspace workspace;

    public AliasTable(Workspace workspace) {
        this.workspace = workspace;
    }

    public Path file() {
        return workspace.folder().resolve(FILE);
    }

    /**
     * Tells what would be wrong with some more wordings; nothing is written.
     *
     * @throws HkhException as {@link WordingTable#taught} does
     */
    public void check(Catalogue catalogue, List<Wording> more) throws HkhException {
        WordingTable.taught(catalogue, Csv.read(FILE, with(more)));
    }

    /** Adds a row a wording: all of them stand there afterwards, or none. */
    public void add(List<Wording> more) throws HkhException {
        Folders.replace(file(), with(more));
    }

    private byte[] with(List<Wording> more) throws HkhException {
        byte[] bytes = Folders.isThere(file()) ? Folders.bytes(file()) : new byte[0];
        boolean begun = !Csv.read(FILE, bytes).columns().isEmpty();
        List<Map<String, String>> rows = more.stream().map(AliasTable::row).toList();
        return Csv.append(FILE, begun ? bytes : Csv.write(COLUMNS, List.of()), rows);
    }

    private static Map<String, String> row(Wording wording) {
        return Map.of(
                "label",
                wording.label(),
                "indicator",
                wording.item().indicator(),
                "breakdown",
                wording.item().breakdown().toString());
    }
}
