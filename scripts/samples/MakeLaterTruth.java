import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up what every unit of the province has in 2025, grown from what the units had of which it was made, and writes it to
 * the folder truth; and keeps the accepted figures of 2023 as history.
 *
 * <p>Run by scripts/make-son-la-2025: {@code MakeLaterTruth SAMPLE EARLIER FIGURES}.
 */
final class MakeLaterTruth {

    private final Truth later;
    private final Truth earlier;
    private final LaterFigures figures;

    private MakeLaterTruth(Path sample, Path before) throws HkhException, IOException {
        Register register = Workspace.open(sample).register();
        Passage passage = Passage.of(
                register,
                Period.ofYear(2023).lastDay(),
                Period.ofYear(2025).lastDay());
        UnitTree codes = Workspace.open(before).register().treeAt(Period.ofYear(2023).lastDay());
        Truth read = new Truth(codes);
        this.earlier = new Truth(passage.earlier());
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            read.read(before.resolve("truth"), level);
        }
        for (Unit unit : passage.earlier().all()) {
            read.of(unit.key()).forEach((item, value) -> earlier.put(unit.id(), item, value));
        }
        this.later = new Truth(passage.later());
        this.figures = new LaterFigures(earlier, passage, later, 2025);
    }

    public static void main(String[] arguments) throws HkhException, IOException {
        Path sample = Path.of(arguments[0]);
        MakeLaterTruth truth = new MakeLaterTruth(sample, Path.of(arguments[1]));
        truth.make();
        Files.createDirectories(sample.resolve("truth"));
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.COMMUNE)) {
            truth.later.write(sample.resolve("truth"), level);
        }
        Files.createDirectories(sample.resolve("history"));
        Files.write(sample.resolve("history/2023.csv"), history(Path.of(arguments[2])));
    }

    private void make() {
        new LaterCommunes(figures, later.units(Level.COMMUNE)).make();
        later.units(Level.AFFILIATE).forEach(this::affiliate);
        province(later.units(Level.PROVINCE).get(0));
    }

    private void affiliate(Unit unit) {
        long members = figures.grow(unit, "member_total", 5, 40);
        figures.put(unit, "member_new", figures.times(members, -975, -960));
        figures.put(unit, "member_left", figures.times(members, -995, -985));
        figures.put(unit, "member_rural", 0);
        for (String part : List.of("member_cadre", "member_school", "member_party", "member_card_total")) {
            figures.grow(unit, part, 0, 30, members);
        }
        figures.put(unit, "lm_citizen_reg", members);
        figures.grow(unit, "lm_citizen_ok", 0, 40, members);
        figures.all(unit, 1, "lm_unit_reg", "lm_unit_ok");
        figures.all(unit, 0, "training_class", "training_attendee", "fund_from_above");
        long given = new LaterMoney(figures).given(unit);
        new LaterMoney(figures)
                .fund(
                        unit,
                        figures.money(figures.before(unit, "fund_raised"), 20, 120),
                        0,
                        given + figures.money(given, -960, -930));
        figures.put(unit, "passthrough_amount", figures.money(figures.before(unit, "passthrough_amount"), 10, 90));
        figures.grow(unit, "adopted_pupil", 0, 60);
    }

    /** The province took over what its districts had: their funds, their awards, their boards. */
    private void province(Unit unit) {
        long members = 0;
        long passed = 0;
        for (Unit below : later.childrenOf(unit)) {
            members += figures.get(below, "member_total");
            passed += figures.get(below, "fund_from_above");
        }
        for (String item : earlier.of("14").keySet()) {
            if (!item.matches("(fund|scholarship|gift|talent|award|study_support|member)_.*")) {
                figures.put(unit, item, figures.times(earlier.get("14", item), 0, 100));
            }
        }
        figures.put(unit, "inspected_unit/level:district", 0);
        figures.put(unit, "member_affiliate", figures.times(earlier.get("14", "member_affiliate"), 5, 20));
        figures.put(unit, "member_total/subtree:province", members);
        figures.put(unit, "training_class", 6);
        figures.put(unit, "training_attendee", 512);
        figures.put(unit, "adopted_pupil", 58);
        figures.put(unit, "board_agency", figures.grown(unit, "board_agency", -200, -150));
        figures.put(unit, "board_total", figures.get(unit, "board_agency"));
        figures.put(unit, "org_total", figures.get(unit, "board_total"));
        figures.put(unit, "fund_passed_down", passed);
        long given = new LaterMoney(figures).given(unit);
        long raised = figures.before(unit, "fund_raised") - figures.before(unit, "fund_from_above");
        new LaterMoney(figures).fund(unit, figures.money(raised, -120, -60), 0, given + passed + 214_600_000);
    }

    /** The figures that the report of 2023 was made of, without the cells that they were read from. */
    private static byte[] history(Path figures) throws HkhException, IOException {
        Table table = Csv.read("figures.csv", Files.readAllBytes(figures));
        List<List<String>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (String column : List.of("unit", "period", "indicator", "breakdown", "value", "state")) {
                cells.add(row.get(column));
            }
            cells.addAll(List.of("", "", "", ""));
            rows.add(cells);
        }
        return Csv.write(table.columns(), rows);
    }
}
