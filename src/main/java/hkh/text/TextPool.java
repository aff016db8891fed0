package hkh.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts that were typed alike, such as those of a sheet in one kind of font, and in which encoding they are.
 *
 * <p>A text that only Unicode can hold never changes. Where the others are of an older encoding, all of them are decoded,
 * unless most of the texts are Unicode for certain: then only those that by themselves read better.
 */
public final class TextPool {

    private final Optional<LegacyEncoding> font;
    private final List<String> doubtful = new ArrayList<>();
    private int certain;
    private Optional<LegacyEncoding> encoding = Optional.empty();
    private boolean mixed;

    /** A pool of texts in fonts of an encoding, or in fonts that tell none. */
    public TextPool(Optional<LegacyEncoding> font) {
        this.font = font;
    }

    /** Takes a text. */
    public void add(String text) {
        EncodingGuess.Kind kind = EncodingGuess.kind(text);
        if (kind == EncodingGuess.Kind.DOUBTFUL) {
            doubtful.add(text);
        } else if (kind == EncodingGuess.Kind.UNICODE) {
            certain++;
        }
    }

    /** Decides, once all texts are in it, in which encoding they are. */
    public void decide() {
        long broken = doubtful.stream().filter(EncodingGuess::isBroken).count();
        encoding = broken > 0 ? EncodingGuess.of(doubtful, font) : Optional.empty();
        if (encoding.isEmpty() && certain == 0 && !doubtful.isEmpty()) {
            encoding = font;
        }
        mixed = certain > broken;
    }

    /** What was decided; empty when the texts stay as they stand. */
    public Optional<LegacyEncoding> encoding() {
        return encoding;
    }

    /** A text of the pool as it reads in the encoding that was decided. */
    public String decode(String text, String font) {
        EncodingGuess.Kind kind = EncodingGuess.kind(text);
        // in VIQR even plain letters may be meant for others
        boolean plain = encoding.equals(Optional.of(LegacyEncoding.VIQR)) && kind == EncodingGuess.Kind.PLAIN;
        if (encoding.isEmpty() || (kind != EncodingGuess.Kind.DOUBTFUL && !plain)) {
            return text;
        }
        String decoded = encoding.get().decode(text, font);
        return (mixed || plain) && !EncodingGuess.isBetter(decoded, text) ? text : decoded;
    }
}
