package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import hkh.text.LabelKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the wordings that a person taught: rows of {@code label,indicator,breakdown}, no indicator for what is no figure. */
public final class WordingTable {

    private final Catalogue catalogue;
    private final Map<String, Set<Item>> ofCatalogue = new HashMap<>();
    private final Map<String, Table.Row> taught = new LinkedHashMap<>();
    private final List<Message> wrong = new ArrayList<>();

    private WordingTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Indicator indicator : catalogue.indicators()) {
            put(indicator.labelVi(), indicator.item());
            indicator.synonyms().forEach(synonym -> put(synonym, indicator.item()));
            for (String dimension : indicator.dimensions()) {
                for (BreakdownKey key : catalogue.keysOf(dimension)) {
                    Item item = new Item(indicator.code(), key.breakdown());
                    put(catalogue.label(item), item);
                }
            }
        }
    }

    /**
     * The catalogue with the wordings of a table.
     *
     * @throws HkhException telling every row that names what is not there, teaches a label again as something else, or
     *     contradicts the catalogue
     */
    public static Catalogue taught(Catalogue catalogue, Table table) throws HkhException {
        if (!table.columns().isEmpty()) {
            table.require(List.of("label", "indicator"));
        }
        WordingTable reader = new WordingTable(catalogue);
        Map<String, Item> byLabel = new HashMap<>();
        for (Table.Row row : table.rows()) {
            reader.item(row).ifPresent(item -> byLabel.put(Wordings.key(row.get("label")), item));
        }
        if (!reader.wrong.isEmpty()) {
            throw new HkhException(reader.wrong);
        }
        return catalogue.taught(new Wordings(byLabel));
    }

    private void put(String label, Item item) {
        ofCatalogue.computeIfAbsent(LabelKey.of(label), key -> new HashSet<>()).add(item);
    }

    private Optional<Item> item(Table.Row row) {
        String label = Wordings.key(row.get("label"));
        if (label.isEmpty()) {
            wrong.add(Message.of("table.blank", row.table(), row.line(), "label"));
            return Optional.empty();
        }
        Optional<Item> item = meant(row);
        if (item.isEmpty()) {
            return item;
        }
        Table.Row earlier = taught.putIfAbsent(label, row);
        Set<Item> known = ofCatalogue.getOrDefault(label, Set.of());
        if (earlier != null && !means(earlier).equals(means(row))) {
            wrong.add(Message.of(
                    "plan.taught-twice", row.table(), row.line(), row.get("label"), earlier.line(), means(earlier)));
        } else if (!known.isEmpty() && !known.contains(item.get())) {
            String codes = String.join(
                    ", ", known.stream().map(Item::toString).sorted().toList());
            wrong.add(Message.of("plan.taught-otherwise", row.table(), row.line(), row.get("label"), codes));
        }
        return item;
    }

    private static String means(Table.Row row) {
        return row.isBlank("breakdown") ? row.get("indicator") : row.get("indicator") + "/" + row.get("breakdown");
    }

    private Optional<Item> meant(Table.Row row) {
        String code = row.get("indicator");
        String breakdown = row.get("breakdown");
        if (code.isEmpty() && breakdown.isEmpty()) {
            return Optional.of(Item.NONE);
        }
        Optional<Indicator> indicator = catalogue.find(code);
        if (indicator.isEmpty()) {
            wrong.add(Message.of("plan.unknown-indicator", row.table(), row.line(), code));
        } else if (indicator.get().kind() == Indicator.Kind.TEXT
                || indicator.get().kind() == Indicator.Kind.TARGET) {
            wrong.add(Message.of("plan.not-in-returns", row.table(), row.line(), code));
        } else if (!has(indicator.get(), breakdown)) {
            wrong.add(Message.of("plan.unknown-breakdown", row.table(), row.line(), code, breakdown));
        } else {
            return Optional.of(new Item(code, Breakdown.parse(breakdown)));
        }
        return Optional.empty();
    }

    /** Any key of an open list will do, of a closed one only a listed one. */
    private boolean has(Indicator indicator, String breakdown) {
        int colon = breakdown.indexOf(':');
        if (colon < 1 || colon == breakdown.length() - 1) {
            return breakdown.isEmpty();
        }
        List<BreakdownKey> keys = catalogue.keysOf(breakdown.substring(0, colon));
        return indicator.dimensions().contains(breakdown.substring(0, colon))
                && (keys.stream().noneMatch(BreakdownKey::closed)
                        || catalogue.key(Breakdown.parse(breakdown)).isPresent());
    }
}
