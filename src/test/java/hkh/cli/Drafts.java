package hkh.cli;

import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.document.EditedDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drafts of reports, and what people do to them. */
public final class Drafts {

    private Drafts() {}

    public static Draft read(byte[] docx) {
        try {
            return Draft.read("draft.docx", docx);
        } catch (DocumentException e) {
            throw new AssertionError(e);
        }
    }

    public static Draft read(Path file) {
        return read(bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits the text of a draft where it lies. */
    static Path edit(Path file, UnaryOperator<String> edit) {
        return write(file, EditedDraft.with(bytes(file), edit));
    }

    static Path write(Path file, byte[] docx) {
        try {
            return Files.write(file, docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another text in the first control of a tag. */
    public static String typedOver(String document, String tag, String text) {
        Matcher control = Pattern.compile(
                        "<w:sdt>(?:(?!</w:sdt>).)*<w:tag w:val=\"" + Pattern.quote(tag)
                                + "\"/>(?:(?!</w:sdt>).)*?<w:t [^>]*>([^<]*)</w:t>",
                        Pattern.DOTALL)
                .matcher(document);
        if (!control.find()) {
            throw new AssertionError("no figure " + tag);
        }
        return document.substring(0, control.start(1)) + text + document.substring(control.end(1));
    }

    /** What stands in the figures with a tag. */
    public static List<String> texts(Draft draft, String tag) {
        return draft.figures().stream()
                .filter(figure -> figure.tag().equals(tag))
                .map(BoundFigure::text)
                .toList();
    }

    /** The words of a draft, a line each paragraph, with the tags of figures in place of what stands in them. */
    public static List<String> wordsAround(Draft draft) {
        List<String> lines = new ArrayList<>();
        for (Draft.Passage passage : draft.passages()) {
            StringBuilder line = new StringBuilder();
            passage.pieces()
                    .forEach(piece -> line.append(
                            piece.figure() < 0
                                    ? piece.text()
                                    : "{" + draft.figures().get(piece.figure()).tag() + "}"));
            lines.add(line.toString());
        }
        return lines;
    }
}
