package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The short texts met lately, whatever the file: labels, addresses and words of the format come again and again, and a
 * text that is the same object need not be decoded, hashed and compared each time.
 */
final class Texts {

    private static final int ROOM = 1 << 13;
    private static final int LONGEST = 250;

    private static final class Met {

        private final byte[] written;
        private final String text;

        Met(byte[] written) {
            this.written = written;
            this.text = new String(written, StandardCharsets.UTF_8);
        }

        boolean isWritten(byte[] bytes, int from, int to) {
            byte[] own = written;
            if (own.length != to - from) {
                return false;
            }
            for (int i = 0; i < own.length; i++) {
                if (own[i] != bytes[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What stands in it cannot change, so that threads may look and write as they come. */
    private static final Met[] MET = new Met[ROOM];

    private Texts() {}

    /** The text of some bytes, if it was met lately, which tells that they are sound; empty where it was not. */
    static Optional<String> known(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return Optional.empty();
        }
        Met met = MET[place(bytes, from, to)];
        return met != null && met.isWritten(bytes, from, to) ? Optional.of(met.text) : Optional.empty();
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int half = to > from && bytes[from] <= '9' ? 0 : ROOM / 2; // many numbers must not push out the labels
        return half + ((hash ^ hash >>> 13) & (ROOM / 2 - 1));
    }

    /** The text of some bytes in sound UTF-8. */
    static String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, from, to);
        Met met = MET[place];
        if (met == null || !met.isWritten(bytes, from, to)) {
            met = new Met(Arrays.copyOfRange(bytes, from, to));
            MET[place] = met;
        }
        return met.text;
    }
}
