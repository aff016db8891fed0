package hkh.workspace;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Target;
import hkh.plan.TargetBasis;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code targets.csv}. Everything wrong in it is told at once, each with its line. */
final class TargetTable {

    static final String FILE = "targets.csv";

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    /** In the writer's eyes these are whole numbers, grouped by thousands. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    private static final Set<Indicator.Kind> NO_FIGURES =
            EnumSet.of(Indicator.Kind.TARGET, Indicator.Kind.TEXT, Indicator.Kind.CHANGE);

    private final Catalogue catalogue;
    private final UnitTree tree;
    /** Ids and codes of any time, and levels. */
    private final Set<String> units = new HashSet<>();

    private final List<Message> wrong = new ArrayList<>();

    /** @param tree the units of one day, whose ids the targets have as far as they are there */
    TargetTable(Catalogue catalogue, Register register, UnitTree tree) {
        this.catalogue = catalogue;
        this.tree = tree;
        for (Unit unit : register.units()) {
            units.add(unit.id());
            units.add(unit.code().text());
        }
        for (Level level : Level.values()) {
            units.add(Target.LEVEL + level.code());
        }
    }

    /**
     * Reads rows of {@code indicator,unit,period,value[,basis,breakdown,source]}.
     *
     * @throws HkhException telling every row that cannot be understood, or that sets a target again
     */
    List<Target> targets(Table table) throws HkhException {
        if (!table.columns().isEmpty()) {
            table.require(List.of("indicator", "unit", "period", "value"));
        }
        Map<String, Target> targets = new HashMap<>();
        List<Target> inOrder = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            target(row).ifPresent(target -> {
                String name = target.whose() + "/" + target.period() + "/" + target.item();
                if (targets.putIfAbsent(name, target) == null) {
                    inOrder.add(target);
                } else {
                    wrong.add(Message.of("table.figure-twice", row.table(), row.line(), name));
                }
            });
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return inOrder;
    }

    private Optional<Target> target(Table.Row row) throws HkhException {
        int before = wrong.size();
        Optional<Period> period = Period.parse(row.get("period"));
        if (period.isEmpty()) {
            tell("table.not-like", row, "period", "2023, 2024-H1, 2024-Q3, 2024-M9");
        }
        String whose = row.get("unit");
        if (whose.isEmpty() || !units.contains(whose)) {
            wrong.add(Message.of("target.unknown-unit", row.table(), row.line(), whose));
        }
        Optional<Indicator> indicator = catalogue.find(row.get("indicator"));
        if (indicator.isEmpty()) {
            wrong.add(Message.of("plan.unknown-indicator", row.table(), row.line(), row.get("indicator")));
        } else if (NO_FIGURES.contains(indicator.get().kind())) {
            wrong.add(Message.of("target.no-figure", row.table(), row.line(), row.get("indicator")));
        }
        Optional<TargetBasis> basis = TargetBasis.parse(row.get("basis"));
        indicator.ifPresent(known -> check(row, known, basis));
        String breakdown = row.get("breakdown");
        if (!breakdown.isEmpty() && breakdown.indexOf(':') < 1) {
            tell("table.not-like", row, "breakdown", "level:commune");
        }
        return wrong.size() > before
                ? Optional.empty()
                : Optional.of(new Target(
                        new Item(row.get("indicator"), Breakdown.parse(breakdown)),
                        tree.meant(whose).map(Unit::id).orElse(whose),
                        period.orElseThrow(),
                        new BigDecimal(row.get("value")),
                        basis.orElseThrow(),
                        row.line()));
    }

    private void check(Table.Row row, Indicator indicator, Optional<TargetBasis> basis) {
        boolean known = basis.isPresent()
                && (basis.get().of().isNone()
                        || catalogue.find(basis.get().of().indicator()).isPresent());
        if (!known) {
            tell("table.bad-value", row, "basis", TargetBasis.WORDS);
        } else if (indicator.kind() == Indicator.Kind.RATIO && !basis.get().equals(TargetBasis.ABSOLUTE)) {
            tell("table.bad-value", row, "basis", "absolute");
        }
        String value = row.get("value");
        boolean whole = indicator.decimals() == 0
                && basis.filter(TargetBasis.ABSOLUTE::equals).isPresent();
        if (GROUPED.matcher(value).matches() || (whole && value.contains("."))) {
            wrong.add(Message.of("target.not-plain", row.table(), row.line(), value));
        } else if (!NUMBER.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
            tell("table.not-number", row, "value", "20000, 98.5");
        }
    }

    private void tell(String key, Table.Row row, String column, String expected) {
        wrong.add(Message.of(key, row.table(), row.line(), column, row.get(column), expected));
    }
}
