package hkh.document;

import java.util.Map;
import java.util.Optional;

/** How a stretch of text stands out, with the markup that asks for it. */
enum Emphasis {
    BOLD,
    ITALIC,
    UNDERLINE,
    SUPERSCRIPT,
    SUBSCRIPT;

    private static final Map<String, Emphasis> BY_ELEMENT = Map.of(
            "strong", BOLD, "b", BOLD, "em", ITALIC, "i", ITALIC, "u", UNDERLINE, "sup", SUPERSCRIPT, "sub", SUBSCRIPT);

    static Optional<Emphasis> of(Element element) {
        return Optional.ofNullable(BY_ELEMENT.get(element.name()));
    }
}
