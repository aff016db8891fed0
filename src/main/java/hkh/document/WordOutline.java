package hkh.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The headings that a table of contents lists, each with the bookmark that leads to it; none when no table asks. */
final class WordOutline {

    /** A heading of the first or second level; its id is that of its bookmark. */
    record Entry(int level, String words, String bookmark, int id) {}

    private final IdentityHashMap<Element, Entry> entries = new IdentityHashMap<>();
    private final List<Entry> inOrder = new ArrayList<>();

    private WordOutline() {}

    /** The headings of what is written; bookmarks already in {@code document} keep their names and ids to themselves. */
    static WordOutline of(List<Element> written, Element document) {
        WordOutline outline = new WordOutline();
        List<Element> all = written.stream().flatMap(Element::descendants).toList();
        if (all.stream().noneMatch(WordOutline::isContents)) {
            return outline;
        }
        List<Element> bookmarks = document.descendants()
                .filter(element -> element.is("w:bookmarkStart"))
                .toList();
        Set<String> names = new HashSet<>();
        bookmarks.forEach(bookmark -> names.add(bookmark.attribute("w:name", "")));
        Set<String> ids = new HashSet<>();
        bookmarks.forEach(bookmark -> ids.add(bookmark.attribute("w:id", "")));
        int number = 0;
        for (Element heading : all) {
            if (heading.is("h1") || heading.is("h2")) {
                do {
                    number++;
                } while (names.contains(name(number)) || ids.contains(Integer.toString(number)));
                outline.add(heading, new Entry(heading.is("h1") ? 1 : 2, words(heading), name(number), number));
            }
        }
        return outline;
    }

    static boolean isContents(Element element) {
        return element.is("nav") && element.hasClass("toc");
    }

    Optional<Entry> entry(Element heading) {
        return Optional.ofNullable(entries.get(heading));
    }

    List<Entry> entries() {
        return List.copyOf(inOrder);
    }

    private void add(Element heading, Entry entry) {
        entries.put(heading, entry);
        inOrder.add(entry);
    }

    private static String name(int number) {
        return "_Toc%06d".formatted(number);
    }

    /** On one line, without the footnotes. */
    private static String words(Element heading) {
        return Phrase.read(heading.children(), Set.of()).stream()
                .map(Phrase::text)
                .collect(Collectors.joining())
                .replace('\n', ' ')
                .strip();
    }
}
