package hkh.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was printed by tag, kept in a part of the Word file of its own. Word and LibreOffice leave it alone, so that it can be
 * told later which figures a person typed over.
 *
 * @param part its name in the archive; empty when the file has none
 */
public record PrintedTexts(String part, SortedMap<String, Printed> byTag) {

    private static final String NAMESPACE = "urn:hkh:printed";
    private static final String CHART = "chart:";

    /** A printed figure: plain digits, empty when there is no number, and its text. */
    public record Printed(String value, String text) {}

    public PrintedTexts {
        byTag = new TreeMap<>(byTag);
    }

    /** Looks for the part; one that somebody broke counts as lost. */
    static PrintedTexts in(Map<String, byte[]> parts) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Optional<PartElement> root =
                    part.getKey().startsWith("customXml/") ? root(part.getValue()) : Optional.empty();
            if (root.isPresent()) {
                return new PrintedTexts(part.getKey(), read(root.get()));
            }
        }
        return new PrintedTexts("", new TreeMap<>());
    }

    private static Optional<PartElement> root(byte[] part) {
        try {
            return Optional.of(PartText.read("a part", part).root())
                    .filter(root -> root.attribute("xmlns").equals(NAMESPACE));
        } catch (DocumentException e) {
            return Optional.empty(); // somebody else's
        }
    }

    private static SortedMap<String, Printed> read(PartElement root) {
        SortedMap<String, Printed> byTag = new TreeMap<>();
        for (PartElement figure : root.children()) {
            byTag.put(figure.attribute("tag"), new Printed(figure.attribute("value"), figure.attribute("text")));
        }
        return byTag;
    }

    /** The printed figures of a report, by tag. */
    public static Map<String, Printed> of(String xhtml) throws DocumentException {
        return of(Xhtml.parse(xhtml));
    }

    static Map<String, Printed> of(Xhtml report) throws DocumentException {
        Map<String, Printed> byTag = new LinkedHashMap<>();
        for (Element part : report.parts().toList()) {
            collect(part, byTag);
        }
        return byTag;
    }

    private static void collect(Element element, Map<String, Printed> byTag) throws DocumentException {
        if (ChartData.isChart(element)) {
            byTag.putAll(of(ChartData.of(element)));
        } else if (element.is("data") && element.attributes().containsKey("data-ref")) {
            byTag.put(
                    ContentTag.of(element),
                    new Printed(element.attribute("value", ""), Draft.comparable(element.text())));
        }
        if (!ChartData.isChart(element)) {
            for (Element child : element.elements().toList()) {
                collect(child, byTag);
            }
        }
    }

    /** What a chart draws, by {@link #point}, and what it says to those who cannot see it. */
    public static Map<String, Printed> of(ChartData chart) {
        Map<String, Printed> points = new LinkedHashMap<>();
        points.put(CHART + chart.id(), new Printed("", Draft.comparable(chart.inWords())));
        for (ChartData.Series series : chart.series()) {
            for (int i = 0; i < chart.categories().size(); i++) {
                ChartData.Value value = series.values().get(i);
                points.put(
                        point(chart.id(), series.name(), chart.categories().get(i)),
                        new Printed(value.digits(), Draft.comparable(value.printed())));
            }
        }
        return points;
    }

    /** By what a point of a chart is noted, beside the tags of figures. */
    public static String point(String chart, String series, String category) {
        return CHART + chart + "|" + Draft.comparable(series) + "|" + Draft.comparable(category);
    }

    /** The part's markup. */
    static String markup(Map<String, Printed> byTag) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.append("<printed xmlns=\"").append(NAMESPACE).append("\">");
        new TreeMap<>(byTag)
                .forEach((tag, printed) -> xml.append("<figure tag=\"")
                        .append(PartText.escaped(tag))
                        .append("\" value=\"")
                        .append(PartText.escaped(printed.value()))
                        .append("\" text=\"")
                        .append(PartText.escaped(printed.text()))
                        .append("\"/>"));
        return xml.append("</printed>").toString();
    }
}
