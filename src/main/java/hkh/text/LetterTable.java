package hkh.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The letters of one older encoding, each a sequence of one to three bytes; from {@code legacy-encodings.csv}. */
final class LetterTable {

    private static final String RESOURCE = "/hkh/text/legacy-encodings.csv";
    private static final int LONGEST = 3;

    private final Map<String, Character> letters = new HashMap<>();
    private final BitSet starts = new BitSet();

    /** The table made of the columns of these names. */
    LetterTable(String... names) {
        List<String> lines = lines();
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (String name : names) {
                String octets = cells[header.indexOf(name)];
                if (!octets.isEmpty()) {
                    String shown = Cp1252.shown(HexFormat.ofDelimiter(" ").parseHex(octets));
                    letters.put(shown, cells[0].charAt(0));
                    starts.set(shown.charAt(0));
                }
            }
        }
    }

    /** A text of that encoding as Unicode; a character that is no letter of it stays. */
    String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = starts.get(text.charAt(at)) ? Math.min(LONGEST, text.length() - at) : 0;
            Character letter = null;
            while (length > 0 && letter == null) {
                letter = letters.get(text.substring(at, at + length));
                length -= letter == null ? 1 : 0;
            }
            decoded.append(letter == null ? text.charAt(at) : letter.charValue());
            at += Math.max(1, length);
        }
        return decoded.toString();
    }

    private static List<String> lines() {
        InputStream resource = Objects.requireNonNull(LetterTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
