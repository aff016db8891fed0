package hkh.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The encodings of Vietnamese from before Unicode, and Unicode read wrongly. Their texts arrive as the Western letters
 * as which their bytes are shown: {@code Tæng sè} is "Tổng số" in TCVN3. The order is that of how common they are.
 */
public enum LegacyEncoding {
    TCVN3("TCVN3 (ABC)"),
    VNI("VNI-Windows"),
    WINDOWS_1258("windows-1258"),
    UTF_8("UTF-8"),
    VISCII("VISCII"),
    VPS("VPS"),
    VIQR("VIQR");

    private final String label;

    LegacyEncoding(String label) {
        this.label = label;
    }

    /** The name by which people know it. */
    public String label() {
        return label;
    }

    /** A text of this encoding in Unicode, composed; what cannot be of this encoding stays as it is. */
    public String decode(String text) {
        return switch (this) {
            case TCVN3 -> capitals(Tables.TCVN3.decode(text));
            case VNI -> Tables.VNI.decode(text);
            case WINDOWS_1258 -> bytewise(text, Charset.forName("windows-1258"));
            case UTF_8 -> bytewise(text, StandardCharsets.UTF_8);
            case VISCII -> Tables.VISCII.decode(text);
            case VPS -> Tables.VPS.decode(text);
            case VIQR -> Tables.VIQR.decode(text);
        };
    }

    /** A text typed in a font of this encoding; some fonts of TCVN3 show small letters as capitals. */
    public String decode(String text, String font) {
        String decoded = decode(text);
        return this == TCVN3 && font.endsWith("H") && ofFont(font).equals(Optional.of(TCVN3))
                ? decoded.toUpperCase(Locale.ROOT)
                : decoded;
    }

    /** The text as which bytes are shown that are not known to be of any encoding. */
    public static String shown(byte[] octets) {
        return Cp1252.shown(octets);
    }

    /** The encoding that texts in a font have, unless somebody changed the font; empty for a font of Unicode. */
    public static Optional<LegacyEncoding> ofFont(String font) {
        int from = font.startsWith("@") ? 1 : 0;
        if (font.regionMatches(true, from, ".Vn", 0, 3)) {
            return Optional.of(TCVN3);
        }
        if (font.regionMatches(true, from, "VNI-", 0, 4) || font.regionMatches(true, from, "VNI ", 0, 4)) {
            return Optional.of(VNI);
        }
        if (font.startsWith("VPS", from)) {
            return Optional.of(VPS);
        }
        return font.startsWith("VI ", from) ? Optional.of(VISCII) : Optional.empty();
    }

    /** TCVN3 has few capitals with marks: where all plain letters of a text are capitals, the others are meant to be. */
    private static String capitals(String text) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return text;
            }
            run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest > 1 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String bytewise(String text, Charset charset) {
        Optional<byte[]> octets = Cp1252.octets(text);
        if (octets.isEmpty()) {
            return text;
        }
        try {
            String decoded =
                    charset.newDecoder().decode(ByteBuffer.wrap(octets.get())).toString();
            return Normalizer.normalize(decoded, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** The tables of letters, read when one is needed first. */
    private static final class Tables {
        static final LetterTable TCVN3 = new LetterTable("tcvn3");
        static final LetterTable VNI = new LetterTable("vni", "vni_variant");
        static final LetterTable VISCII = new LetterTable("viscii");
        static final LetterTable VPS = new LetterTable("vps");
        static final LetterTable VIQR = new LetterTable("viqr");
    }
}
