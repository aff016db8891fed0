package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares that a person states for a passage: a table {@code from,to,share} with a row for every heir of a divided unit, units by
 * id or by their code on the passage's two days. Shares make 1, or are whole figures such as the people of each part.
 */
public final class StatedShares {

    private final Passage passage;
    private final List<Message> wrong = new ArrayList<>();

    private StatedShares(Passage passage) {
        this.passage = passage;
    }

    /** The passage with the shares of a table; what cannot be is told with its line. */
    public static Passage with(Passage passage, Table table) throws HkhException {
        StatedShares shares = new StatedShares(passage);
        Map<String, Map<String, Share>> stated = shares.read(table);
        if (!shares.wrong.isEmpty()) {
            throw new HkhException(shares.wrong);
        }
        return passage.with(stated);
    }

    private Map<String, Map<String, Share>> read(Table table) throws HkhException {
        table.require(List.of("from", "to", "share"));
        Map<String, Map<String, BigDecimal>> parts = new LinkedHashMap<>();
        Map<String, Table.Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Optional<Unit> from = unit(passage.earlier(), row, "from");
            Optional<Unit> to = unit(passage.later(), row, "to");
            Optional<BigDecimal> share = share(row);
            if (from.isPresent() && to.isPresent() && share.isPresent()) {
                String id = from.get().id();
                if (passage.heirsOf(id).stream()
                        .noneMatch(heir -> heir.unit().equals(to.get().id()))) {
                    wrong.add(Message.of(
                            "shares.no-heir", row.table(), row.line(), row.get("to"), row.get("from"), heirs(id)));
                }
                rows.putIfAbsent(id, row);
                parts.computeIfAbsent(id, key -> new LinkedHashMap<>())
                        .put(to.get().id(), share.get());
            }
        }
        Map<String, Map<String, Share>> stated = new LinkedHashMap<>();
        rows.forEach((id, row) -> stated.put(id, shares(id, row, parts.getOrDefault(id, Map.of()))));
        return stated;
    }

    private Map<String, Share> shares(String id, Table.Row row, Map<String, BigDecimal> parts) {
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean figures = sum.compareTo(BigDecimal.ONE) > 0
                && parts.values().stream()
                        .allMatch(part -> part.stripTrailingZeros().scale() <= 0);
        if (parts.size() < passage.heirsOf(id).size()) {
            wrong.add(Message.of("shares.heir-missing", row.table(), row.line(), row.get("from"), heirs(id)));
        } else if (!figures && sum.compareTo(BigDecimal.ONE) != 0) {
            wrong.add(Message.of("events.share-sum", row.table(), row.line(), row.get("from"), sum.toPlainString()));
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        if (wrong.isEmpty()) {
            parts.forEach((heir, part) -> shares.put(heir, new Share(part, sum)));
        }
        return shares;
    }

    private Optional<Unit> unit(UnitTree tree, Table.Row row, String column) {
        List<Unit> units = tree.named(row.get(column));
        if (units.size() != 1) {
            wrong.add(Message.of(
                    "shares.unknown-unit",
                    row.table(),
                    row.line(),
                    column,
                    row.get(column),
                    tree.day().toString()));
        }
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private Optional<BigDecimal> share(Table.Row row) {
        try {
            BigDecimal share = new BigDecimal(row.get("share"));
            if (share.signum() >= 0) {
                return Optional.of(share);
            }
        } catch (NumberFormatException e) {
            // told below, as a share below zero is
        }
        wrong.add(Message.of("table.not-number", row.table(), row.line(), "share", row.get("share"), "0.35"));
        return Optional.empty();
    }

    private String heirs(String id) {
        return String.join(
                ", ",
                passage.heirsOf(id).stream()
                        .map(heir -> passage.later().get(heir.unit()).label())
                        .toList());
    }
}
