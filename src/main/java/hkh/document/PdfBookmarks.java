package hkh.document;

import java.util.ArrayList;
import java.util.List;

/** The headings of a report as the tree beside its pages. */
final class PdfBookmarks {

    private PdfBookmarks() {}

    static Element of(List<Outline.Heading> headings) {
        return Element.of("bookmarks", below(headings));
    }

    /** What lies deeper hangs under the heading before it. */
    private static List<Node> below(List<Outline.Heading> headings) {
        List<Node> bookmarks = new ArrayList<>();
        int from = 0;
        while (from < headings.size()) {
            Outline.Heading heading = headings.get(from);
            int to = from + 1;
            while (to < headings.size() && headings.get(to).depth() > heading.depth()) {
                to++;
            }
            bookmarks.add(Element.of(
                    "bookmark",
                    below(headings.subList(from + 1, to)),
                    "name",
                    heading.title(),
                    "href",
                    "#" + heading.anchor()));
            from = to;
        }
        return bookmarks;
    }
}
