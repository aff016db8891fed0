package hkh.document;

import hkh.finding.Messages;
import hkh.submission.UnitStatus;
import java.util.ArrayList;
import java.util.List;

/** The map of who has sent a return: a tile a unit, by the unit above, with a sign and a colour for how far it is. */
final class HtmlReturns {

    private final Messages messages;

    HtmlReturns(Messages messages) {
        this.messages = messages;
    }

    Element of(List<ReturnTiles> groups) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("h2", words("page.returns"), "id", "ban-do"));
        content.add(key(groups));
        for (ReturnTiles group : groups) {
            content.add(Element.of(
                    "h3",
                    words(
                            "page.returns.group",
                            group.name(),
                            accepted(group),
                            group.units().size())));
            List<Node> tiles = new ArrayList<>();
            group.units().forEach(unit -> tiles.add(tile(unit)));
            content.add(Element.of("ul", tiles, "class", "tiles"));
        }
        return Element.of("section", content, "class", "returns", "aria-labelledby", "ban-do");
    }

    /** What the signs say, of those states that a unit is in, and how many are. */
    private Element key(List<ReturnTiles> groups) {
        List<Node> key = new ArrayList<>();
        for (UnitStatus.State state : UnitStatus.State.values()) {
            long count = groups.stream()
                    .flatMap(group -> group.units().stream())
                    .filter(unit -> unit.state() == state)
                    .count();
            if (count > 0) {
                key.add(Element.of(
                        "li",
                        List.of(sign(state), new Text(messages.text("page.returns.key", name(state), (int) count))),
                        "class",
                        state.code()));
            }
        }
        return Element.of("ul", key, "class", "tiles key");
    }

    private static int accepted(ReturnTiles group) {
        return (int) group.units().stream().filter(UnitStatus::isAccepted).count();
    }

    private Element tile(UnitStatus status) {
        List<Node> content = new ArrayList<>();
        content.add(sign(status.state()));
        content.add(new Text(status.unit().name()));
        content.add(Element.of("span", List.of(new Text(" – " + name(status.state()))), "class", "unseen"));
        return Element.of("li", content, "class", status.state().code());
    }

    private String name(UnitStatus.State state) {
        return messages.text("page.returns." + state.code());
    }

    private static Element sign(UnitStatus.State state) {
        String sign = switch (state) {
            case ACCEPTED -> "✓";
            case INCOMPLETE -> "◐";
            case CONFLICT -> "≠";
            case REFUSED -> "✕";
            case MISSING -> "○";
        };
        return Element.of("span", List.of(new Text(sign + " ")), "aria-hidden", "true");
    }

    private List<Node> words(String key, Object... arguments) {
        return List.of(new Text(messages.text(key, arguments)));
    }
}
