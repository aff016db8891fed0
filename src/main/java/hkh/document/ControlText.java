package hkh.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts another text into a content control: in the look of its first run; everything around stays. */
final class ControlText {

    /** What stands in a run for characters. */
    private static final Set<String> CHARACTERS =
            Set.of("w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:sym");

    private ControlText() {}

    /** What to replace in the part, by the place where it begins. */
    static Map<Integer, PartText.Replacement> replacing(PartElement control, String text) {
        Map<Integer, PartText.Replacement> changes = new HashMap<>();
        boolean placeholder = isPlaceholder(control);
        control.path("w:sdtPr", "w:showingPlcHdr").forEach(shown -> change(changes, shown, ""));
        List<PartElement> runs = new ArrayList<>();
        control.children("w:sdtContent").forEach(content -> runs(content, runs));
        String words = "<w:t xml:space=\"preserve\">" + PartText.escaped(text) + "</w:t>";
        List<PartElement> characters = runs.stream()
                .flatMap(run -> run.children().stream())
                .filter(child -> CHARACTERS.contains(child.name()))
                .toList();
        if (placeholder && !runs.isEmpty()) {
            // the look of the prompt is not the look of the text
            change(changes, runs.get(0), "<w:r>" + words + "</w:r>");
            runs.subList(1, runs.size()).forEach(run -> change(changes, run, ""));
        } else if (!characters.isEmpty()) {
            PartElement first = characters.stream()
                    .filter(child -> child.is("w:t"))
                    .findFirst()
                    .orElse(characters.get(0));
            characters.forEach(child -> change(changes, child, child == first ? words : ""));
        } else if (!runs.isEmpty()) {
            insert(changes, runs.get(0), words);
        } else {
            PartElement content = control.path("w:sdtContent").findFirst().orElse(control);
            PartElement place = content.descendants()
                    .filter(element -> element.is("w:p"))
                    .findFirst()
                    .orElse(content);
            insert(changes, place, "<w:r>" + words + "</w:r>");
        }
        return changes;
    }

    /** Whether what it shows is Word's prompt, not a text. */
    static boolean isPlaceholder(PartElement control) {
        return control.path("w:sdtPr", "w:showingPlcHdr").findAny().isPresent();
    }

    private static void runs(PartElement element, List<PartElement> runs) {
        for (PartElement child : element.children()) {
            if (child.is("w:r")) {
                runs.add(child);
            } else if (!child.isAside()) {
                runs(child, runs);
            }
        }
    }

    private static void change(Map<Integer, PartText.Replacement> changes, PartElement element, String markup) {
        changes.put(element.start(), new PartText.Replacement(element.end(), markup));
    }

    private static void insert(Map<Integer, PartText.Replacement> changes, PartElement into, String markup) {
        if (into.closesItself()) {
            change(changes, into, into.opened() + markup + "</" + into.name() + ">");
        } else {
            changes.put(into.innerEnd(), new PartText.Replacement(into.innerEnd(), markup));
        }
    }
}
