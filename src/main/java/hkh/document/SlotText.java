package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a slot says, paragraph by paragraph. */
record SlotText(List<List<Phrase>> paragraphs) {

    static final SlotText ABSENT = new SlotText(List.of());

    SlotText {
        paragraphs = List.copyOf(paragraphs);
    }

    static SlotText read(Element slot) {
        List<List<Phrase>> paragraphs = new ArrayList<>();
        collect(slot.children(), paragraphs);
        return new SlotText(paragraphs);
    }

    private static void collect(List<Node> nodes, List<List<Phrase>> paragraphs) {
        List<Node> loose = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && Xhtml.isBlock(element)) {
                end(loose, paragraphs);
                collect(element.children(), paragraphs);
            } else {
                loose.add(node);
            }
        }
        end(loose, paragraphs);
    }

    private static void end(List<Node> loose, List<List<Phrase>> paragraphs) {
        List<Phrase> phrases = Phrase.read(loose, Set.of());
        if (!phrases.isEmpty()) {
            paragraphs.add(phrases);
        }
        loose.clear();
    }

    /** The words line by line, as far as line breaks are written. */
    List<String> lines() {
        return paragraphs.stream()
                .flatMap(phrases -> Stream.of(phrases.stream()
                        .map(Phrase::text)
                        .collect(Collectors.joining())
                        .split("\n", -1)))
                .toList();
    }

    boolean isAbsent() {
        return paragraphs.isEmpty();
    }
}
