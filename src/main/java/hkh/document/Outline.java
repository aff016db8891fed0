package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A report with an anchor on every heading, and its tables of contents filled in from them. */
record Outline(Xhtml report, List<Heading> headings) {

    private static final String PART = "part";

    /**
     * A heading.
     *
     * @param depth 1 for the uppermost: below the parts of a report that has parts
     * @param title in one line
     * @param appendix whether it is that of an appendix, which counts its own pages
     * @param listed whether it stands in a table of contents
     */
    record Heading(String anchor, int depth, String title, boolean appendix, boolean listed) {}

    Outline {
        headings = List.copyOf(headings);
    }

    static Outline of(Xhtml report) {
        Anchors anchors = new Anchors(report.content().stream()
                .filter(Element.class::isInstance)
                .flatMap(node -> ((Element) node).descendants())
                .anyMatch(element -> element.is("h1") && element.hasClass(PART)));
        Element anchored = anchors.on(report.root(), false);
        Element filled =
                replaced(anchored, element -> isContents(element) ? contents(element, anchors.found) : element);
        return new Outline(new Xhtml(filled), anchors.found);
    }

    static boolean isContents(Element element) {
        return element.is("nav") && element.hasClass("toc");
    }

    private static Element contents(Element nav, List<Heading> headings) {
        List<Node> lines = new ArrayList<>();
        for (Heading heading : headings) {
            if (heading.listed()) {
                Element link = Element.of("a", List.of(new Text(heading.title())), "href", "#" + heading.anchor());
                String look = heading.appendix() ? "toc-appendix" : "toc-" + heading.depth();
                lines.add(Element.of("p", List.of(link), "class", look));
            }
        }
        return nav.withChildren(lines);
    }

    /** The same tree with elements exchanged, inner ones first. */
    static Element replaced(Element element, UnaryOperator<Element> exchange) {
        List<Node> children = new ArrayList<>();
        for (Node child : element.children()) {
            children.add(child instanceof Element inner ? replaced(inner, exchange) : child);
        }
        return exchange.apply(element.withChildren(children));
    }

    private static final class Anchors {

        private final boolean parted;
        private final List<Heading> found = new ArrayList<>();

        Anchors(boolean parted) {
            this.parted = parted;
        }

        Element on(Element element, boolean appendix) {
            if (element.name().matches("h[1-3]")) {
                Heading heading = new Heading(
                        "muc-" + (found.size() + 1),
                        depth(element, appendix),
                        title(element),
                        appendix,
                        !element.is("h3"));
                found.add(heading);
                return element.with("id", heading.anchor());
            }
            List<Node> children = new ArrayList<>();
            for (Node child : element.children()) {
                boolean inside =
                        appendix || (element.is("body") && child instanceof Element part && part.is("section"));
                children.add(child instanceof Element inner ? on(inner, inside) : child);
            }
            return element.withChildren(children);
        }

        private int depth(Element heading, boolean appendix) {
            int depth = heading.name().charAt(1) - '0';
            return parted && !appendix && !heading.hasClass(PART) ? depth + 1 : depth;
        }

        private static String title(Element heading) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (Node child : heading.children()) {
                if (child instanceof Element element && element.is("br")) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append(child.text());
                }
            }
            lines.add(line.toString());
            return String.join(
                    ". ",
                    lines.stream()
                            .map(text -> text.strip().replaceAll("\\s+", " "))
                            .toList());
        }
    }
}
