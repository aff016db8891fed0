package hkh.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key under which the spellings of one label are equal: a {@link TextKey} without numbering and marks around it. */
public final class LabelKey {

    /** "1.", "2.3", "a)", "IV.", "-", "+", "•" before a label. Possessive, as a line of thousands of dashes would else fill the stack. */
    private static final Pattern NUMBERING =
            Pattern.compile("(?:(?:\\d{1,2}(?:\\.\\d{1,2}){0,9}|[ivx]{1,4}|[a-eđ])[.)/]\\s*|[-–+•*]\\s*)++");

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s*|\\s*[–—]\\s*");
    private static final String DASHES = "-–—";
    private static final String AT_THE_END = " :.";

    private static final Memo<String, String> KEYS = new Memo<>(LabelKey::key);

    private LabelKey() {}

    public static String of(String label) {
        return KEYS.of(label);
    }

    private static String key(String label) {
        String key = TextKey.of(without(QUOTES, label.replace('\n', ' ')));
        Matcher numbering = NUMBERING.matcher(key);
        String bare = numbering.lookingAt() ? key.substring(numbering.end()) : key;
        String parted = holds(DASHES, bare) ? DASH.matcher(bare).replaceAll(" – ") : bare;
        String dotted = parted.replace("…", "...");
        int end = dotted.length();
        while (end > 0 && AT_THE_END.indexOf(dotted.charAt(end - 1)) >= 0) {
            end--;
        }
        return dotted.substring(0, end);
    }

    private static String without(String marks, String text) {
        if (!holds(marks, text)) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        text.chars().filter(c -> marks.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    private static boolean holds(String marks, String text) {
        for (int i = 0; i < marks.length(); i++) {
            if (text.indexOf(marks.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
