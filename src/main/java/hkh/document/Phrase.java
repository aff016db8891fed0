package hkh.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph: plain words without an element, one printed figure ({@code <data>}), or a footnote
 * ({@code <span class="footnote">}), whose words are not in the paragraph.
 */
record Phrase(@Nullable Element element, List<Span> spans) {

    /** Characters of one look; {@code "\n"} is a line break. */
    record Span(String text, Set<Emphasis> emphasis) {}

    Phrase {
        spans = List.copyOf(spans);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** Reads inline markup, white space collapsed as a browser does. */
    static List<Phrase> read(List<Node> nodes, Set<Emphasis> emphasis) {
        Reader reader = new Reader();
        reader.read(nodes, emphasis);
        reader.endPhrase(null);
        return List.copyOf(reader.phrases);
    }

    private static final class Reader {

        private final List<Phrase> phrases = new ArrayList<>();
        private List<Span> spans = new ArrayList<>();
        private boolean lineStart = true;
        private boolean spaceDue;
        private Set<Emphasis> spaceLook = Set.of();

        void read(List<Node> nodes, Set<Emphasis> emphasis) {
            for (Node node : nodes) {
                if (node instanceof Element element) {
                    read(element, emphasis);
                } else {
                    add(node.text(), emphasis);
                }
            }
        }

        private void read(Element element, Set<Emphasis> emphasis) {
            if (element.is("br")) {
                spaceDue = false;
                lineStart = true;
                spans.add(new Span("\n", Set.of()));
            } else if (element.hasClass("footnote")) {
                endPhrase(null);
                phrases.add(new Phrase(element, List.of()));
            } else if (element.attributes().containsKey("data-ref")) {
                if (spaceDue) {
                    addSpan(" ", spaceLook);
                    spaceDue = false;
                    lineStart = true;
                }
                endPhrase(null);
                read(element.children(), emphasis);
                endPhrase(element);
            } else {
                Set<Emphasis> inside = EnumSet.noneOf(Emphasis.class);
                inside.addAll(emphasis);
                Emphasis.of(element).ifPresent(inside::add);
                read(element.children(), inside);
            }
        }

        private void add(String text, Set<Emphasis> emphasis) {
            StringBuilder collapsed = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                    spaceLook = spaceDue ? spaceLook : emphasis;
                    spaceDue = !lineStart;
                } else {
                    if (spaceDue && spaceLook.equals(emphasis)) {
                        collapsed.append(' ');
                    } else if (spaceDue) {
                        addSpan(" ", spaceLook);
                    }
                    collapsed.append(c);
                    spaceDue = false;
                    lineStart = false;
                }
            }
            addSpan(collapsed.toString(), emphasis);
        }

        private void addSpan(String text, Set<Emphasis> emphasis) {
            if (text.isEmpty()) {
                return;
            }
            Span before = spans.isEmpty() ? new Span("\n", Set.of()) : spans.get(spans.size() - 1);
            if (!before.text().equals("\n") && before.emphasis().equals(emphasis)) {
                spans.set(spans.size() - 1, new Span(before.text() + text, before.emphasis()));
            } else {
                spans.add(new Span(text, Set.copyOf(emphasis)));
            }
        }

        void endPhrase(@Nullable Element figure) {
            if (!spans.isEmpty() || figure != null) {
                phrases.add(new Phrase(figure, spans));
                spans = new ArrayList<>();
            }
        }
    }
}
