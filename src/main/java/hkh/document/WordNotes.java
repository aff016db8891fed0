package hkh.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes of a document, written behind those that its reference has. */
final class WordNotes {

    private static final String PURPOSE = "footnotes";
    private static final String PART = "footnotes.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final WordReference reference;
    private final WordPackage file;
    private final Set<String> usedIds;
    private final @Nullable Element own;
    private @Nullable WordXml xml;
    private int last;

    /** {@code usedIds} are the ids that content controls already have. */
    WordNotes(WordReference reference, WordPackage file, Set<String> usedIds) throws DocumentException {
        this.reference = reference;
        this.file = file;
        this.usedIds = usedIds;
        Optional<String> part = file.related(PURPOSE);
        this.own = part.isEmpty() ? null : XmlReader.read("the reference's footnotes", file.bytes(part.get()));
    }

    /** Writes a footnote; gives the id by which the text refers to it. */
    String add(List<Phrase> phrases) {
        WordXml notes = xml == null ? begin() : xml;
        xml = notes;
        last++;
        notes.open("w:footnote", "w:id", Integer.toString(last)).open("w:p").open("w:pPr");
        notes.empty("w:pStyle", "w:val", reference.styles().id(WordStyle.FOOTNOTE));
        notes.close().open("w:r");
        raised(notes);
        notes.empty("w:footnoteRef").close();
        WordRuns runs = new WordRuns(notes, usedIds, null);
        runs.plain(" ", null);
        runs.write(phrases, null);
        notes.close().close();
        return Integer.toString(last);
    }

    /** Puts the footnotes into the file, if there are any. */
    void end() {
        if (xml == null) {
            return;
        }
        byte[] bytes = xml.close().bytes();
        Optional<String> part = file.related(PURPOSE);
        if (part.isPresent()) {
            file.put(part.get(), bytes);
        } else {
            file.put(PART, TYPE, bytes);
            file.relate(PURPOSE, PART);
        }
    }

    /** The number of a footnote stands above the line, in the text and at the foot. */
    static void raised(WordXml xml) {
        xml.open("w:rPr").empty("w:vertAlign", "w:val", "superscript").close();
    }

    private WordXml begin() {
        WordXml notes = new WordXml();
        if (own == null) {
            notes.open("w:footnotes", "xmlns:w", WORD);
            line(notes, "separator", "-1");
            line(notes, "continuationSeparator", "0");
            return notes;
        }
        notes.openLike(own);
        for (Element note : own.elements().toList()) {
            notes.copy(note);
            String id = note.attribute("w:id", "0");
            last = Math.max(last, id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0);
        }
        return notes;
    }

    private static void line(WordXml notes, String kind, String id) {
        notes.open("w:footnote", "w:type", kind, "w:id", id).open("w:p").open("w:r");
        notes.empty("w:" + kind).close().close().close();
    }
}
