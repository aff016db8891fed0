package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Csv;
import hkh.table.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which periods were closed, when, by whom and with which figures. Rows are only ever added; each bears a seal, the SHA-256
 * of the seal before it and its own cells, so that a row that was changed or taken out is noticed. It stands in {@code .hkh/};
 * {@code closed.csv} is the copy for people, and the book itself where {@code .hkh/} was lost.
 */
public final class ClosingBook {

    /** The copy for people. */
    static final String FILE = "closed.csv";

    private static final String SEAL = "seal";

    private final Path book;
    private final Path copy;
    private final List<Closing> closings = new ArrayList<>();
    private final List<String> seals = new ArrayList<>();

    private ClosingBook(Path book, Path copy) {
        this.book = book;
        this.copy = copy;
    }

    /**
     * The book of a workspace; an empty one where nothing was closed.
     *
     * @throws HkhException naming the first row whose seal does not fit
     */
    public static ClosingBook of(Workspace workspace) throws HkhException {
        ClosingBook found = new ClosingBook(
                workspace.own().resolve(FILE), workspace.folder().resolve(FILE));
        Path file = Folders.isThere(found.book) ? found.book : found.copy;
        if (Folders.isThere(file)) {
            found.read(Csv.read(FILE, Folders.bytes(file)), file);
        }
        return found;
    }

    /** The last closing of a period; empty when it is open. */
    public Optional<Closing> of(Period period) {
        return closings.stream()
                .filter(closing -> closing.period().equals(period))
                .reduce((earlier, later) -> later);
    }

    /** The closings, the first one first. */
    public List<Closing> all() {
        return List.copyOf(closings);
    }

    /** Adds a closing: afterwards the book has it, or is as it was. */
    void add(Closing closing) throws HkhException {
        put(closing);
        Folders.replace(book, bytes());
    }

    /** The book as another workspace takes it over, perhaps with one more row; this one stays as it is. */
    byte[] carried(Optional<Closing> more) throws HkhException {
        ClosingBook carried = new ClosingBook(book, copy);
        for (Closing known : closings) {
            carried.put(known);
        }
        if (more.isPresent()) {
            carried.put(more.get());
        }
        return carried.bytes();
    }

    /**
     * Writes the copy for people where it is missing or another.
     *
     * @return where the other one is kept; empty when it only had fewer rows
     */
    Optional<Path> writeCopy(Path keep) throws HkhException {
        if (!Folders.isThere(book)) {
            return Optional.empty();
        }
        byte[] all = bytes();
        byte[] there = Folders.isThere(copy) ? Folders.bytes(copy) : new byte[0];
        boolean earlier = there.length <= all.length && Arrays.equals(there, Arrays.copyOf(all, there.length));
        return Folders.put(copy, all, keep).filter(kept -> !earlier);
    }

    private byte[] bytes() {
        List<String> columns = new ArrayList<>(Closing.COLUMNS);
        columns.add(SEAL);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < closings.size(); i++) {
            List<String> row = new ArrayList<>(closings.get(i).cells());
            row.add(seals.get(i));
            rows.add(row);
        }
        return Csv.write(columns, rows);
    }

    private void put(Closing closing) throws HkhException {
        // a cell is sealed as it will be read back
        Table.Row read = Csv.read(FILE, Csv.write(Closing.COLUMNS, List.of(closing.cells())))
                .rows()
                .get(0);
        closings.add(closing(read));
        seals.add(seal(read));
    }

    private void read(Table table, Path file) throws HkhException {
        table.require(Closing.COLUMNS);
        for (Table.Row row : table.rows()) {
            if (!seal(row).equals(row.get(SEAL))) {
                throw new HkhException(Message.of("closing.broken-seal", file, row.line()));
            }
            closings.add(closing(row));
            seals.add(row.get(SEAL));
        }
    }

    /** A row whose seal fits was written here, so its cells can be read. */
    private static Closing closing(Table.Row row) {
        return new Closing(
                Period.parse(row.get("period")).orElseThrow(),
                Integer.parseInt(row.get("revision")),
                LocalDate.parse(row.get("date")),
                row.get("by"),
                row.get("draft"),
                row.get("draft_sha256"),
                row.get("figures_sha256"),
                row.get("totals_sha256"),
                Integer.parseInt(row.get("units_in")),
                Integer.parseInt(row.get("units_expected")),
                Integer.parseInt(row.get("errors")),
                row.get("reason"));
    }

    private String seal(Table.Row row) {
        String before = seals.isEmpty() ? "" : seals.get(seals.size() - 1);
        String cells =
                String.join("\u001f", Closing.COLUMNS.stream().map(row::get).toList());
        return Hash.of((before + "\n" + cells).getBytes(StandardCharsets.UTF_8));
    }
}
