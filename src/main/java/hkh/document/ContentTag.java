package hkh.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The tag by which a printed figure is found again in an edited Word file. */
public final class ContentTag {

    /** The form that needs no mention. */
    static final String FULL = "full";

    private static final int LIMIT = 64; // Word refuses longer tags
    private static final int KEPT = 55;
    private static final int DIGITS = 8;

    private ContentTag() {}

    /** The tag of a printed figure: its reference, and its form ({@code 718/2021/clc_merged#padded}) unless that is the full one. */
    static String of(Element figure) {
        String form = figure.attribute("data-form", FULL);
        return of(figure.attribute("data-ref", "") + (form.equals(FULL) ? "" : "#" + form));
    }

    /** The reference itself or, when Word would refuse it, its beginning and a digest: {@code 718/2021/…~0f3a99c1}. */
    public static String of(String reference) {
        String tag = XmlCharacters.visible(reference);
        return tag.length() <= LIMIT
                ? tag
                : beginning(tag, KEPT) + "~" + digest(reference).substring(0, DIGITS);
    }

    /** At most {@code length} characters, no pair of surrogates cut in two. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** SHA-256 in hexadecimal digits. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
