package hkh.report;

import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a report speaks of units. */
final class UnitWords {

    private static final List<String> COMMUNE_TYPES = List.of("xã", "phường", "thị trấn");
    private static final List<String> DISTRICT_TYPES = List.of("quận", "huyện", "thị xã", "thành phố");

    private UnitWords() {}

    /** What the communes below a unit are: "phường" where all are wards, else "xã, phường", "xã, thị trấn" … */
    static String communes(UnitTree tree, Unit unit) {
        return types(tree, unit, Level.COMMUNE, COMMUNE_TYPES, COMMUNE_TYPES);
    }

    /** What the districts below a unit are: "huyện, thành phố"; empty where there are none. */
    static String districts(UnitTree tree, Unit unit) {
        boolean none = tree.childrenOf(unit).stream().noneMatch(child -> child.level() == Level.DISTRICT);
        return none
                ? ""
                : types(tree, unit, Level.DISTRICT, DISTRICT_TYPES, DISTRICT_TYPES.subList(1, DISTRICT_TYPES.size()));
    }

    /** "thành phố Thủ Dầu Một": the type word is small inside a sentence, but not before a number ("Phường 4"). */
    static String inSentence(Unit unit) {
        String type = unit.type();
        String name = unit.name();
        boolean typed = !type.isEmpty() && name.startsWith(type + " ");
        boolean numbered = typed && Character.isDigit(name.charAt(type.length() + 1));
        return typed && !numbered ? type.toLowerCase(Locale.ROOT) + name.substring(type.length()) : name;
    }

    /** "tỉnh", "thành phố", "xã"; "đơn vị" where nothing tells. */
    static String kind(Unit unit) {
        if (!unit.type().isEmpty()) {
            return unit.type().toLowerCase(Locale.ROOT);
        }
        return Shape.of(unit) == Shape.PROVINCE ? "tỉnh" : "đơn vị";
    }

    /** "cấp tỉnh", "cấp huyện", "cấp xã"; the name of a unit of no such level. */
    static String level(Unit unit) {
        return switch (unit.level()) {
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            default -> unit.name();
        };
    }

    private static String types(UnitTree tree, Unit unit, Level level, List<String> order, List<String> unknown) {
        Set<String> found = new LinkedHashSet<>();
        collect(tree, unit, level, found);
        if (found.isEmpty() || found.contains("")) {
            return String.join(", ", unknown);
        }
        Set<String> inOrder = new LinkedHashSet<>(order);
        inOrder.retainAll(found);
        inOrder.addAll(found);
        return String.join(", ", inOrder);
    }

    private static void collect(UnitTree tree, Unit unit, Level level, Set<String> types) {
        if (unit.level() == level) {
            types.add(unit.type().toLowerCase(Locale.ROOT));
        }
        tree.childrenOf(unit).forEach(child -> collect(tree, child, level, types));
    }
}
