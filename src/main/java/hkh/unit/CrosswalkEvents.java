package hkh.unit;

import hkh.text.TextKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The events that the links of a crosswalk tell. */
final class CrosswalkEvents {

    private final LocalDate day;
    private final Links links;
    private final Map<String, String> oldIds;
    private final Map<String, String> newIds;
    private final UnaryOperator<String> decision;
    private final List<UnitEvent> events = new ArrayList<>();

    CrosswalkEvents(
            LocalDate day,
            Links links,
            Map<String, String> oldIds,
            Map<String, String> newIds,
            UnaryOperator<String> decision) {
        this.day = day;
        this.links = links;
        this.oldIds = oldIds;
        this.newIds = newIds;
        this.decision = decision;
    }

    /** The events; of units that go on as the same, what changed in their descriptions. */
    List<UnitEvent> of(Set<String> kept, Map<String, List<Unit>> described) {
        Map<String, List<String>> merged = new TreeMap<>();
        for (Links.Link link : links.all()) {
            String from = oldIds.getOrDefault(link.from(), "");
            if (kept.contains(link.from())) {
                changed(described.getOrDefault(from, List.of()), link.to());
            } else if (link.part() == Links.Part.ABOLISHED) {
                add(UnitEvent.Kind.ABOLISH, List.of(from), link.to(), link.share());
            } else if (links.from(link.from()).size() > 1) {
                split(from, link, links.from(link.from()));
            } else {
                merged.computeIfAbsent(link.to(), code -> new ArrayList<>()).add(from);
            }
        }
        merged.forEach((code, from) -> add(UnitEvent.Kind.MERGE, from, code, BigDecimal.ZERO));
        links.opened().forEach(code -> add(UnitEvent.Kind.OPEN, List.of(), code, BigDecimal.ZERO));
        return events;
    }

    private void changed(List<Unit> descriptions, String code) {
        for (int i = 1; i < descriptions.size(); i++) {
            Unit before = descriptions.get(i - 1);
            Unit after = descriptions.get(i);
            List<String> unit = List.of(after.id());
            // another spelling of the same name is no event
            if (!TextKey.of(before.name()).equals(TextKey.of(after.name()))) {
                add(UnitEvent.Kind.RENAME, unit, code, BigDecimal.ZERO);
            }
            if (!before.parent().equals(after.parent())) {
                add(UnitEvent.Kind.REPARENT, unit, code, BigDecimal.ZERO);
            }
            if (!before.code().equals(after.code())) {
                add(UnitEvent.Kind.RECODE, unit, code, BigDecimal.ZERO);
            }
        }
    }

    /** One event a part where shares are stated, else one for all parts. */
    private void split(String from, Links.Link link, List<Links.Link> parts) {
        if (link.share().signum() != 0) {
            add(UnitEvent.Kind.SPLIT, List.of(from), link.to(), link.share());
        } else if (link.equals(parts.get(0))) {
            List<String> to = parts.stream()
                    .map(part -> newIds.getOrDefault(part.to(), ""))
                    .toList();
            events.add(new UnitEvent(
                    day, UnitEvent.Kind.SPLIT, List.of(from), to, link.share(), decision.apply(link.to())));
        }
    }

    private void add(UnitEvent.Kind kind, List<String> from, String toCode, BigDecimal share) {
        events.add(new UnitEvent(
                day, kind, from, List.of(newIds.getOrDefault(toCode, "")), share, decision.apply(toCode)));
    }
}
