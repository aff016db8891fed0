package hkh.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Histories made by chance: a province of districts and communes to which things happen, year after year. Beside the register
 * it keeps, by its own simple book-keeping, who holds what the units of the first day had.
 */
public final class Histories {

    public static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    public static final LocalDate END = LocalDate.of(2020, 1, 1);

    private final Random random;
    private final Map<String, Unit> now = new TreeMap<>();
    private final List<Unit> past = new ArrayList<>();
    private final List<UnitEvent> events = new ArrayList<>();
    private final Map<String, Map<String, BigDecimal>> holdings = new HashMap<>();
    private int made;
    private boolean districtsAreGone;

    private Histories(long seed) {
        this.random = new Random(seed);
        add(new Unit("p", "10", "Tỉnh P", "Tỉnh", Level.PROVINCE, "", from(LocalDate.MIN), true, List.of()));
        for (int i = 0; i < 3; i++) {
            add(unit("d" + i, "10" + i, Level.DISTRICT, "p", LocalDate.MIN));
            for (int j = 0; j < 4; j++) {
                add(unit("c" + i + j, "1000" + (i * 4 + j), Level.COMMUNE, "d" + i, LocalDate.MIN));
            }
        }
        now.keySet().forEach(id -> holdings.put(id, new HashMap<>(Map.of(id, BigDecimal.ONE))));
    }

    /** A history of ten events, all of whose shares are stated. */
    public static Histories of(long seed) {
        Histories history = new Histories(seed);
        for (int year = 1; year <= 10; year++) {
            history.happen(BEGIN.plusYears(year));
        }
        return history;
    }

    /** Four events that have nothing to do with each other, each in the year that is given for it. */
    public static Histories independent(List<Integer> years) {
        Histories history = new Histories(0);
        Map<Integer, Consumer<LocalDate>> events = new TreeMap<>();
        events.put(years.get(0), day -> history.merge(day, history.named("c00", "c01", "c10")));
        events.put(years.get(1), day -> history.split(day, history.named("c11").get(0), new BigDecimal("0.4")));
        events.put(years.get(2), day -> history.merge(day, history.named("c20", "c12")));
        events.put(years.get(3), day -> history.split(day, history.named("c22").get(0), new BigDecimal("0.75")));
        events.forEach((year, event) -> event.accept(BEGIN.plusYears(year)));
        return history;
    }

    private List<Unit> named(String... ids) {
        return Arrays.stream(ids).map(now::get).toList();
    }

    public Register register() {
        List<Unit> all = new ArrayList<>(past);
        all.addAll(now.values());
        return new Register(all, events);
    }

    /** The same register with everything told in another order. */
    public Register shuffled() {
        Register register = register();
        List<Unit> units = new ArrayList<>(register.units());
        List<UnitEvent> other = new ArrayList<>(register.events());
        Collections.shuffle(units, random);
        Collections.shuffle(other, random);
        return new Register(units, other);
    }

    /** What the units of the last day hold when those of the first had these amounts. */
    public Map<String, BigDecimal> held(Map<String, BigDecimal> had) {
        Map<String, BigDecimal> held = new TreeMap<>();
        now.keySet().forEach(id -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> part :
                    holdings.getOrDefault(id, Map.of()).entrySet()) {
                sum = sum.add(part.getValue().multiply(had.getOrDefault(part.getKey(), BigDecimal.ZERO)));
            }
            held.put(id, sum);
        });
        return held;
    }

    private void happen(LocalDate day) {
        switch (random.nextInt(7)) {
            case 0, 1 -> merge(day, some(2 + random.nextInt(2)));
            case 2 -> split(day, some(1).get(0));
            case 3 ->
                change(
                        day,
                        UnitEvent.Kind.RENAME,
                        (unit, id) -> with(unit, unit.code().text(), "Xã " + id, unit.parent(), day));
            case 4 ->
                change(day, UnitEvent.Kind.RECODE, (unit, id) -> with(unit, "2" + id, unit.name(), unit.parent(), day));
            case 5 ->
                change(
                        day,
                        UnitEvent.Kind.REPARENT,
                        (unit, id) -> with(unit, unit.code().text(), unit.name(), parent(), day));
            default -> abolishDistricts(day);
        }
    }

    /** Two or three communes become one, which takes over the code of one of them. */
    private void merge(LocalDate day, List<Unit> merged) {
        Unit made = unit(
                "m" + merged.get(0).id(),
                merged.get(0).code().text(),
                Level.COMMUNE,
                merged.get(0).parent(),
                day);
        merged.forEach(unit -> end(unit, day));
        add(made);
        events.add(event(day, UnitEvent.Kind.MERGE, ids(merged), made.id(), BigDecimal.ZERO));
        merged.forEach(unit -> move(unit.id(), made.id(), BigDecimal.ONE));
        merged.forEach(unit -> holdings.remove(unit.id()));
    }

    private void split(LocalDate day, Unit unit) {
        split(
                day,
                unit,
                new BigDecimal("0.25").add(new BigDecimal("0.05").multiply(BigDecimal.valueOf(random.nextInt(9)))));
    }

    private void split(LocalDate day, Unit unit, BigDecimal share) {
        Unit one = unit("s" + unit.id(), unit.code().text(), Level.COMMUNE, unit.parent(), day);
        Unit other = unit("t" + unit.id(), "3" + unit.id(), Level.COMMUNE, unit.parent(), day);
        end(unit, day);
        add(one);
        add(other);
        events.add(event(day, UnitEvent.Kind.SPLIT, List.of(unit.id()), one.id(), share));
        events.add(event(day, UnitEvent.Kind.SPLIT, List.of(unit.id()), other.id(), BigDecimal.ONE.subtract(share)));
        move(unit.id(), one.id(), share);
        move(unit.id(), other.id(), BigDecimal.ONE.subtract(share));
        holdings.remove(unit.id());
    }

    private void change(LocalDate day, UnitEvent.Kind kind, BiFunction<Unit, String, Unit> change) {
        Unit unit = some(1).get(0);
        Unit changed = change.apply(unit, next());
        end(unit, day);
        add(changed);
        events.add(event(day, kind, List.of(unit.id()), unit.id(), BigDecimal.ZERO));
    }

    private void abolishDistricts(LocalDate day) {
        if (districtsAreGone) {
            return;
        }
        districtsAreGone = true;
        for (Unit unit : List.copyOf(now.values())) {
            if (unit.level() == Level.DISTRICT) {
                end(unit, day);
                events.add(event(day, UnitEvent.Kind.ABOLISH, List.of(unit.id()), "p", BigDecimal.ZERO));
                move(unit.id(), "p", BigDecimal.ONE);
                holdings.remove(unit.id());
            } else if (unit.level() == Level.COMMUNE) {
                end(unit, day);
                add(with(unit, unit.code().text(), unit.name(), "p", day));
            }
        }
    }

    private void move(String from, String to, BigDecimal share) {
        Map<String, BigDecimal> target = holdings.computeIfAbsent(to, id -> new HashMap<>());
        holdings.getOrDefault(from, Map.of())
                .forEach((origin, part) -> target.merge(origin, part.multiply(share), BigDecimal::add));
    }

    private String parent() {
        return districtsAreGone ? "p" : "d" + random.nextInt(3);
    }

    private List<Unit> some(int count) {
        List<Unit> communes = now.values().stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(communes, random);
        return communes.subList(0, Math.min(count, communes.size()));
    }

    private String next() {
        made++;
        return "n" + made;
    }

    private void add(Unit unit) {
        now.put(unit.id(), unit);
    }

    private void end(Unit unit, LocalDate day) {
        now.remove(unit.id());
        past.add(unit.during(new Validity(unit.validity().from(), day)));
    }

    private static UnitEvent event(LocalDate day, UnitEvent.Kind kind, List<String> from, String to, BigDecimal share) {
        return new UnitEvent(day, kind, from, List.of(to), share, "QĐ " + day.getYear());
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    private static Unit with(Unit unit, String code, String name, String parent, LocalDate day) {
        return new Unit(unit.id(), code, name, unit.type(), unit.level(), parent, from(day), true, List.of());
    }

    private static Unit unit(String id, String code, Level level, String parent, LocalDate since) {
        return new Unit(id, code, "Xã " + id, "", level, parent, from(since), true, List.of());
    }

    private static Validity from(LocalDate day) {
        return new Validity(day, LocalDate.MAX);
    }
}
