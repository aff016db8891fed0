package hkh.intake;

import hkh.figure.Breakdown;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.text.TextKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The key of a topic as people write it: a known one by its label or a synonym, else the written name itself. */
final class TopicKeys {

    private static final String DIMENSION = "topic";

    private final Map<String, Breakdown> known = new HashMap<>();

    TopicKeys(Catalogue catalogue) {
        for (BreakdownKey key : catalogue.keysOf(DIMENSION)) {
            known.put(TextKey.of(key.labelVi()), key.breakdown());
            known.put(TextKey.of(key.breakdown().key()), key.breakdown());
            key.synonyms().forEach(synonym -> known.put(TextKey.of(synonym), key.breakdown()));
        }
    }

    Breakdown of(String written) {
        String name = String.join(" ", written.strip().split("\\s+"));
        return known(name).orElseGet(() -> new Breakdown(DIMENSION, name));
    }

    /** The topic of a listed name; empty for any other. */
    Optional<Breakdown> known(String written) {
        return Optional.ofNullable(known.get(TextKey.of(written)));
    }
}
