package hkh.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the words of a paragraph: runs of text, and content controls around printed figures. */
final class WordRuns {

    private static final int ALIAS_LIMIT = 64;

    /** The order the schema asks of run properties. */
    private static final List<String> ORDER = List.of(("w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps"
                    + " w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish"
                    + " w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr"
                    + " w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath")
            .split(" "));

    private final WordXml xml;
    private final Set<String> usedIds;
    private final @Nullable WordNotes notes;

    /** {@code usedIds} are the ids that content controls already have; without {@code notes} a footnote stays in the text. */
    WordRuns(WordXml xml, Set<String> usedIds, @Nullable WordNotes notes) {
        this.xml = xml;
        this.usedIds = usedIds;
        this.notes = notes;
    }

    /** The ids that the content controls of a document have. */
    static Set<String> ids(Element document) {
        Set<String> ids = new HashSet<>();
        document.descendants()
                .filter(element -> element.is("w:sdtPr"))
                .flatMap(properties -> properties.child("w:id").stream())
                .forEach(id -> ids.add(id.attribute("w:val", "")));
        return ids;
    }

    /** Writes phrases; {@code base} is the look they inherit, run properties of the reference. */
    void write(List<Phrase> phrases, @Nullable Element base) {
        for (Phrase phrase : phrases) {
            Element element = phrase.element();
            if (element == null) {
                phrase.spans().forEach(span -> run(span, base));
            } else if (element.hasClass("footnote")) {
                note(Phrase.read(element.children(), Set.of()), base);
            } else {
                control(element, phrase, base);
            }
        }
    }

    /** Writes characters as they are, white space kept. */
    void plain(String text, @Nullable Element base) {
        run(new Phrase.Span(text, Set.of()), base);
    }

    private void note(List<Phrase> phrases, @Nullable Element base) {
        if (notes == null) {
            write(phrases, base);
            return;
        }
        String id = notes.add(phrases);
        xml.open("w:r");
        WordNotes.raised(xml);
        xml.empty("w:footnoteReference", "w:id", id).close();
    }

    /**
     * Its tag says which figure it is, and so does the name of its placeholder: LibreOffice before 7.5 loses the tag, and
     * Word, which knows no placeholder of this name, takes its own.
     */
    private void control(Element figure, Phrase phrase, @Nullable Element base) {
        String tag = ContentTag.of(figure);
        xml.open("w:sdt").open("w:sdtPr");
        xml.empty("w:alias", "w:val", alias(figure, phrase));
        xml.empty("w:tag", "w:val", tag);
        xml.empty("w:id", "w:val", id(tag));
        xml.open("w:placeholder").empty("w:docPart", "w:val", tag).close();
        xml.close().open("w:sdtContent");
        if (phrase.spans().isEmpty()) {
            xml.empty("w:r");
        }
        phrase.spans().forEach(span -> run(span, base));
        xml.close().close();
    }

    /** What the figure is called; its number would be out of date in a draft that was brought up to date. */
    private static String alias(Element figure, Phrase phrase) {
        String title = figure.attribute("title", "").strip();
        int number = title.lastIndexOf(": ");
        String name = number < 0 ? title : title.substring(0, number);
        String alias = (name.isEmpty() ? phrase.text() : name).replaceAll("\\s+", " ");
        return alias.length() <= ALIAS_LIMIT ? alias : ContentTag.beginning(alias, ALIAS_LIMIT - 1) + "…";
    }

    /** An id that depends on the tag alone, unless two figures meet on the same. */
    private String id(String tag) {
        long id = Long.parseLong(ContentTag.digest(tag).substring(0, 8), 16) % Integer.MAX_VALUE;
        do {
            id = id % Integer.MAX_VALUE + 1;
        } while (!usedIds.add(Long.toString(id)));
        return Long.toString(id);
    }

    private void run(Phrase.Span span, @Nullable Element base) {
        xml.open("w:r");
        properties(span.emphasis(), base);
        if (span.text().equals("\n")) {
            xml.empty("w:br");
        } else {
            xml.open("w:t", "xml:space", "preserve").text(span.text()).close();
        }
        xml.close();
    }

    private void properties(Set<Emphasis> emphasis, @Nullable Element base) {
        List<Element> properties = new ArrayList<>();
        for (Emphasis one : emphasis) {
            properties.add(property(one));
        }
        Set<String> own = new HashSet<>();
        properties.forEach(property -> own.add(property.name()));
        Optional.ofNullable(base).stream()
                .flatMap(Element::elements)
                .filter(property -> ORDER.contains(property.name()) && !own.contains(property.name()))
                .forEach(properties::add);
        if (!properties.isEmpty()) {
            properties.sort(Comparator.comparingInt(property -> ORDER.indexOf(property.name())));
            xml.open("w:rPr");
            properties.forEach(xml::copy);
            xml.close();
        }
    }

    private static Element property(Emphasis emphasis) {
        return switch (emphasis) {
            case BOLD -> new Element("w:b", Map.of(), List.of());
            case ITALIC -> new Element("w:i", Map.of(), List.of());
            case UNDERLINE -> new Element("w:u", Map.of("w:val", "single"), List.of());
            case SUPERSCRIPT -> new Element("w:vertAlign", Map.of("w:val", "superscript"), List.of());
            case SUBSCRIPT -> new Element("w:vertAlign", Map.of("w:val", "subscript"), List.of());
        };
    }
}
