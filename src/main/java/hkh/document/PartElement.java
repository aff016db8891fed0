package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of a part of a Word file with its place in the part's text, so that it can be changed and nothing around it. */
final class PartElement {

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9A-Fa-f]{1,8}|[a-z]+);");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    /** Properties, and what waits to be deleted or was moved away: no words of the document. */
    private static final Set<String> ASIDE = Set.of(
            "w:del",
            "w:moveFrom",
            "w:pPr",
            "w:sdtPr",
            "w:sectPr",
            "w:tblPr",
            "w:tblPrEx",
            "w:tblGrid",
            "w:trPr",
            "w:tcPr");

    private final String source;
    private final String name;
    private final int start;
    private final int inner;
    private final List<PartElement> children = new ArrayList<>();
    private int innerEnd;
    private int end;

    /** An element that begins at {@code start}; what is inside it begins at {@code inner}. */
    PartElement(String source, String name, int start, int inner) {
        this.source = source;
        this.name = name;
        this.start = start;
        this.inner = inner;
        this.innerEnd = inner;
        this.end = inner;
    }

    void add(PartElement child) {
        children.add(child);
    }

    void endsAt(int endOfContent, int endOfElement) {
        this.innerEnd = endOfContent;
        this.end = endOfElement;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** Whether no words of the document are inside. */
    boolean isAside() {
        return ASIDE.contains(name);
    }

    /** Where its first character is. */
    int start() {
        return start;
    }

    /** Where its content ends; of an element that closes itself, where it ends. */
    int innerEnd() {
        return innerEnd;
    }

    int end() {
        return end;
    }

    /** Whether it is written {@code <name/>}. */
    boolean closesItself() {
        return inner == end;
    }

    /** Its start tag as that of an element with content. */
    String opened() {
        String tag = source.substring(start, inner);
        return closesItself() ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    List<PartElement> children() {
        return children;
    }

    Stream<PartElement> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    /** The first child of a name, and so on down the path. */
    Stream<PartElement> path(String... names) {
        Stream<PartElement> found = Stream.of(this);
        for (String step : names) {
            found = found.flatMap(element -> element.children(step).limit(1));
        }
        return found;
    }

    /** This element and all inside, in order. */
    Stream<PartElement> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PartElement::descendants));
    }

    /** The value of an attribute; empty when it is not there. */
    String attribute(String wanted) {
        return attributePlace(wanted)
                .map(place -> unescaped(source.substring(place.start(), place.end())))
                .orElse("");
    }

    /** From where to where a value is written. */
    record Place(int start, int end) {}

    /** Where the value of an attribute stands, without its quotation marks. */
    Optional<Place> attributePlace(String wanted) {
        Matcher attributes = ATTRIBUTE.matcher(source).region(start + 1 + name.length(), inner);
        while (attributes.find()) {
            if (attributes.group(1).equals(wanted)) {
                return Optional.of(new Place(attributes.start(2) + 1, attributes.end(2) - 1));
            }
        }
        return Optional.empty();
    }

    /** The characters directly inside, for an element that holds nothing else. */
    String text() {
        String content = source.substring(inner, Math.max(inner, innerEnd));
        Matcher sections = CDATA.matcher(content);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (sections.find()) {
            text.append(unescaped(content.substring(at, sections.start()))).append(sections.group(1));
            at = sections.end();
        }
        return text.append(unescaped(content.substring(at))).toString();
    }

    private static String unescaped(String markup) {
        return markup.indexOf('&') < 0
                ? markup
                : REFERENCE.matcher(markup).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String reference) {
        if (reference.startsWith("#x")) {
            return Character.toString(Integer.parseInt(reference.substring(2), 16));
        }
        if (reference.startsWith("#")) {
            return Character.toString(Integer.parseInt(reference.substring(1)));
        }
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + reference + ";";
        };
    }
}
