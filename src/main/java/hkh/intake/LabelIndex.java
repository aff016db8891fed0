package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.text.LabelKey;
import hkh.text.Memo;
import hkh.text.MoneyUnit;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds items by their label or a synonym, exactly but for spelling, numbering, and a unit of measure in brackets. What a
 * person taught goes before anything of the catalogue.
 */
final class LabelIndex {

    private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]{0,30})\\)$");
    private static final Pattern MEASURED_IN =
            Pattern.compile("^(?:" + TextKey.of("đvt") + "|" + TextKey.of("đơn vị tính") + ")\\s*:?\\s*");

    private static final String DASH = " – ";

    private final Catalogue catalogue;
    private final Map<String, List<Item>> byLabel = new HashMap<>();
    private final Map<String, List<Line>> openLines = new HashMap<>();
    private final Map<String, Set<Breakdown>> namesOfKeys = new HashMap<>();
    private final Memo<String, List<Item>> found = new Memo<>(this::find);

    /**
     * An index over all indicators but texts and targets, and over the breakdowns that a return asks for, of an open
     * list those that the catalogue has.
     */
    LabelIndex(Catalogue catalogue, List<Line> lines) {
        this.catalogue = catalogue;
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() != Indicator.Kind.TEXT && indicator.kind() != Indicator.Kind.TARGET) {
                put(indicator.labelVi(), indicator.item());
                indicator.synonyms().forEach(synonym -> put(synonym, indicator.item()));
            }
        }
        for (Line line : lines) {
            if (line.isOpen()) {
                putOpen(line);
            } else if (!line.item().breakdown().isNone()) {
                put(catalogue.label(line.item()), line.item());
            }
        }
    }

    /** The items a label may mean: one is a match, several must be asked about. */
    List<Item> labelled(String text) {
        return hasLetters(text) ? found.of(text) : List.of();
    }

    /** No label is without letters; half of what stands on a sheet is. */
    static boolean hasLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Item> find(String text) {
        if (text.length() > 200) {
            return List.of();
        }
        Optional<Item> taught = catalogue.wordings().meaning(text);
        if (taught.isPresent()) {
            return taught.filter(item -> !item.isNone()).map(List::of).orElse(List.of());
        }
        String key = key(text);
        List<Item> whole = named(key);
        Matcher bracket = BRACKET.matcher(key);
        if (!whole.isEmpty() || !bracket.find()) {
            return whole;
        }
        // "(người)" changes nothing, "(nữ)" asks for something else
        String inside = MEASURED_IN.matcher(bracket.group(1)).replaceFirst("");
        return named(key(key.substring(0, bracket.start()))).stream()
                .filter(item -> inside.equals(TextKey.of(catalogue.get(item).uom()))
                        || (catalogue.get(item).isMoney()
                                && MoneyUnit.exactly(inside).isPresent()))
                .toList();
    }

    /** The items of a label: "Số lớp – Xóa mù chữ" is any wording of what is counted, then any name of the key. */
    private List<Item> named(String key) {
        Set<Item> items = new LinkedHashSet<>(byLabel.getOrDefault(key, List.of()));
        for (int dash = key.indexOf(DASH); dash > 0; dash = key.indexOf(DASH, dash + 1)) {
            for (Line line : openLines.getOrDefault(key.substring(0, dash), List.of())) {
                namesOfKeys.getOrDefault(key.substring(dash + DASH.length()), Set.of()).stream()
                        .filter(name ->
                                name.dimension().equals(line.item().breakdown().dimension()))
                        .forEach(name -> items.add(line.withKey(name.key())));
            }
        }
        return List.copyOf(items);
    }

    private void putOpen(Line line) {
        Indicator indicator = catalogue.get(line.item());
        for (String counted : with(indicator.labelVi(), indicator.synonyms())) {
            openLines.computeIfAbsent(key(counted), k -> new ArrayList<>()).add(line);
        }
        for (BreakdownKey key : catalogue.keysOf(line.item().breakdown().dimension())) {
            for (String name : with(key.labelVi(), key.synonyms())) {
                spellings(name)
                        .forEach(spelling -> namesOfKeys
                                .computeIfAbsent(spelling, k -> new LinkedHashSet<>())
                                .add(key.breakdown()));
            }
        }
    }

    private static List<String> with(String label, List<String> synonyms) {
        List<String> wordings = new ArrayList<>(synonyms);
        wordings.add(label);
        return wordings;
    }

    private void put(String label, Item item) {
        for (String key : spellings(label)) {
            List<Item> items = byLabel.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!items.contains(item)) {
                items.add(item);
            }
        }
    }

    /** The key of a label, and that without the bracket at its end. */
    private static List<String> spellings(String label) {
        String key = key(label);
        return key.endsWith(")") ? List.of(key, BRACKET.matcher(key).replaceFirst("")) : List.of(key);
    }

    /** A label without numbering and marks around it. */
    static String key(String text) {
        return LabelKey.of(text);
    }
}
