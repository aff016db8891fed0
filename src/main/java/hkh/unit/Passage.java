package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What became of the units of one day until a later one. This is the only way from figures of earlier units to later units:
 * an id that stands on both days is the same unit; codes and names say nothing.
 */
public final class Passage {

    /** A later unit that took over an earlier one, or a part of it. */
    public record Heir(String unit, Share share, boolean abolished) {}

    /**
     * An earlier unit of which a later one took over.
     *
     * @param share how much of the earlier unit
     * @param abolished whether its level was abolished, so that only what it had itself passed on
     */
    public record Source(Unit unit, Share share, boolean abolished) {}

    private final UnitTree earlier;
    private final UnitTree later;
    private final Map<String, List<Heir>> heirs = new HashMap<>();
    private final Map<String, List<Source>> sources = new HashMap<>();

    private Passage(UnitTree earlier, UnitTree later) {
        this.earlier = earlier;
        this.later = later;
    }

    /**
     * The passage between two days; to the same day every unit passes to itself.
     *
     * @throws IllegalArgumentException when the first day is after the second
     */
    public static Passage of(Register register, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("no passage back from " + from + " to " + to);
        }
        Passage passage = new Passage(register.treeAt(from), register.treeAt(to));
        NavigableMap<LocalDate, Map<String, List<Heir>>> steps = steps(register, from, to);
        for (Unit unit : passage.earlier.all()) {
            if (!unit.id().equals(Register.IMPLICIT_ROOT)) {
                passage.add(unit, follow(unit, steps));
            }
        }
        passage.sort();
        return passage;
    }

    /** The same passage with shares that somebody stated: by earlier unit, of each of its heirs. */
    public Passage with(Map<String, Map<String, Share>> stated) {
        Passage passage = new Passage(earlier, later);
        for (Unit unit : earlier.all()) {
            Map<String, Share> shares = stated.getOrDefault(unit.id(), Map.of());
            passage.add(
                    unit,
                    heirsOf(unit.id()).stream()
                            .map(heir -> shares.isEmpty()
                                    ? heir
                                    : new Heir(
                                            heir.unit(),
                                            shares.getOrDefault(heir.unit(), Share.NONE),
                                            heir.abolished()))
                            .toList());
        }
        passage.sort();
        return passage;
    }

    public UnitTree earlier() {
        return earlier;
    }

    public UnitTree later() {
        return later;
    }

    /** Who took over an earlier unit; nobody when it was closed. */
    public List<Heir> heirsOf(String earlierUnit) {
        return heirs.getOrDefault(earlierUnit, List.of());
    }

    /** What a later unit took over, in the order of their ids; nothing when it is new. */
    public List<Source> sourcesOf(String laterUnit) {
        return sources.getOrDefault(laterUnit, List.of());
    }

    /** The earlier units that were divided and nobody stated how. */
    public List<Unit> needingShare() {
        return earlier.all().stream()
                .filter(unit -> heirsOf(unit.id()).stream()
                        .anyMatch(heir -> !heir.share().isKnown()))
                .toList();
    }

    /** Whether the passage changes nothing at a unit and below it. */
    public boolean isUnchanged(Unit unit) {
        return earlier.find(unit.id()).isPresent()
                && later.find(unit.id()).isPresent()
                && ids(earlier, earlier.get(unit.id())).equals(ids(later, later.get(unit.id())));
    }

    private static List<String> ids(UnitTree tree, Unit unit) {
        return tree.subtreeOf(unit).stream().map(Unit::id).toList();
    }

    private void add(Unit unit, List<Heir> taken) {
        heirs.put(unit.id(), taken);
        for (Heir heir : taken) {
            sources.computeIfAbsent(heir.unit(), id -> new ArrayList<>(4))
                    .add(new Source(unit, heir.share(), heir.abolished()));
        }
    }

    private void sort() {
        sources.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(source -> source.unit().id())));
    }

    private static List<Heir> follow(Unit unit, NavigableMap<LocalDate, Map<String, List<Heir>>> steps) {
        Map<String, Heir> now = new LinkedHashMap<>();
        now.put(unit.id(), new Heir(unit.id(), Share.WHOLE, false));
        for (Map<String, List<Heir>> step : steps.values()) {
            if (now.keySet().stream().noneMatch(step::containsKey)) {
                continue;
            }
            Map<String, Heir> next = new LinkedHashMap<>();
            for (Heir heir : now.values()) {
                List<Heir> taken = step.getOrDefault(heir.unit(), List.of(new Heir(heir.unit(), Share.WHOLE, false)));
                for (Heir after : taken) {
                    Heir through = new Heir(
                            after.unit(), heir.share().times(after.share()), heir.abolished() || after.abolished());
                    next.merge(after.unit(), through, (one, other) -> both(one, other, now, step));
                }
            }
            now.clear();
            now.putAll(next);
        }
        return List.copyOf(now.values());
    }

    /** Two parts of a unit that came together again; all of them together are the whole, whatever each of them was. */
    private static Heir both(Heir one, Heir other, Map<String, Heir> parts, Map<String, List<Heir>> step) {
        boolean all = parts.values().stream()
                .allMatch(part -> step.getOrDefault(part.unit(), List.of()).stream()
                        .allMatch(heir -> heir.unit().equals(one.unit())));
        boolean gone = parts.values().stream().allMatch(part -> step.containsKey(part.unit()));
        Share share = all && gone ? Share.WHOLE : one.share().plus(other.share());
        return new Heir(one.unit(), share, one.abolished() || other.abolished());
    }

    /** What went where on every day on which something did, after the first day and up to the last. */
    private static NavigableMap<LocalDate, Map<String, List<Heir>>> steps(
            Register register, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Map<String, List<UnitEvent>>> events = new TreeMap<>();
        for (UnitEvent event : register.events()) {
            boolean within = event.date().isAfter(from) && !event.date().isAfter(to);
            if (within && event.kind() != UnitEvent.Kind.OPEN) {
                for (String unit : event.from()) {
                    if (!(event.kind().keepsUnit() && event.to().contains(unit))) {
                        events.computeIfAbsent(event.date(), day -> new LinkedHashMap<>())
                                .computeIfAbsent(unit, id -> new ArrayList<>(1))
                                .add(event);
                    }
                }
            }
        }
        NavigableMap<LocalDate, Map<String, List<Heir>>> steps = new TreeMap<>();
        events.forEach((day, leaving) -> {
            Map<String, List<Heir>> step = new HashMap<>();
            leaving.forEach((unit, of) -> step.put(unit, heirs(of)));
            steps.put(day, step);
        });
        return steps;
    }

    private static List<Heir> heirs(List<UnitEvent> leaving) {
        List<Heir> heirs = new ArrayList<>();
        for (UnitEvent event : leaving) {
            boolean splits = event.kind() == UnitEvent.Kind.SPLIT;
            Share share = splits ? Shares.of(event, leaving) : Share.WHOLE;
            if (event.kind() != UnitEvent.Kind.CLOSE) {
                event.to().forEach(unit -> heirs.add(new Heir(unit, share, event.kind() == UnitEvent.Kind.ABOLISH)));
            }
        }
        return heirs;
    }
}
