package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the units of one day until a later one. This is the only way from figures of earlier units to later units:
 * an id that stands on both days is the same unit; codes and names say nothing.
 */
public final class Passage {

    /**
     * A later unit that took over an earlier one, or a part of it.
     *
     * @param abolished whether the level of the earlier one was abolished, so that only what it had itself passed on
     */
    public record Heir(String unit, Share share, boolean abolished) {}

    /** An earlier unit of which a later one took over all or a part. */
    public record Source(Unit unit, Share share, boolean abolished) {}

    private final UnitTree earlier;
    private final UnitTree later;
    private final Map<String, List<Heir>> heirs;
    private final Map<String, List<Source>> sources = new HashMap<>();

    Passage(UnitTree earlier, UnitTree later, Map<String, List<Heir>> heirs) {
        this.earlier = earlier;
        this.later = later;
        this.heirs = heirs;
        for (Unit unit : earlier.all()) {
            for (Heir heir : heirsOf(unit.id())) {
                sources.computeIfAbsent(heir.unit(), id -> new ArrayList<>(4))
                        .add(new Source(unit, heir.share(), heir.abolished()));
            }
        }
        sources.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(source -> source.unit().id())));
    }

    /**
     * The passage between two days; to the same day every unit passes to itself.
     *
     * @throws IllegalArgumentException when the first day is after the second, or a day's units make no tree
     */
    public static Passage of(Register register, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("no passage back from " + from + " to " + to);
        }
        UnitTree earlier = register.treeAt(from);
        Steps steps = Steps.of(register, from, to);
        Map<String, List<Heir>> heirs = new HashMap<>();
        for (Unit unit : earlier.all()) {
            if (!unit.id().equals(Register.IMPLICIT_ROOT)) {
                heirs.put(unit.id(), steps.heirsOf(unit.id()));
            }
        }
        return new Passage(earlier, register.treeAt(to), heirs);
    }

    /** The same passage with shares that somebody stated: by earlier unit, of each of its heirs. */
    Passage with(Map<String, Map<String, Share>> stated) {
        Map<String, List<Heir>> divided = new LinkedHashMap<>(heirs);
        stated.forEach((unit, shares) -> divided.put(
                unit,
                heirsOf(unit).stream()
                        .map(heir -> new Heir(
                                heir.unit(), shares.getOrDefault(heir.unit(), Share.UNKNOWN), heir.abolished()))
                        .toList()));
        return new Passage(earlier, later, divided);
    }

    /**
     * The passage of totals, which hold everything below their unit: a later unit is made of the topmost earlier ones of which
     * nothing went elsewhere. What a divided unit gave to units below the same later one is whole there, whatever the shares.
     */
    public Passage ofTotals() {
        return TotalsPassage.of(this);
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

    /** Whether the same units stand on both days. */
    public boolean changesNothing() {
        return earlier.all().equals(later.all());
    }

    /** Whether the passage changes nothing at an earlier unit and below it. */
    public boolean isUnchanged(Unit unit) {
        return earlier.find(unit.id()).isPresent()
                && later.find(unit.id()).isPresent()
                && ids(earlier, earlier.get(unit.id())).equals(ids(later, later.get(unit.id())));
    }

    private static List<String> ids(UnitTree tree, Unit unit) {
        return tree.subtreeOf(unit).stream().map(Unit::id).toList();
    }
}
