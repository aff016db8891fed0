package hkh.plan;

import hkh.figure.Item;
import hkh.text.LabelKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The labels that a person taught, with what each means: an item, or {@link Item#NONE} for what is no figure of ours. A
 * label in several pieces, such as a heading below another, is written {@code A / B}.
 */
public final class Wordings {

    public static final Wordings NONE = new Wordings(Map.of());

    private static final String BELOW = " / ";

    private final Map<String, Item> byLabel;

    /** @param byLabel what labels mean, by their {@link #key} */
    Wordings(Map<String, Item> byLabel) {
        this.byLabel = Map.copyOf(byLabel);
    }

    public boolean isEmpty() {
        return byLabel.isEmpty();
    }

    /** What a label means; empty when nobody taught it. */
    public Optional<Item> meaning(String label) {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(byLabel.get(key(label)));
    }

    /** The label whose pieces stand below each other or side by side, the first on top. */
    public static String label(List<String> pieces) {
        return pieces.stream()
                .map(piece -> String.join(" ", piece.strip().split("\\s+")))
                .collect(Collectors.joining(BELOW));
    }

    /** Labels of one key are the same: spelling, numbering and marks around each piece change nothing. */
    public static String key(String label) {
        return Arrays.stream(label.split(BELOW)).map(LabelKey::of).collect(Collectors.joining(BELOW));
    }
}
