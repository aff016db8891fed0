package hkh.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Western code page of Windows, as which the letters of older Vietnamese encodings are shown and stored: every byte
 * has its character, and those that the code page leaves open have the control characters.
 */
final class Cp1252 {

    private static final int BYTES = 256;
    private static final char[] SHOWN = new char[BYTES];
    /** The bytes by their characters, the last of which is the trade mark; −1 where there is none. */
    private static final short[] OCTETS = new short['\u2122' + 1];

    static {
        Charset charset = Charset.forName("windows-1252");
        Arrays.fill(OCTETS, (short) -1);
        for (int i = 0; i < BYTES; i++) {
            char shown = new String(new byte[] {(byte) i}, charset).charAt(0);
            SHOWN[i] = shown == '\uFFFD' ? (char) i : shown;
            OCTETS[SHOWN[i]] = (short) i;
            OCTETS[i] = (short) i;
        }
    }

    private Cp1252() {}

    /** The character as which a byte is shown, from 0 to 255. */
    static char shown(int octet) {
        return SHOWN[octet];
    }

    /** The byte that is shown as a character; −1 when none is, so that the character can only be Unicode. */
    static int octet(char c) {
        return c < OCTETS.length ? OCTETS[c] : -1;
    }

    /** The bytes that are shown as a text; empty when a character of it can only be Unicode. */
    static Optional<byte[]> octets(String text) {
        byte[] octets = new byte[text.length()];
        for (int i = 0; i < octets.length; i++) {
            int octet = octet(text.charAt(i));
            if (octet < 0) {
                return Optional.empty();
            }
            octets[i] = (byte) octet;
        }
        return Optional.of(octets);
    }

    /** The text as which bytes are shown. */
    static String shown(byte[] octets) {
        char[] text = new char[octets.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = SHOWN[octets[i] & 0xff];
        }
        return new String(text);
    }
}
