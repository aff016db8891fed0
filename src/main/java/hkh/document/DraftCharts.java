package hkh.document;

import hkh.document.DraftReader.ChartPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts of a draft, each with the parts in which it stands. */
final class DraftCharts {

    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private final List<DraftChart> charts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, byte[]> parts;

    private record Place(String part, PartText text, ChartPlace drawing) {}

    private DraftCharts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static DraftCharts of(String name, Map<String, byte[]> parts, List<ChartPlace> drawings) throws DocumentException {
        DraftCharts found = new DraftCharts(parts);
        Map<String, String> targets = found.targets(name, RELATIONS, "word/");
        for (ChartPlace drawing : drawings) {
            String part = targets.getOrDefault(drawing.relation(), "");
            byte[] bytes = parts.get(part);
            if (bytes != null) {
                PartText text = PartText.read(name + " (" + part + ")", bytes);
                found.charts.add(DraftChart.of(found.charts.size(), drawing.name(), drawing.caption(), text.root()));
                found.places.add(new Place(part, text, drawing));
            }
        }
        return found;
    }

    List<DraftChart> all() {
        return List.copyOf(charts);
    }

    /** Where a chart stands in the text. */
    ChartPlace drawing(int chart) {
        return places.get(chart).drawing();
    }

    /** The parts of a chart that draws other values, by name. */
    Map<String, byte[]> redrawn(int chart, ChartData printed, ChartData now) throws DocumentException {
        Place place = places.get(chart);
        Map<String, byte[]> changed = new HashMap<>();
        changed.put(
                place.part(),
                place.text().with(DraftChart.replacing(place.text().root(), printed, now)));
        String relations = place.part().replace("charts/", "charts/_rels/") + ".rels";
        Optional<String> book = targets(place.part(), relations, "word/charts/").values().stream()
                .filter(target -> target.endsWith(".xlsx"))
                .findFirst();
        book.ifPresent(target -> changed.put(target, ChartWorkbook.of(now)));
        return changed;
    }

    /** What relations lead to, by id. */
    private Map<String, String> targets(String name, String relations, String folder) throws DocumentException {
        byte[] bytes = parts.get(relations);
        Map<String, String> targets = new HashMap<>();
        if (bytes != null) {
            for (PartElement relation :
                    PartText.read(name + " (" + relations + ")", bytes).root().children()) {
                targets.put(relation.attribute("Id"), resolved(folder, relation.attribute("Target")));
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../")
                ? folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1) + target.substring(3)
                : folder + target;
    }
}
