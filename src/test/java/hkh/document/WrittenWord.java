package hkh.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Word file as Word shows it: what each paragraph and each run looks like, by what it says itself and by its styles. */
final class WrittenWord {

    private static final Element NOTHING = new Element("nothing", Map.of(), List.of());

    private final Map<String, String> parts;
    private final Map<String, Element> styles = new HashMap<>();
    private final Element defaults;
    private final Element body;

    WrittenWord(byte[] docx) throws DocumentException, IOException {
        parts = Documents.parts(docx);
        Element all = read("word/styles.xml");
        all.elements()
                .filter(style -> style.is("w:style"))
                .forEach(style -> styles.put(style.attribute("w:styleId", ""), style));
        defaults = all.child("w:docDefaults").orElse(NOTHING);
        body = read("word/document.xml").child("w:body").orElseThrow();
    }

    Map<String, String> parts() {
        return parts;
    }

    /** What stands in the body, section by section; the page set-up of a section is its last element. */
    List<List<Element>> sections() {
        List<List<Element>> sections = new ArrayList<>();
        List<Element> section = new ArrayList<>();
        for (Element element : body.elements().toList()) {
            Optional<Element> end = element.is("w:sectPr")
                    ? Optional.of(element)
                    : element.child("w:pPr").flatMap(properties -> properties.child("w:sectPr"));
            if (!element.is("w:sectPr")) {
                section.add(element);
            }
            if (end.isPresent()) {
                section.add(end.get());
                sections.add(section);
                section = new ArrayList<>();
            }
        }
        return sections;
    }

    Element read(String part) throws DocumentException {
        return XmlReader.read(part, parts.getOrDefault(part, ""));
    }

    /** The paragraphs inside an element, those without words left out. */
    static List<Element> lines(Element element) {
        return element.descendants()
                .filter(one -> one.is("w:p") && !one.text().isBlank())
                .toList();
    }

    static List<Element> cells(Element row) {
        return row.elements().filter(cell -> cell.is("w:tc")).toList();
    }

    static List<Element> rows(Element table) {
        return table.elements().filter(row -> row.is("w:tr")).toList();
    }

    /** A property of a paragraph: its own, that of its style, or the default. */
    Element look(Element paragraph, String property) {
        Optional<Element> own = paragraph.child("w:pPr").flatMap(properties -> properties.child(property));
        return own.or(() -> styled(style(paragraph), "w:pPr", property)).orElse(NOTHING);
    }

    /** A property of every run of a paragraph that has words: its own, that of the paragraph's style, or the default. */
    List<Element> looks(Element paragraph, String property) {
        return runs(paragraph)
                .map(run -> run.child("w:rPr")
                        .flatMap(properties -> properties.child(property))
                        .or(() -> styled(style(paragraph), "w:rPr", property))
                        .orElse(NOTHING))
                .distinct()
                .toList();
    }

    /** The size of all words of a paragraph, in points; -1 when they differ. */
    double size(Element paragraph) {
        List<Element> sizes = looks(paragraph, "w:sz");
        return sizes.size() == 1 ? Integer.parseInt(sizes.get(0).attribute("w:val", "")) / 2.0 : -1;
    }

    /** "bold", "italic", "bold italic", "upright", or "mixed". */
    String face(Element paragraph) {
        List<Element> bold = looks(paragraph, "w:b");
        List<Element> italic = looks(paragraph, "w:i");
        if (bold.size() > 1 || italic.size() > 1) {
            return "mixed";
        }
        String face = (bold.get(0).is("w:b") ? "bold " : "") + (italic.get(0).is("w:i") ? "italic" : "");
        return face.isEmpty() ? "upright" : face.strip();
    }

    String alignment(Element paragraph) {
        return look(paragraph, "w:jc").attribute("w:val", "left");
    }

    /** The name of a paragraph's style. */
    String styleName(Element paragraph) {
        return Optional.ofNullable(styles.get(style(paragraph)))
                .flatMap(style -> style.child("w:name"))
                .map(name -> name.attribute("w:val", ""))
                .orElse("");
    }

    private static Stream<Element> runs(Element paragraph) {
        return paragraph
                .descendants()
                .filter(run -> run.is("w:r") && !run.text().isBlank());
    }

    private static String style(Element paragraph) {
        return paragraph
                .child("w:pPr")
                .flatMap(properties -> properties.child("w:pStyle"))
                .map(style -> style.attribute("w:val", ""))
                .orElse("Normal");
    }

    private Optional<Element> styled(String id, String group, String property) {
        Element style = styles.get(id);
        while (style != null) {
            Optional<Element> found = style.child(group).flatMap(properties -> properties.child(property));
            if (found.isPresent()) {
                return found;
            }
            style = styles.get(style.child("w:basedOn")
                    .map(base -> base.attribute("w:val", ""))
                    .orElse("none"));
        }
        return defaults.descendants()
                .filter(element -> element.is(group))
                .flatMap(properties -> properties.child(property).stream())
                .findFirst();
    }
}
