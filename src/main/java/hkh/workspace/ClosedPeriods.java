package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Csv;
import hkh.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The closed periods of a workspace: the book, what was closed under its SHA-256 in {@code .hkh/closed}, and
 * {@code history/<period>.csv}, which is made of it. The row in the book is what closes a period; the rest is there before or
 * put right after, so a closing that dies in between has either not happened or is finished by the next run.
 */
public final class ClosedPeriods {

    private static final String TABLE = ".csv";

    private final Workspace workspace;
    private final ClosingBook book;
    private final Path store;

    private ClosedPeriods(Workspace workspace, ClosingBook book) {
        this.workspace = workspace;
        this.book = book;
        this.store = workspace.own().resolve("closed");
    }

    public static ClosedPeriods of(Workspace workspace) throws HkhException {
        return new ClosedPeriods(workspace, ClosingBook.of(workspace));
    }

    /** The last closing of a period that was closed; empty when it is open. */
    public Optional<Closing> closing(Period period) {
        return book.of(period).filter(closing -> !closing.isProvisional());
    }

    ClosingBook book() {
        return book;
    }

    /** Where the signed report of a closing is kept. */
    public Path draft(Closing closing) {
        return store.resolve(closing.draftHash() + Folders.ending(closing.draft()));
    }

    /** The figures that were closed; empty when nothing here has their bytes any more. */
    public Optional<Table> figures(Closing closing) throws HkhException {
        Optional<byte[]> bytes = figureBytes(closing);
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(Csv.read("history/" + closing.period() + TABLE, bytes.get()));
    }

    /** The totals that were closed; empty when nothing here has their bytes any more. */
    public Optional<Table> totals(Closing closing) throws HkhException {
        Optional<byte[]> bytes = stored(closing.totalsHash());
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Csv.read("totals.csv", bytes.get()));
    }

    Optional<byte[]> figureBytes(Closing closing) throws HkhException {
        Optional<byte[]> sealed = stored(closing.figuresHash());
        return sealed.isPresent() ? sealed : proven(history(closing.period()), closing.figuresHash());
    }

    /**
     * Closes a period, or closes it anew.
     *
     * @param figures bytes of {@code history/<period>.csv}
     * @param draft bytes of the signed report; empty without one
     * @return what a person should know of files that had to give way
     */
    public List<Message> close(Closing closing, byte[] figures, byte[] totals, Optional<byte[]> draft)
            throws HkhException {
        keep(closing.figuresHash() + TABLE, figures);
        keep(closing.totalsHash() + TABLE, totals);
        return record(closing, draft);
    }

    /** Records the signed report of a period that is closed already. */
    public List<Message> record(Closing closing, Optional<byte[]> draft) throws HkhException {
        if (draft.isPresent()) {
            keep(String.valueOf(draft(closing).getFileName()), draft.get());
        }
        book.add(closing);
        return mend();
    }

    /**
     * Puts {@code history/<period>.csv} and {@code closed.csv} back as they were closed; what stood there instead is kept.
     *
     * @return a message for each that somebody had changed
     */
    public List<Message> mend() throws HkhException {
        List<Message> mended = new ArrayList<>();
        for (Closing closing : book.all()) {
            boolean last = book.of(closing.period()).equals(Optional.of(closing));
            Optional<byte[]> sealed = last ? stored(closing.figuresHash()) : Optional.empty();
            if (sealed.isPresent()) {
                Path history = history(closing.period());
                boolean earlier = isOfAnEarlierClosing(history, closing.period());
                Folders.put(history, sealed.get(), workspace.kept())
                        .filter(copy -> !earlier)
                        .ifPresent(copy -> mended.add(Message.of("closing.history-restored", history, copy)));
            }
        }
        book.writeCopy(workspace.kept())
                .ifPresent(copy -> mended.add(Message.of("closing.book-restored", ClosingBook.FILE, copy)));
        return mended;
    }

    /** Figures that were closed once are in the store, so nothing is lost when they give way. */
    private boolean isOfAnEarlierClosing(Path history, Period period) throws HkhException {
        String hash = Folders.isThere(history) ? Hash.of(Folders.bytes(history)) : "";
        return book.all().stream()
                .anyMatch(closing ->
                        closing.period().equals(period) && closing.figuresHash().equals(hash));
    }

    /** What there is to say of the history that a run compares with. */
    Optional<Message> doubt(Period period) throws HkhException {
        Optional<Closing> closing = book.of(period);
        if (closing.isEmpty() || !Folders.isThere(history(period))) {
            return Optional.empty();
        }
        if (!Hash.of(Folders.bytes(history(period))).equals(closing.get().figuresHash())) {
            return Optional.of(Message.of(
                    "closing.history-differs", period, closing.get().date().toString()));
        }
        return closing.filter(Closing::isProvisional).map(row -> Message.of("closing.provisional", period));
    }

    private Path history(Period period) {
        return workspace.folder().resolve("history").resolve(period + TABLE);
    }

    private Optional<byte[]> stored(String hash) throws HkhException {
        return hash.isEmpty() ? Optional.empty() : proven(store.resolve(hash + TABLE), hash);
    }

    private static Optional<byte[]> proven(Path file, String hash) throws HkhException {
        Optional<byte[]> bytes = Folders.isThere(file) ? Optional.of(Folders.bytes(file)) : Optional.empty();
        return bytes.filter(there -> Hash.of(there).equals(hash));
    }

    private void keep(String name, byte[] bytes) throws HkhException {
        Folders.replace(store.resolve(name), bytes);
    }
}
