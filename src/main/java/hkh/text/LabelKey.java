package hkh.text;

import java.util.regex.Pattern;

/** The key under which the spellings of one label are equal: a {@link TextKey} without numbering and marks around it. */
public final class LabelKey {

    /** "1.", "2.3", "a)", "IV.", "-", "+", "•" before a label. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[ivx]{1,4}|[a-eđ])[.)/]\\s*|[-–+•*]\\s*)+");

    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s*|\\s*[–—]\\s*");
    private static final Pattern TAIL = Pattern.compile("[\\s:.]*$");

    private static final Memo<String, String> KEYS = new Memo<>(LabelKey::key);

    private LabelKey() {}

    public static String of(String label) {
        return KEYS.of(label);
    }

    private static String key(String label) {
        String key = TextKey.of(QUOTES.matcher(label.replace('\n', ' ')).replaceAll(""));
        String bare = NUMBERING.matcher(key).replaceFirst("");
        String parted = DASH.matcher(bare).replaceAll(" – ").replace("…", "...");
        return TAIL.matcher(parted).replaceFirst("");
    }
}
