package hkh.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the styles of a reference say: a style itself, the style it is based on, or the defaults. */
final class WordLooks {

    private static final int HALF_POINTS = 28; // when nothing says a size

    /** What decides how wide letters are: between them is so much more, in twentieths of a point. */
    private record Letters(boolean bold, int halfPoints, int between) {}

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Letters> known = new ConcurrentHashMap<>();
    private final Optional<Element> defaults;

    WordLooks(Element part) {
        part.elements()
                .filter(style -> style.is("w:style"))
                .forEach(style -> styles.put(style.attribute("w:styleId", ""), style));
        defaults = part.child("w:docDefaults");
    }

    /** The width of one line in this style, in twentieths of a point. */
    int width(String style, String line) {
        Letters letters = known.computeIfAbsent(style, this::letters);
        return TimesWidths.of(line, letters.bold()) * letters.halfPoints() / 100 + letters.between() * line.length();
    }

    private Letters letters(String style) {
        boolean bold = property(style, "w:b")
                .filter(on -> !on.attribute("w:val", "1").matches("0|false|off"))
                .isPresent();
        // "w:spacing" is also a paragraph's: only that of the letters has a value
        return new Letters(bold, number(style, "w:sz", HALF_POINTS), number(style, "w:rPr", "w:spacing", 0));
    }

    /** The width of the longest line that text in this style makes in a place of this width. */
    int longestLine(String style, String text, int place) {
        int longest = 0;
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(style, longer) > place) {
                longer = word;
            }
            line = longer;
            longest = Math.max(longest, Math.min(width(style, line), place));
        }
        return longest;
    }

    private int number(String style, String name, int otherwise) {
        return property(style, name).map(found -> value(found, otherwise)).orElse(otherwise);
    }

    private int number(String style, String group, String name, int otherwise) {
        return property(style, group)
                .flatMap(found -> found.child(name))
                .map(found -> value(found, otherwise))
                .orElse(otherwise);
    }

    private static int value(Element element, int otherwise) {
        String value = element.attribute("w:val", "");
        return value.matches("-?[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private Optional<Element> property(String id, String name) {
        Element style = styles.get(id);
        for (int depth = 0; style != null && depth < 20; depth++) {
            Optional<Element> found =
                    style.descendants().filter(element -> element.is(name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
            style = styles.get(style.child("w:basedOn")
                    .map(base -> base.attribute("w:val", ""))
                    .orElse(""));
        }
        return defaults.flatMap(
                all -> all.descendants().filter(element -> element.is(name)).findFirst());
    }
}
