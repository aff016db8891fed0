package hkh.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the report's content: headings, paragraphs, lists, notes, tables and charts, each in its style. */
final class WordContent {

    private static final Set<String> LEAVES = Set.of("p", "li", "table", "figure", "h1", "h2", "h3");
    private static final int CLOSING = 2; // paragraphs that stay with the signature
    private static final List<WordStyle> LISTS = List.of(WordStyle.LIST_1, WordStyle.LIST_2, WordStyle.LIST_3);

    private final WordXml xml;
    private final WordPen pen;
    private final int width;
    private final Set<Node> withNext = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Node last;

    /** Where words stand: the style of a plain paragraph there, its emphasis, how many lists of dashes are around it, and whether it stays with what follows. */
    private record Place(WordStyle style, Set<Emphasis> emphasis, int dashes, WordSize size, boolean kept) {

        Place in(WordStyle other) {
            return new Place(other, emphasis, dashes, size, kept);
        }

        Place inDash() {
            return new Place(style, emphasis, dashes + 1, size, kept);
        }
    }

    /** Writes into lines of this width, in twentieths of a point. */
    WordContent(WordPen pen, int width) {
        this.xml = pen.xml();
        this.pen = pen;
        this.width = width;
    }

    /** Writes content whose last lines stay on one page with what follows. */
    void writeWithNext(List<Node> content) throws DocumentException {
        List<Element> leaves = leaves(content);
        for (Element leaf : leaves.subList(Math.max(leaves.size() - CLOSING, 0), leaves.size())) {
            withNext.add(leaf);
        }
        write(content);
    }

    /** Writes content that ends its section: after a table at its very end no line is left. */
    void writeToEnd(List<Node> content) throws DocumentException {
        List<Element> leaves = leaves(content);
        last = leaves.isEmpty() ? null : leaves.get(leaves.size() - 1);
        write(content);
    }

    void write(List<Node> content) throws DocumentException {
        blocks(content, new Place(WordStyle.BODY, Set.of(), 0, WordSize.AS_STYLED, false));
    }

    /** The paragraphs, items and tables of content, in order. */
    private static List<Element> leaves(List<Node> content) {
        List<Element> leaves = new ArrayList<>();
        for (Node node : content) {
            if (node instanceof Element element) {
                if (LEAVES.contains(element.name())) {
                    leaves.add(element);
                } else {
                    leaves.addAll(leaves(element.children()));
                }
            }
        }
        return leaves;
    }

    /** Writes what is in a table cell, which must have at least one paragraph; {@code kept} with the next row. */
    void cell(Element cell, WordStyle style, Set<Emphasis> emphasis, WordSize size, boolean kept)
            throws DocumentException {
        if (!blocks(cell.children(), new Place(style, emphasis, 0, size, kept))) {
            paragraph(style, List.of(), WordSize.AS_STYLED, kept, false);
        }
    }

    void paragraph(WordStyle style, List<Phrase> phrases) {
        paragraph(style, phrases, WordSize.AS_STYLED, false, false);
    }

    private void paragraph(WordStyle style, List<Phrase> phrases, WordSize size, boolean keepNext, boolean centred) {
        open(style, keepNext, centred);
        pen.runs().write(phrases, size.look());
        xml.close();
    }

    private void open(WordStyle style, boolean keepNext, boolean centred) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", pen.styles().id(style));
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (centred) {
            xml.empty("w:ind", "w:firstLine", "0").empty("w:jc", "w:val", "center");
        }
        xml.close();
    }

    /** Writes blocks, and loose words between them as paragraphs; says whether it wrote anything. */
    private boolean blocks(List<Node> nodes, Place place) throws DocumentException {
        boolean written = false;
        List<Node> loose = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element element && Xhtml.isBlock(element)) {
                written |= loose(loose, place);
                loose.clear();
                block(element, place, nodes.subList(i + 1, nodes.size()));
                written = true;
            } else {
                loose.add(nodes.get(i));
            }
        }
        return loose(loose, place) || written;
    }

    private boolean loose(List<Node> nodes, Place place) {
        List<Phrase> phrases = Phrase.read(nodes, place.emphasis());
        if (phrases.isEmpty()) {
            return false;
        }
        paragraph(place.style(), phrases, place.size(), place.kept(), false);
        return true;
    }

    private void block(Element element, Place place, List<Node> rest) throws DocumentException {
        switch (element.name()) {
            case "h1" -> heading(element, place.in(element.hasClass("part") ? WordStyle.PART : WordStyle.HEADING_1));
            case "h2" -> heading(element, place.in(WordStyle.HEADING_2));
            case "h3" -> heading(element, place.in(WordStyle.HEADING_3));
            case "p" ->
                paragraph(
                        paragraphStyle(element, place.style()),
                        Phrase.read(element.children(), place.emphasis()),
                        place.size(),
                        Xhtml.leadsIn(rest) || withNext.contains(element) || place.kept(),
                        element.hasClass("center"));
            case "aside" -> blocks(element.children(), place.in(WordStyle.NOTE));
            case "ul", "ol" -> list(element, place);
            case "table" -> table(element, place);
            case "nav" ->
                new WordContents(xml, pen.styles(), width).write(pen.outline().entries());
            case "figure" -> figure(element, place);
            case "figcaption" -> words(element, place.in(WordStyle.CAPTION));
            default -> blocks(element.children(), place);
        }
    }

    private void words(Element element, Place place) {
        paragraph(place.style(), Phrase.read(element.children(), place.emphasis()), place.size(), false, false);
    }

    /** Where a table of contents lists it, a bookmark is around its words. */
    private void heading(Element element, Place place) {
        Optional<WordOutline.Entry> entry = pen.outline().entry(element);
        List<Phrase> phrases = Phrase.read(element.children(), place.emphasis());
        open(place.style(), false, false);
        entry.ifPresent(
                one -> xml.empty("w:bookmarkStart", "w:id", Integer.toString(one.id()), "w:name", one.bookmark()));
        pen.runs().write(phrases, place.size().look());
        entry.ifPresent(one -> xml.empty("w:bookmarkEnd", "w:id", Integer.toString(one.id())));
        xml.close();
    }

    /** A chart, or other things with a caption. */
    private void figure(Element figure, Place place) throws DocumentException {
        if (!ChartData.isChart(figure)) {
            blocks(figure.children(), place);
            return;
        }
        if (place.style() != WordStyle.BODY) {
            throw new DocumentException("a chart must stand by itself, not inside a table cell or a note");
        }
        ChartData chart = ChartData.of(figure);
        figure.child("figcaption").ifPresent(caption -> words(caption, place.in(WordStyle.CAPTION)));
        open(WordStyle.FIGURE, false, false);
        pen.drawings().write(chart, width);
        xml.close();
    }

    private static WordStyle paragraphStyle(Element paragraph, WordStyle style) {
        if (paragraph.hasClass("placeholder")) {
            return WordStyle.PLACEHOLDER;
        }
        return paragraph.hasClass("note") ? WordStyle.NOTE : style;
    }

    private void table(Element table, Place place) throws DocumentException {
        if (place.style() != WordStyle.BODY) {
            throw new DocumentException("a table must stand by itself, not inside a table cell or a note");
        }
        table.child("caption").ifPresent(caption -> words(caption, place.in(WordStyle.CAPTION)));
        new WordTable(pen, width, this).write(table);
        if (table != last) {
            paragraph(WordStyle.TABLE_END, List.of());
        }
    }

    private void list(Element list, Place place) throws DocumentException {
        boolean ordered = list.is("ol");
        int number = ListMarker.start(list);
        for (Element item : list.elements().toList()) {
            String mark = ordered ? ListMarker.of(list.attribute("type", "1"), number++) : "-";
            item(item, mark, place);
        }
    }

    /** In the body a style draws the dash; elsewhere (in a cell, a note) an item is a line like those around it. */
    private void item(Element item, String mark, Place place) throws DocumentException {
        boolean body = place.style() == WordStyle.BODY;
        boolean dash = mark.equals("-");
        WordStyle style = place.style();
        if (body) {
            style = dash ? LISTS.get(Math.min(place.dashes(), LISTS.size() - 1)) : WordStyle.NUMBERED;
        }
        List<Phrase> phrases = new ArrayList<>();
        if (!body || !dash) {
            phrases.add(new Phrase(null, List.of(new Phrase.Span(mark + " ", place.emphasis()))));
        }
        int rest = 0;
        while (rest < item.children().size() && !Xhtml.isBlock(item.children().get(rest))) {
            rest++;
        }
        List<Node> lead = item.children().subList(0, rest);
        if (Node.textOf(lead).isBlank()
                && rest < item.children().size()
                && item.children().get(rest) instanceof Element first
                && first.is("p")) {
            lead = first.children();
            rest++;
        }
        phrases.addAll(Phrase.read(lead, place.emphasis()));
        paragraph(style, phrases, place.size(), withNext.contains(item), false);
        blocks(item.children().subList(rest, item.children().size()), dash ? place.inDash() : place);
    }
}
