package hkh.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The origins of the figures on a page as the page's script reads them: JSON in which every text stands once and is meant
 * by its number. Figures on the page come first, then what they are made of, as long as the page stays light.
 */
final class OriginData {

    /** So many parts, cells and findings make about half a megabyte. */
    static final int LIMIT = 40_000;

    private final Map<String, FigureOrigin> figures = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private OriginData() {}

    /** The data for the figures that a report prints; no more is told of a figure once the limit is reached. */
    static String of(Xhtml report, FigureOrigin.Source source, int limit) {
        OriginData data = new OriginData();
        Set<String> printed = report.parts()
                .flatMap(Element::descendants)
                .map(element -> element.attribute("data-ref", ""))
                .filter(reference -> !reference.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        data.collect(printed, source, limit);
        return data.json();
    }

    private void collect(Set<String> printed, FigureOrigin.Source source, int limit) {
        Deque<String> waiting = new ArrayDeque<>(printed);
        Set<String> seen = new LinkedHashSet<>(printed);
        int size = 0;
        while (!waiting.isEmpty() && size < limit) {
            String reference = waiting.remove();
            Optional<FigureOrigin> origin = source.of(reference);
            if (origin.isPresent()) {
                figures.put(reference, origin.get());
                size += 1 + origin.get().findings().size();
                for (FigureOrigin.Part part : origin.get().parts()) {
                    size += 1 + part.cells().size();
                    if (!part.reference().isEmpty() && seen.add(part.reference())) {
                        waiting.add(part.reference());
                    }
                }
            }
        }
    }

    private String json() {
        figures.forEach(this::figure); // counts how often each text is used
        List<String> texts = uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        texts.add(0, "");
        for (int i = 0; i < texts.size(); i++) {
            numbers.put(texts.get(i), i);
        }
        List<String> written = new ArrayList<>();
        figures.forEach((reference, figure) -> written.add(figure(reference, figure)));
        return "{\"texts\":[" + texts.stream().map(OriginData::quoted).collect(Collectors.joining(","))
                + "],\"figures\":[" + String.join(",", written) + "]}";
    }

    private String figure(String reference, FigureOrigin origin) {
        return list(
                number(reference),
                number(origin.label()),
                number(origin.unit()),
                number(origin.value()),
                list(origin.parts().stream().map(part -> part(reference, part)).toArray(String[]::new)),
                number(origin.coverage()),
                number(origin.how()),
                list(origin.findings().stream().map(this::number).toArray(String[]::new)));
    }

    private String part(String whole, FigureOrigin.Part part) {
        return list(
                number(part.name()),
                number(part.value()),
                list(part.cells().stream().map(this::cell).toArray(String[]::new)),
                number(part.coverage()),
                number(within(whole, part.reference())));
    }

    /** Of the same figure of another unit the unit alone. */
    private static String within(String whole, String part) {
        int unit = Math.max(part.indexOf('/'), 0);
        return part.substring(unit).equals(whole.substring(whole.indexOf('/'))) ? part.substring(0, unit) : part;
    }

    private String cell(FigureOrigin.Cell cell) {
        return list(number(cell.file()), number(cell.sheet()), number(cell.cell()), number(cell.note()));
    }

    private String number(String text) {
        String visible = XmlCharacters.visible(text);
        uses.merge(visible, 1, Integer::sum);
        return numbers.getOrDefault(visible, 0).toString();
    }

    /** A list without what is empty at its end. */
    private static String list(String... values) {
        int end = values.length;
        while (end > 0 && (values[end - 1].equals("0") || values[end - 1].equals("[]"))) {
            end--;
        }
        return "[" + String.join(",", List.of(values).subList(0, end)) + "]";
    }

    /** A text in which nothing can end the element around it. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
