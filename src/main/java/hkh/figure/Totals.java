package hkh.figure;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one period, for every unit at every level, in the order of their references. A country has millions of
 * them: they are kept as a table with a row a unit and a column an item, and each is made when it is asked for.
 */
public final class Totals {

    private final Period period;
    private final List<Item> items;
    private final Map<Item, Integer> columns = new HashMap<>();
    /** By unit, in the order of their ids. */
    private final Map<String, Row> rows;

    private final int size;

    public Totals(Period period, Collection<Total> totals) {
        this(gathered(period, totals));
    }

    private Totals(Gathering gathering) {
        this.period = gathering.period;
        this.items = gathering.columns.keySet().stream().sorted().toList();
        int[] from = new int[items.size()];
        for (int i = 0; i < from.length; i++) {
            columns.put(items.get(i), i);
            from[i] = Objects.requireNonNull(gathering.columns.get(items.get(i)));
        }
        this.rows = inOrder(gathering.rows, from);
        this.size = gathering.size;
    }

    private static Map<String, Row> inOrder(Map<String, Row> gathered, int[] from) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String unit : gathered.keySet().stream().sorted().toList()) {
            Row row = Objects.requireNonNull(gathered.remove(unit)); // a country's rows would not fit twice
            rows.put(unit, row.inOrder(from));
        }
        return rows;
    }

    private static Gathering gathered(Period period, Collection<Total> totals) {
        Gathering gathering = new Gathering(period);
        totals.forEach(gathering::add);
        return gathering;
    }

    public Period period() {
        return period;
    }

    /** The total of an item at a unit; empty when nobody below that unit was asked or answered. */
    public Optional<Total> of(String unit, Item item) {
        Integer column = columns.get(item);
        Row row = rows.get(unit);
        return column == null || row == null ? Optional.empty() : Optional.ofNullable(total(unit, row, column));
    }

    /** The total of an item at a unit; where nobody below it was asked or answered, one of no units. */
    public Total at(String unit, Item item) {
        return of(unit, item).orElseGet(() -> new Total(new Reference(unit, period, item), Measure.NOT_REPORTED, 0, 0));
    }

    /** The items of which there is a total anywhere, in their order. */
    public List<Item> items() {
        return items;
    }

    /** All totals of one unit. */
    public List<Total> of(String unit) {
        return items.stream().flatMap(item -> of(unit, item).stream()).toList();
    }

    /** All of them; each is made anew whenever it is come by. */
    public Collection<Total> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Total> iterator() {
                return new InOrder();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** These and other ones. */
    public Totals with(Collection<Total> others) {
        if (others.isEmpty()) {
            return this;
        }
        Gathering gathering = gathered(period, all());
        others.forEach(gathering::add);
        return gathering.totals();
    }

    private @Nullable Total total(String unit, Row row, int column) {
        Measure measure = row.measures[column];
        return measure == null
                ? null
                : new Total(
                        new Reference(unit, period, items.get(column)),
                        measure,
                        row.in[column],
                        row.expected[column],
                        row.stoodIn(column));
    }

    /** The totals while they come, in any order. */
    public static final class Gathering {

        private final Period period;
        private final Map<Item, Integer> columns = new HashMap<>();
        private final Map<String, Row> rows = new HashMap<>();
        private int size;
        private boolean done;

        public Gathering(Period period) {
            this.period = period;
        }

        /** Takes a total; two of one reference, or one of another period, throw {@link IllegalArgumentException}. */
        public void add(Total total) {
            Reference reference = total.reference();
            if (done) {
                throw new IllegalStateException(reference + " comes too late");
            }
            if (!reference.period().equals(period)) {
                throw new IllegalArgumentException(reference + " is no total of " + period);
            }
            Integer known = columns.get(reference.item());
            int column = known == null ? columns.size() : known;
            if (known == null) {
                columns.put(reference.item(), column);
            }
            if (!rows.computeIfAbsent(reference.unit(), unit -> new Row()).put(column, total)) {
                throw new IllegalArgumentException("two totals for " + reference);
            }
            size++;
        }

        /** All that came, once: nothing can come afterwards. */
        public Totals totals() {
            if (done) {
                throw new IllegalStateException("these totals are a table already");
            }
            done = true;
            return new Totals(this);
        }
    }

    /** What is known of one unit, by column. */
    private static final class Row {

        private static final int[] NONE = {};

        private @Nullable Measure[] measures = {};
        private int[] in = NONE;
        private int[] expected = NONE;
        private int[] stoodIn = NONE;

        boolean put(int column, Total total) {
            if (column >= measures.length) {
                int room = Math.max(column + 1, measures.length + measures.length / 2);
                measures = Arrays.copyOf(measures, room);
                in = Arrays.copyOf(in, room);
                expected = Arrays.copyOf(expected, room);
                stoodIn = Arrays.copyOf(stoodIn, room);
            }
            if (measures[column] != null) {
                return false;
            }
            measures[column] = total.measure();
            in[column] = total.unitsIn();
            expected[column] = total.unitsExpected();
            stoodIn[column] = total.stoodIn();
            return true;
        }

        /** The same with its columns in another order. */
        Row inOrder(int[] from) {
            Row row = new Row();
            row.measures = new Measure[from.length];
            row.in = new int[from.length];
            row.expected = new int[from.length];
            row.stoodIn = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                if (from[i] < measures.length) {
                    row.measures[i] = measures[from[i]];
                    row.in[i] = in[from[i]];
                    row.expected[i] = expected[from[i]];
                    row.stoodIn[i] = stoodIn[from[i]];
                }
            }
            row.share();
            return row;
        }

        /** Of most units all that were asked are in, and nothing stands in. */
        private void share() {
            if (Arrays.equals(in, expected)) {
                in = expected;
            }
            if (Arrays.stream(stoodIn).allMatch(units -> units == 0)) {
                stoodIn = NONE;
            }
        }

        int stoodIn(int column) {
            return stoodIn.length == 0 ? 0 : stoodIn[column];
        }
    }

    /** Goes through the table row by row. */
    private final class InOrder implements Iterator<Total> {

        private final Iterator<Map.Entry<String, Row>> units = rows.entrySet().iterator();
        private String unit = "";
        private Row row = new Row();
        private int column;
        private @Nullable Total next = find();

        private @Nullable Total find() {
            while (true) {
                while (column < row.measures.length) {
                    Total total = total(unit, row, column++);
                    if (total != null) {
                        return total;
                    }
                }
                if (!units.hasNext()) {
                    return null;
                }
                Map.Entry<String, Row> entry = units.next();
                unit = entry.getKey();
                row = entry.getValue();
                column = 0;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Total next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Total total = next;
            next = find();
            return total;
        }
    }
}
