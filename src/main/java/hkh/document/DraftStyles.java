package hkh.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paragraph styles of a Word file are headings; programs rename them, but not what they are called. */
record DraftStyles(Set<String> headings) {

    private static final String STYLES = "word/styles.xml";
    private static final Pattern HEADING = Pattern.compile("heading [1-9]|title|hkh part");

    static DraftStyles of(String name, Map<String, byte[]> parts) throws DocumentException {
        byte[] styles = parts.get(STYLES);
        Set<String> headings = new HashSet<>();
        if (styles != null) {
            for (PartElement style :
                    PartText.read(name + " (" + STYLES + ")", styles).root().children()) {
                List<String> titles = style.path("w:name")
                        .map(title -> title.attribute("w:val").toLowerCase(Locale.ROOT))
                        .toList();
                boolean outlined = style.path("w:pPr", "w:outlineLvl")
                        .anyMatch(level -> level.attribute("w:val").matches("[0-8]"));
                if (outlined
                        || titles.stream()
                                .anyMatch(title -> HEADING.matcher(title).matches())) {
                    headings.add(style.attribute("w:styleId"));
                }
            }
        }
        return new DraftStyles(headings);
    }

    boolean isHeading(PartElement paragraph) {
        return paragraph.path("w:pPr", "w:pStyle").anyMatch(style -> headings.contains(style.attribute("w:val")))
                || paragraph
                        .path("w:pPr", "w:outlineLvl")
                        .anyMatch(level -> level.attribute("w:val").matches("[0-8]"));
    }
}
