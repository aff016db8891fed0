package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of a crosswalk with which people move; land alone carries no figures. */
final class Links {

    /** How much of the old unit went, in the words of the Statistics Office's conversion table. */
    enum Part {
        FULL,
        UNCHANGED,
        RENAMED,
        ABOLISHED,
        AREA_PART_POPULATION_ALL,
        PARTIAL,
        POPULATION_PART,
        AREA_ALL,
        AREA_ONLY;

        boolean isSome() {
            return this == PARTIAL || this == POPULATION_PART || this == AREA_ALL;
        }
    }

    /** People of one old unit who went to one new unit. */
    record Link(String from, String to, Part part, BigDecimal share) {}

    private final String name;
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<Link>> byOld = new LinkedHashMap<>();
    private final Map<String, List<Link>> byNew = new LinkedHashMap<>();
    private final Set<String> opened = new TreeSet<>();

    Links(Table table, Set<String> oldCodes, Set<String> newCodes, List<Message> wrong) throws HkhException {
        table.require(List.of("old_code", "new_code", "part"));
        this.name = table.name();
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, Table.Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Integer line = seen.putIfAbsent(row.get("old_code") + ">" + row.get("new_code"), row.line());
            if (line != null) {
                wrong.add(Message.of("crosswalk.link-twice", name, row.line(), line));
            }
            known(row, "old_code", oldCodes, wrong);
            known(row, "new_code", newCodes, wrong);
            rows.putIfAbsent(row.get("old_code"), row);
            add(row, wrong);
        }
        rows.forEach((code, row) -> check(row, from(code), wrong));
        newCodes.stream()
                .filter(opened::contains)
                .filter(byNew::containsKey)
                .toList()
                .forEach(opened::remove);
    }

    private void add(Table.Row row, List<Message> wrong) {
        Optional<Part> part = Arrays.stream(Part.values())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(row.get("part")))
                .findFirst();
        BigDecimal share = BigDecimal.ZERO;
        try {
            share = row.isBlank("share") ? share : new BigDecimal(row.get("share"));
        } catch (NumberFormatException e) {
            wrong.add(Message.of("table.not-number", name, row.line(), "share", row.get("share"), "0.35"));
        }
        if (part.isEmpty()) {
            String known = Arrays.stream(Part.values())
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            wrong.add(Message.of("table.bad-value", name, row.line(), "part", row.get("part"), known));
        } else if (row.isBlank("old_code")) {
            opened.add(row.get("new_code"));
        } else if (part.get() != Part.AREA_ONLY) {
            Link link = new Link(row.get("old_code"), row.get("new_code"), part.get(), share);
            links.add(link);
            byOld.computeIfAbsent(link.from(), code -> new ArrayList<>(1)).add(link);
            byNew.computeIfAbsent(link.to(), code -> new ArrayList<>(4)).add(link);
        }
    }

    private void known(Table.Row row, String column, Set<String> codes, List<Message> wrong) {
        boolean blank = column.equals("old_code") && row.isBlank(column);
        if (!blank && !codes.contains(row.get(column))) {
            wrong.add(Message.of("crosswalk.unknown-code", name, row.line(), column, row.get(column)));
        }
    }

    /** A unit goes wholly to one unit, or in parts to several whose shares, where stated, make the whole. */
    private void check(Table.Row row, List<Link> heirs, List<Message> wrong) {
        if (heirs.size() > 1 && !heirs.stream().allMatch(link -> link.part().isSome())) {
            wrong.add(Message.of("crosswalk.whole-and-more", name, row.line(), row.get("old_code")));
        }
        List<BigDecimal> shares = heirs.stream()
                .map(Link::share)
                .filter(share -> share.signum() != 0)
                .toList();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole =
                shares.stream().allMatch(share -> share.stripTrailingZeros().scale() <= 0);
        if (!shares.isEmpty()
                && (shares.size() < heirs.size() || shares.stream().anyMatch(share -> share.signum() < 0))) {
            wrong.add(Message.of("events.share-missing", name, row.line(), row.get("old_code")));
        } else if (!shares.isEmpty()
                && sum.compareTo(BigDecimal.ONE) != 0
                && !(whole && sum.compareTo(BigDecimal.ONE) > 0)) {
            wrong.add(Message.of("events.share-sum", name, row.line(), row.get("old_code"), sum.toPlainString()));
        }
    }

    String name() {
        return name;
    }

    List<Link> all() {
        return links;
    }

    /** The links that lead from an old unit. */
    List<Link> from(String oldCode) {
        return byOld.getOrDefault(oldCode, List.of());
    }

    boolean reaches(String newCode) {
        return byNew.containsKey(newCode) || opened.contains(newCode);
    }

    /** New units to which nobody came from an old one. */
    Set<String> opened() {
        return opened;
    }

    /** Old units that go on as the same unit: nobody left, nobody came. */
    Set<String> kept() {
        Set<String> kept = new HashSet<>();
        for (Link link : links) {
            boolean same = link.part() == Part.UNCHANGED || link.part() == Part.RENAMED;
            long came = byNew.getOrDefault(link.to(), List.of()).stream()
                    .filter(other -> other.part() != Part.ABOLISHED)
                    .count();
            if (same && from(link.from()).size() == 1 && came == 1) {
                kept.add(link.from());
            }
        }
        return kept;
    }
}
