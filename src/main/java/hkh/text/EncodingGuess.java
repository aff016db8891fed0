package hkh.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides in which encoding texts are that are no Vietnamese as they stand, by how many of their words would be
 * syllables. Many texts decide together: one short name alone may be a word in two encodings.
 */
public final class EncodingGuess {

    /** More texts than these would not change the answer. */
    private static final int ENOUGH = 500;

    private static final int PERCENT = 100;
    private static final int MOST = 70;
    private static final int CLEARLY = 20;

    private EncodingGuess() {}

    /** What the characters of a text alone tell about its encoding. */
    enum Kind {
        /** Plain English letters and signs, the same in every encoding. */
        PLAIN,
        /** Only Unicode can hold it. */
        UNICODE,
        /** Characters as which older encodings are shown, and which Unicode has, too. */
        DOUBTFUL
    }

    static Kind kind(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (Cp1252.octet(c) < 0) {
                    return Kind.UNICODE;
                }
                plain = false;
            }
        }
        return plain && !TextWords.hasTypedMarks(text) ? Kind.PLAIN : Kind.DOUBTFUL;
    }

    /** Whether a text holds only characters as which older encodings are shown, and some that are no plain letters. */
    public static boolean mayBeLegacy(String text) {
        return kind(text) == Kind.DOUBTFUL;
    }

    /** Whether a text may be of an older encoding, and some of its words cannot be Vietnamese as they stand. */
    public static boolean isBroken(String text) {
        return mayBeLegacy(text) && TextWords.of(text).bad() > 0;
    }

    /** Whether a text reads better in another encoding. */
    public static boolean isBetter(String decoded, String text) {
        TextWords after = TextWords.of(decoded);
        TextWords before = TextWords.of(text);
        return after.good() > before.good() || after.strange() < before.strange();
    }

    /** The encoding in which these texts are; empty when none is clearly better than to leave them as they stand. */
    public static Optional<LegacyEncoding> of(Collection<String> texts) {
        return of(texts, Optional.empty());
    }

    /** The same, where an encoding is expected that is taken unless another is clearly better. */
    public static Optional<LegacyEncoding> of(Collection<String> texts, Optional<LegacyEncoding> expected) {
        List<String> broken =
                texts.stream().filter(EncodingGuess::isBroken).limit(ENOUGH).toList();
        TextWords asTheyStand = broken.stream().map(TextWords::of).reduce(TextWords.NONE, TextWords::plus);
        Optional<LegacyEncoding> best = Optional.empty();
        int most = asTheyStand.goodPercent() + CLEARLY;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            TextWords words =
                    broken.stream().map(encoding::decode).map(TextWords::of).reduce(TextWords.NONE, TextWords::plus);
            int percent =
                    Math.min(PERCENT, words.goodPercent() + (expected.equals(Optional.of(encoding)) ? CLEARLY : 0));
            if (percent >= MOST && percent > most) {
                best = Optional.of(encoding);
                most = percent;
            }
        }
        return best;
    }
}
