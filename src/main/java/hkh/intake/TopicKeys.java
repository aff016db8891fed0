package hkh.intake;

import hkh.figure.Breakdown;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a topic as people write it: a known one by its label or a synonym, else the written name itself. */
final class TopicKeys {

    private static final String DIMENSION = "topic";
    private static final Pattern NUMBERED = Pattern.compile("^(?:[-–+*•\\s]|\\d{1,2}[.)]\\s*|\\p{L}\\)\\s*)++");
    private static final Pattern TAIL = Pattern.compile("[\\s:.…;,]+$");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern CALLED =
            Pattern.compile("^(?:" + TextKey.of("chuyên đề") + "|" + TextKey.of("lớp") + ") (?=.)");
    private static final String TOPIC = TextKey.of("chuyên đề") + " ";
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");

    private final Map<String, Breakdown> known = new HashMap<>();
    private final Memo<String, Optional<Breakdown>> found = new Memo<>(this::find);

    TopicKeys(Catalogue catalogue) {
        for (BreakdownKey key : catalogue.keysOf(DIMENSION)) {
            put(key.labelVi(), key);
            put(BRACKET.matcher(key.labelVi()).replaceAll(" "), key);
            put(key.breakdown().key(), key);
            key.synonyms().forEach(synonym -> put(synonym, key));
        }
    }

    /** The topic of a name. */
    Breakdown of(String written) {
        return known(written).orElseGet(() -> {
            String bare =
                    TAIL.matcher(NUMBERED.matcher(written).replaceFirst("")).replaceFirst("");
            String name =
                    String.join(" ", (bare.isEmpty() ? written : bare).strip().split("\\s+"));
            boolean called = TextKey.of(name).startsWith(TOPIC);
            return new Breakdown(DIMENSION, called ? name.split(" ", 3)[2] : name);
        });
    }

    /** The topic of a listed name; empty for any other. */
    Optional<Breakdown> known(String written) {
        return found.of(written);
    }

    private Optional<Breakdown> find(String written) {
        String name = NUMBERED.matcher(written).replaceFirst("");
        return Optional.ofNullable(known.get(key(name)))
                .or(() ->
                        Optional.ofNullable(known.get(key(BRACKET.matcher(name).replaceAll(" ")))));
    }

    private void put(String name, BreakdownKey key) {
        known.putIfAbsent(key(name), key.breakdown());
    }

    /** Marks and "chuyên đề" before the name change nothing. */
    private static String key(String name) {
        String words = APART.matcher(TextKey.of(name)).replaceAll(" ").strip();
        return CALLED.matcher(words).replaceFirst("");
    }
}
