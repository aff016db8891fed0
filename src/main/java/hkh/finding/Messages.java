package hkh.finding;

import hkh.text.Numerals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns messages into sentences of one language. */
public final class Messages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Numerals numerals;
    private final Locale language;

    private Messages(Locale language) {
        this.language = language;
        this.numerals = Numerals.of(language);
    }

    /** The messages of {@code vi} or {@code en}; Vietnamese for any other language. */
    public static Messages in(String language) {
        return new Messages(language.equals("en") ? Locale.ENGLISH : VIETNAMESE);
    }

    /** The sentence, with its arguments put in; an unknown key is a bug. */
    public String text(Message message) {
        if (message.equals(Message.NONE)) {
            return "";
        }
        String pattern = bundle().getString(message.key());
        StringBuilder text = new StringBuilder(pattern.length() + 40);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open);
            text.append(written(message, Integer.parseInt(pattern.substring(open + 1, close))));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /** Whether there is a sentence of that name. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** Shorthand for {@link #text(Message)}. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    public Locale language() {
        return language;
    }

    /** How numbers are written in this language. */
    public Numerals numerals() {
        return numerals;
    }

    /** Looked up when the first sentence is asked for: help needs none. */
    private ResourceBundle bundle() {
        return Bundle.of("messages", language);
    }

    private String written(Message message, int index) {
        Object argument = message.arguments().get(index);
        if (argument instanceof Message inner) {
            return text(inner);
        }
        if (argument instanceof BigDecimal number) {
            return numerals.exact(number);
        }
        if (argument instanceof Integer number) {
            return numerals.exact(BigDecimal.valueOf(number));
        }
        return argument.toString();
    }
}
