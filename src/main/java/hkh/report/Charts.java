package hkh.report;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.plan.Catalogue;
import hkh.plan.Scope;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws up the charts of a report from what it prints; quantities of different size never share an axis. */
final class Charts {

    /** More units than this cannot be told apart on a page. */
    private static final int MOST_UNITS = 20;

    private static final int MOST_COLUMNS = 6;
    private static final Item MEMBERS = Item.of("member_total");
    private static final String FUND = "fund_balance";
    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE);
    private static final List<String> MODELS = List.of(
            "lm_citizen_rate_of_registered",
            "lm_family_rate_of_registered",
            "lm_lineage_rate_of_registered",
            "lm_unit_rate_of_registered",
            "lm_community_rate_of_registered");
    private static final List<String> COMPARED = List.of(
            "member_total",
            "branch_group_total",
            "clc_class",
            "clc_learner",
            FUND,
            "fund_raised",
            "award_total_amount");

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final ReportFigures figures;
    private final Comparison comparison;
    private final ChangePrinter changes;
    private final Period period;
    private final Period previous;

    Charts(
            Catalogue catalogue,
            UnitTree tree,
            ReportFigures figures,
            Comparison comparison,
            Period period,
            Period previous) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.figures = figures;
        this.comparison = comparison;
        this.changes = figures.changes();
        this.period = period;
        this.previous = previous;
    }

    /** All charts by id; one that has nothing to show has no rows. */
    Map<String, Chart> of(Unit unit) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (Chart chart : List.of(members(unit), funds(unit), models(unit), changes(unit))) {
            charts.put(chart.id(), chart);
        }
        return charts;
    }

    /** The members of the units below: of its districts or, where there are none, of all that are not affiliated bodies. */
    private Chart members(Unit unit) {
        List<Unit> below = below(unit);
        List<Unit> shown = below.size() <= MOST_UNITS
                ? below
                : below.stream()
                        .sorted(Comparator.comparing(this::memberCount).reversed())
                        .limit(MOST_UNITS)
                        .toList();
        boolean both = shown.stream().anyMatch(one -> earlier(one).isPresent());
        List<Chart.Row> rows = new ArrayList<>();
        for (Unit one : shown) {
            BoundText now = figures.of(one, MEMBERS).bound(PrintForm.PLAIN);
            rows.add(new Chart.Row(
                    one.name(), both ? List.of(earlier(one).orElseGet(() -> unknown(one)), now) : List.of(now)));
        }
        String title = shown.size() < below.size()
                ? "Hội viên của " + MOST_UNITS + " đơn vị có nhiều hội viên nhất (người)"
                : "Hội viên của các đơn vị (người)";
        List<String> series = both ? List.of(capital(previous), capital(period)) : List.of(capital(period));
        return new Chart("hoi-vien", kind(rows), title, "Đơn vị", series, known(rows));
    }

    private List<Unit> below(Unit unit) {
        List<Unit> districts = tree.childrenOf(unit).stream()
                .filter(child -> child.level() == Level.DISTRICT)
                .toList();
        return districts.isEmpty()
                ? tree.childrenOf(unit).stream()
                        .filter(child -> child.level() != Level.AFFILIATE)
                        .toList()
                : districts;
    }

    private BigDecimal memberCount(Unit unit) {
        String value = figures.of(unit, MEMBERS).value();
        return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
    }

    /** What a unit had before, for the unit of today where units changed. */
    private Optional<BoundText> earlier(Unit unit) {
        return change(unit, MEMBERS)
                .filter(change -> change.comparability().isComparable())
                .map(change -> changes.print(change, PrintForm.RESTATED));
    }

    private static BoundText unknown(Unit unit) {
        return new BoundText("", PrintForm.RESTATED.code(), "", "…", "Chưa có số liệu so sánh: " + unit.name());
    }

    private Chart funds(Unit unit) {
        List<Chart.Row> rows = new ArrayList<>();
        for (Level level : LEVELS) {
            PrintedFigure figure = figures.of(unit, Scope.own(level).of(FUND));
            if (figure.known()) {
                rows.add(new Chart.Row(
                        catalogue.label(Scope.own(level).of(FUND).breakdown()),
                        List.of(figure.bound(PrintForm.PLAIN))));
            }
        }
        return new Chart(
                "quy-theo-cap", kind(rows), "Số dư quỹ theo cấp (đồng)", "Cấp", List.of(capital(period)), rows);
    }

    private Chart models(Unit unit) {
        List<Chart.Row> rows = MODELS.stream()
                .map(code -> new Chart.Row(
                        model(code), List.of(figures.of(unit, Item.of(code)).bound(PrintForm.PLAIN))))
                .toList();
        return new Chart(
                "mo-hinh",
                "bars",
                "Tỷ lệ được công nhận trên số đăng ký của các mô hình học tập (%)",
                "Mô hình",
                List.of(capital(period)),
                known(rows));
    }

    /** A label of the catalogue names the model and then what is counted of it: "Gia đình học tập – đạt, công nhận". */
    private String model(String rate) {
        String label = catalogue.label(Item.of(catalogue.get(Item.of(rate)).numerator()));
        int end = label.indexOf(" – ");
        return end < 0 ? label : label.substring(0, end);
    }

    private Chart changes(Unit unit) {
        List<Chart.Row> rows = COMPARED.stream()
                .flatMap(code -> change(unit, Item.of(code)).stream())
                .filter(change -> change.percent().isPresent())
                .map(change -> new Chart.Row(
                        catalogue.label(change.current().reference().item()),
                        List.of(changes.print(change, PrintForm.CHANGE_PERCENT))))
                .toList();
        return new Chart(
                "so-sanh",
                "bars",
                "Tăng, giảm so với " + previous.inWords() + " (%)",
                "Chỉ tiêu",
                List.of("Tăng (+), giảm (−)"),
                known(rows));
    }

    private Optional<Change> change(Unit unit, Item item) {
        return comparison.of(new Reference(unit.id(), period, item));
    }

    /** A chart of one category, or of nothing known, shows nothing. */
    private static List<Chart.Row> known(List<Chart.Row> rows) {
        long known = rows.stream()
                .filter(row -> row.figures().stream()
                        .anyMatch(figure -> !figure.value().isEmpty()))
                .count();
        return known > 1 ? rows : List.of();
    }

    private static String kind(List<Chart.Row> rows) {
        return rows.size() > MOST_COLUMNS ? "bars" : "columns";
    }

    private static String capital(Period period) {
        String words = period.inWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
