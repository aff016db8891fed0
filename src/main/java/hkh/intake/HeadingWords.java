package hkh.intake;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words of a heading or a label, in no order: "Hội viên" over "Tổng số" says what "Tổng số hội viên" says. Known
 * abbreviations are written out, words for one thing are one word, and words that change nothing about what is counted are
 * left out; {@code words.csv} lists them.
 */
final class HeadingWords {

    /** The first pass writes abbreviations out, the second finds what they make together. */
    private static final int PASSES = 2;

    private static final HeadingWords TYPED = new HeadingWords(TextKey::of, false);
    private static final HeadingWords PLAIN = new HeadingWords(TextKey::toneless, true);

    private final UnaryOperator<String> key;
    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Memo<String, Set<String>> found = new Memo<>(this::find);
    /** How many words the longest phrase has that begins with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    private HeadingWords(UnaryOperator<String> key, boolean unaccented) {
        this.key = key;
        for (Table.Row row : rows()) {
            // without its tone, "bản" would be "ban", another word
            if (!unaccented || !row.get("unaccented").equals("no")) {
                List<String> phrase = words(row.get("phrase"));
                phrases.put(String.join(" ", phrase), words(row.get("means")));
                longest.merge(phrase.get(0), phrase.size(), Math::max);
            }
        }
    }

    private static List<Table.Row> rows() {
        try (InputStream in = Objects.requireNonNull(HeadingWords.class.getResourceAsStream("words.csv"))) {
            return Csv.read("words.csv", in.readAllBytes()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HkhException e) {
            throw new IllegalStateException("words.csv", e);
        }
    }

    /** The words that stay; empty for a text of nothing but numbers, marks and words that change nothing. */
    static Set<String> of(String text) {
        return TYPED.found.of(text);
    }

    static Set<String> of(Collection<String> texts) {
        return of(String.join(" ", texts));
    }

    /** The same without tones and marks, for texts that were typed without any. */
    static Set<String> plain(Collection<String> texts) {
        return PLAIN.found.of(String.join(" ", texts));
    }

    private Set<String> find(String text) {
        List<String> words = words(text);
        for (int pass = 0; pass < PASSES; pass++) {
            words = replaced(words);
        }
        return Set.copyOf(words);
    }

    /** Every longest phrase that is listed, by what it means. */
    private List<String> replaced(List<String> words) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            int length = Math.min(longest.getOrDefault(word, 0), words.size() - at);
            while (length > 0 && !phrases.containsKey(phrase(words, at, length))) {
                length--;
            }
            kept.addAll(length > 0 ? phrases.getOrDefault(phrase(words, at, length), List.of()) : List.of(word));
            at += Math.max(1, length);
        }
        return kept;
    }

    private static String phrase(List<String> words, int at, int length) {
        return length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
    }

    private List<String> words(String text) {
        String letters = key.apply(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < letters.length(); ) {
            int letter = letters.codePointAt(i);
            int next = i + Character.charCount(letter);
            if (!isOfWord(letter)) {
                add(words, letters.substring(start, i));
                start = next;
            }
            i = next;
        }
        add(words, letters.substring(start));
        return words;
    }

    private static void add(List<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(c) || c == '%';
        };
    }
}
