package hkh.intake;

import hkh.figure.Alike;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.submission.SourceFile;
import hkh.text.Memo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one return states for its items while it is being read. Of several statements for an item the first stays. */
final class Statements {

    private static final Memo<Address, String> ADDRESSES = new Memo<>(Address::toString);

    private final SourceFile file;
    private final String unit;
    private final Period period;
    private final Map<Item, Figure> figures = new LinkedHashMap<>();

    Statements(SourceFile file, String unit, Period period) {
        this.file = file;
        this.unit = unit;
        this.period = period;
    }

    /** What a cell says for an item, as a figure that is not stated yet. */
    Figure figure(Sheet sheet, Cell cell, Item item, Measure measure) {
        return figure(sheet, cell.address(), cell.raw(), item, measure);
    }

    /** The same for an address without a cell. */
    Figure figure(Sheet sheet, Address address, Item item, Measure measure) {
        return figure(sheet, address, "", item, measure);
    }

    private Figure figure(Sheet sheet, Address address, String raw, Item item, Measure measure) {
        Origin origin = new Origin(file.name(), Alike.text(sheet.name()), ADDRESSES.of(address), Alike.text(raw));
        return new Figure(new Reference(unit, period, Alike.item(item)), Alike.measure(measure), origin);
    }

    /**
     * States a figure, unless its item has a statement; a blank is none.
     *
     * @return the earlier statement, which stays
     */
    Optional<Figure> state(Figure figure) {
        Figure earlier = figures.get(figure.item());
        if (earlier != null && !earlier.measure().equals(Measure.NOT_REPORTED)) {
            return Optional.of(earlier);
        }
        figures.put(figure.item(), figure);
        return Optional.empty();
    }

    /** States a figure of an item of which nothing is known, not even that it was left blank. */
    void stateFirst(Figure figure) {
        figures.putIfAbsent(figure.item(), figure);
    }

    /** States a figure in place of any other. */
    void restate(Figure figure) {
        figures.put(figure.item(), figure);
    }

    /** What is stated for an item so far. */
    Measure of(Item item) {
        Figure figure = figures.get(item);
        return figure == null ? Measure.NOT_REPORTED : figure.measure();
    }

    /** Whether two statements agree: "0" and "Không" are the same answer here; a blank takes nothing back. */
    static boolean agree(Figure earlier, Figure again) {
        boolean sameAmount = earlier.measure().quantity().isPresent()
                && earlier.measure().quantity().equals(again.measure().quantity());
        return sameAmount
                || again.measure().equals(Measure.NOT_REPORTED)
                || earlier.measure().equals(again.measure());
    }

    /** Whether anything but blanks is stated. */
    boolean any() {
        return figures.values().stream().anyMatch(figure -> figure.measure().state() != State.NOT_REPORTED);
    }

    /** The figures in the order in which their items came. */
    List<Figure> all() {
        return List.copyOf(figures.values());
    }
}
