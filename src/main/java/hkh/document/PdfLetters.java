package hkh.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Text in letters that the fonts of a PDF have. A letter that they lack is written as what it stands for (a full-width digit
 * as the digit), else by its number, {@code [U+4E2D]}: a reader must see what is meant, not that something is missing.
 */
final class PdfLetters {

    private final List<CmapLookup> fonts = new ArrayList<>();

    /** Only letters that this font has too are printed as they are. */
    void add(TrueTypeFont font) throws IOException {
        fonts.add(font.getUnicodeCmapLookup());
    }

    String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(this::isPrinted)) {
            return composed;
        }
        StringBuilder printable = new StringBuilder();
        composed.codePoints().forEach(c -> printable.append(isPrinted(c) ? Character.toString(c) : standIn(c)));
        return printable.toString();
    }

    private String standIn(int letter) {
        String meant = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return meant.codePoints().allMatch(this::isPrinted) ? meant : "[U+%04X]".formatted(letter);
    }

    private boolean isPrinted(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || fonts.stream().allMatch(font -> font.getGlyphId(letter) != 0);
    }
}
