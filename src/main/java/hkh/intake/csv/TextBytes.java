package hkh.intake.csv;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.text.EncodingGuess;
import hkh.text.LegacyEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a text into characters, strictly. */
final class TextBytes {

    private static final int HEAD = 4096;
    /** One pair of bytes in so many at least must be of a plain letter, sign or digit. */
    private static final int PLAIN = 4;

    private TextBytes() {}

    /**
     * The text: UTF-16 or UTF-8, with or without a mark at its start. Bytes of an older encoding of Vietnamese come as
     * the Western letters as which they are shown.
     */
    static String decoded(byte[] bytes) throws UnreadableFileException {
        Charset charset = charset(bytes);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer octets = ByteBuffer.wrap(bytes);
        CoderResult result = charset.newDecoder().decode(octets, characters, true);
        if (!result.isError()) {
            String text = characters.flip().toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String shown = LegacyEncoding.shown(bytes);
        boolean vietnamese = charset.equals(StandardCharsets.UTF_8)
                && EncodingGuess.of(shown.lines().toList()).isPresent();
        if (vietnamese) {
            return shown;
        }
        throw new UnreadableFileException(
                Reason.UNKNOWN_ENCODING,
                Integer.toString(octets.position() + 1),
                "the bytes are not of " + charset + ", nor of any encoding of Vietnamese");
    }

    /** Whether the bytes are UTF-16 without a mark, by the zeros that plain letters have in it. */
    static boolean isUnmarkedUtf16(byte[] bytes) {
        return zerosAt(bytes, 1) || zerosAt(bytes, 0);
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || zerosAt(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xfe, 0xff) || zerosAt(bytes, 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** Whether zeros stand at these places of many pairs, and nowhere else. */
    private static boolean zerosAt(byte[] bytes, int place) {
        int pairs = Math.min(bytes.length, HEAD) / 2;
        int zeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            zeros += bytes[2 * pair + place] == 0 ? 1 : 0;
            if (bytes[2 * pair + 1 - place] == 0) {
                return false;
            }
        }
        return zeros > 0 && zeros >= pairs / PLAIN;
    }
}
