package hkh.document;

import hkh.document.Draft.BoundFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A content control of ours while a draft is read. */
final class DraftControl {

    /** A reference, cut or not, and the form if it is not the full one. */
    private static final Pattern TAG = Pattern.compile("[^/#]+/[0-9]{4}(-[A-Z0-9]+)?/.+");

    private final int number;
    private final String tag;
    private final int passage;
    private final StringBuilder text = new StringBuilder();
    private final List<DraftReader.Control> places = new ArrayList<>();
    private int paragraphs;
    private boolean whole = true;

    DraftControl(int number, String tag, int passage) {
        this.number = number;
        this.tag = tag;
        this.passage = passage;
    }

    /**
     * The tag of a control of ours; empty for others. LibreOffice 7.4 drops tags and keeps the name of the placeholder, in
     * which the tag stands once more.
     */
    static String tag(PartElement control) {
        for (List<String> path : List.of(List.of("w:tag"), List.of("w:placeholder", "w:docPart"))) {
            PartElement properties = control.path("w:sdtPr").findFirst().orElse(control);
            String found = properties
                    .path(path.toArray(String[]::new))
                    .map(element -> element.attribute("w:val"))
                    .findFirst()
                    .orElse("");
            if (TAG.matcher(found).matches()) {
                return found;
            }
        }
        return "";
    }

    int number() {
        return number;
    }

    String tag() {
        return tag;
    }

    void add(String characters) {
        text.append(characters);
    }

    void stands(DraftReader.Control place) {
        places.add(place);
        whole &= place.element().path("w:sdtContent").findAny().isPresent();
    }

    void holdsAnother() {
        whole = false;
    }

    void anotherParagraph() {
        if (paragraphs++ > 0) {
            text.append('\n');
            whole = false;
        }
    }

    List<DraftReader.Control> places() {
        return List.copyOf(places);
    }

    BoundFigure figure() {
        boolean prompt = ControlText.isPlaceholder(places.get(0).element());
        String words = text.toString();
        boolean alone =
                whole && words.equals(words.strip()); // a blank that somebody typed at its edge belongs to the sentence
        return new BoundFigure(number, tag, prompt ? "" : words.stripTrailing(), passage, alone);
    }
}
