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
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** An element with attributes given as names and values in turn. */
    static Element of(String name, List<Node> children, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new Element(name, all, children);
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

    /** The same with one more attribute. */
    Element with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, children);
    }

    Element withChildren(List<Node> others) {
        return new Element(name, attributes, others);
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
