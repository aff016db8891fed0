package hkh.unit;

import hkh.unit.Passage.Heir;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What went where on every day between two on which something did. */
final class Steps {

    private final List<Map<String, List<Heir>>> steps = new ArrayList<>();

    private Steps() {}

    /** The steps after the first day and up to the last. */
    static Steps of(Register register, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Map<String, List<UnitEvent>>> leaving = new TreeMap<>();
        for (UnitEvent event : register.events()) {
            boolean within = event.date().isAfter(from) && !event.date().isAfter(to);
            for (String unit : within ? event.from() : List.<String>of()) {
                if (!(event.kind().keepsUnit() && event.to().contains(unit))) {
                    leaving.computeIfAbsent(event.date(), day -> new HashMap<>())
                            .computeIfAbsent(unit, id -> new ArrayList<>(1))
                            .add(event);
                }
            }
        }
        Steps steps = new Steps();
        for (Map<String, List<UnitEvent>> day : leaving.values()) {
            Map<String, List<Heir>> step = new HashMap<>();
            day.forEach((unit, events) -> step.put(unit, heirs(events)));
            steps.steps.add(step);
        }
        return steps;
    }

    private static List<Heir> heirs(List<UnitEvent> leaving) {
        List<Heir> heirs = new ArrayList<>();
        for (UnitEvent event : leaving) {
            boolean splits = event.kind() == UnitEvent.Kind.SPLIT;
            Share share = splits ? Shares.of(event, leaving) : Share.WHOLE;
            boolean abolished = event.kind() == UnitEvent.Kind.ABOLISH;
            event.to().forEach(unit -> heirs.add(new Heir(unit, share, abolished)));
        }
        return heirs;
    }

    /** Who has what was a unit at the beginning, at the end; the unit itself when it went on. */
    List<Heir> heirsOf(String unit) {
        Map<String, Heir> now = new LinkedHashMap<>();
        now.put(unit, new Heir(unit, Share.WHOLE, false));
        boolean closed = false;
        for (Map<String, List<Heir>> step : steps) {
            if (now.keySet().stream().anyMatch(step::containsKey)) {
                closed |=
                        now.keySet().stream().anyMatch(part -> after(part, step).isEmpty());
                now = next(now, step, closed);
            }
        }
        return List.copyOf(now.values());
    }

    /** What becomes of all parts; those that come together in one unit are the whole, unless some part was closed. */
    private static Map<String, Heir> next(Map<String, Heir> now, Map<String, List<Heir>> step, boolean closed) {
        Map<String, List<Heir>> parts = new LinkedHashMap<>();
        for (Heir heir : now.values()) {
            for (Heir after : after(heir.unit(), step)) {
                parts.computeIfAbsent(after.unit(), id -> new ArrayList<>(1))
                        .add(new Heir(
                                after.unit(),
                                heir.share().times(after.share()),
                                heir.abolished() || after.abolished()));
            }
        }
        Map<String, Heir> next = new LinkedHashMap<>();
        parts.forEach((unit, same) -> {
            Share sum = Share.sum(same.stream().map(Heir::share).toList());
            boolean whole = parts.size() == 1 && !closed;
            next.put(
                    unit,
                    new Heir(unit, whole ? Share.WHOLE : sum, same.stream().anyMatch(Heir::abolished)));
        });
        return next;
    }

    private static List<Heir> after(String unit, Map<String, List<Heir>> step) {
        return step.getOrDefault(unit, List.of(new Heir(unit, Share.WHOLE, false)));
    }
}
