package hkh.workbook;

import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Goal;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.Place;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import hkh.rollup.RollUp;
import hkh.submission.Accepted;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A province of two districts, five communes and two affiliated bodies, with what they state and what is missing. */
final class Province {

    static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    static final Period YEAR = Period.ofYear(2023);
    static final UnitTree TREE = Units.tree(
            Units.province("14"),
            Units.unit("A1", "Ban Khuyến học Sở Nội vụ", Level.AFFILIATE, "14"),
            Units.unit("A2", "=Ban Khuyến học Công an", Level.AFFILIATE, "14"),
            Units.district("116", "14"),
            Units.commune("3601", "116"),
            Units.commune("3602", "116"),
            Units.commune("3603", "116"),
            Units.district("117", "14"),
            Units.commune("3701", "117"),
            Units.commune("3702", "117"));

    private final List<Figure> figures = new ArrayList<>();
    private final List<RankedFinding> findings = new ArrayList<>();
    private final Set<Reference> doubtful = new HashSet<>();
    private final List<BookChart> charts = new ArrayList<>();
    private List<Change> changes = List.of();
    private String language = "vi";

    private Province() {}

    /** A province in which 3702 is missing, and some figures of others. */
    static Province example() {
        return new Province()
                .with("3601", "member_total", 1_001)
                .with("3602", "member_total", 2_000)
                .with("3603", "member_total", Measure.UNREADABLE)
                .with("3701", "member_total", 3_000)
                .with("A1", "member_total", 40)
                .with("A2", "member_total", Measure.NIL)
                .with("3601", "pop_total", 8_000)
                .with("3602", "pop_total", 9_000)
                .with("3701", "pop_total", 7_000)
                .graded("3601", "good")
                .graded("3602", "fair")
                .graded("3701", "weak")
                .with("14", "fund_balance", 14_700_000_000L)
                .with("116", "fund_balance", 9_172_121)
                .with("117", "fund_balance", Measure.NIL)
                .with("3601", "fund_balance", 1_000_000)
                .with("3602", "fund_balance", 0)
                .with("3701", "fund_balance", Measure.NIL)
                .with("14", "fund_raised", 1_000_000)
                .with("14", "fund_passed_down", 200_000)
                .with("116", "fund_raised", 500_000)
                .with("116", "fund_from_above", 200_000)
                .with("116", "fund_passed_down", 50_000)
                .with("3601", "fund_raised", 80_000)
                .with("3601", "fund_from_above", 50_000)
                .with("14", "board_agency", 3)
                .with("14", "board_enterprise", 2)
                .with("14", "board_religious", 0)
                .with("117", "award_count", Measure.NIL)
                .with("3701", "award_count", Measure.NIL)
                .with("14", "member_affiliate", 177_389)
                .with("3701", "clc_class/topic:law", 7)
                .with("3701", "clc_class", 7);
    }

    /** A commune has one grade, and none of the others. */
    private Province graded(String unit, String grade) {
        for (String one : List.of("good", "fair", "average", "weak")) {
            with(unit, "cdht_commune_" + one, one.equals(grade) ? Measure.of(1) : Measure.NIL);
        }
        return with(unit, "cdht_commune_graded", 1);
    }

    Province with(String unit, String item, long amount) {
        return with(unit, item, Measure.of(amount));
    }

    Province with(String unit, String item, Measure measure) {
        Origin origin = new Origin(unit + ".xlsx", "BC", "B" + (figures.size() + 4), measure.digits());
        figures.add(new Figure(new Reference(unit, YEAR, Item.parse(item)), measure, origin));
        return this;
    }

    Province stated(String unit, String item, long amount, String raw) {
        Origin origin = new Origin("@" + unit + ".xlsx", "BC", "B4", raw);
        figures.add(new Figure(new Reference(unit, YEAR, Item.parse(item)), Measure.of(amount), origin));
        return this;
    }

    Province finding(String unit, String expected, String found) {
        Finding finding = Finding.of(Rule.UNIT_NOT_REPORTED, Message.of("state.value"))
                .about(unit, Item.of("member_total"))
                .at(Place.file("+x.xlsx"))
                .comparing(expected, found);
        findings.add(new RankedFinding(finding, Optional.empty()));
        return this;
    }

    /** A figure that a person entered. */
    Province decided(String unit, String item, long amount) {
        Reference reference = new Reference(unit, YEAR, Item.parse(item));
        Decision decision = new Decision(
                1,
                LocalDate.of(2024, 1, 5),
                "Lan",
                Decision.Kind.ENTER,
                unit,
                YEAR,
                reference.item(),
                Optional.of(Measure.of(amount)),
                "",
                "",
                "",
                "báo qua điện thoại");
        figures.add(new Figure(
                reference, Measure.of(amount), new Origin("decisions.csv", "", "", ""), Optional.of(decision)));
        return this;
    }

    Province doubted(String unit, String item) {
        doubtful.add(new Reference(unit, YEAR, Item.parse(item)));
        return this;
    }

    /** Beside an earlier figure and a target. */
    Province comparedWith(String unit, String item, long earlier, long target) {
        Total current = totals().of(unit, Item.parse(item)).orElseThrow();
        Measure before = Measure.of(earlier);
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(current, before, before, Change.Comparability.COMPARABLE).with(Goal.of(Measure.of(target))));
        changes = all;
        return this;
    }

    Province drawn(BookChart chart) {
        charts.add(chart);
        return this;
    }

    Province in(String other) {
        language = other;
        return this;
    }

    Accepted accepted() {
        Set<String> units = figures.stream().map(Figure::unit).collect(Collectors.toSet());
        return new Accepted(figures, units);
    }

    Totals totals() {
        return new RollUp(CATALOGUE, ReturnLines.builtIn(CATALOGUE, YEAR), TREE, YEAR).totals(accepted());
    }

    byte[] tables(Unit root) {
        return written(new AppendixWorkbook.Content(
                CATALOGUE,
                TREE,
                root,
                totals(),
                new Comparison(changes),
                ChangeWords.NONE,
                List.of(),
                figures,
                findings,
                doubtful,
                charts,
                Messages.in(language)));
    }

    static byte[] written(AppendixWorkbook.Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AppendixWorkbook.write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] tables() {
        return tables(TREE.root());
    }
}
