package hkh.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An XML element; its name carries the prefix as written, its attributes keep their order. */
record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

    Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    @Override
    public String text() {
        return Node.textOf(children);
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    boolean hasClass(String wanted) {
        String classes = attributes.get("class");
        return classes != null
                && (classes.equals(wanted) || List.of(classes.split("\\s+")).contains(wanted));
    }

    Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** This element and all elements inside, in document order. */
    Stream<Element> descendants() {
        List<Element> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<Element> all) {
        all.add(this);
        for (Node child : children) {
            if (child instanceof Element element) {
                element.collect(all);
            }
        }
    }

    Optional<Element> child(String childName) {
        return elements().filter(child -> child.is(childName)).findFirst();
    }
}
