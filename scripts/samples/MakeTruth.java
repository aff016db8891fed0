import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up what every unit of the province has, so that it adds up to the published totals (expected/totals.csv), and
 * writes it to the folder truth and, for the members of the year before, to history.
 *
 * <p>Run by scripts/make-son-la: {@code MakeTruth SAMPLE}.
 */
final class MakeTruth {

    private MakeTruth() {}

    public static void main(String[] arguments) throws HkhException, IOException {
        Path sample = Path.of(arguments[0]);
        UnitTree tree =
                Workspace.open(sample).register().treeAt(Period.ofYear(2023).lastDay());
        Table totals = Csv.read("totals.csv", Files.readAllBytes(sample.resolve("expected/totals.csv")));
        Truth truth = new Truth(tree, totals);
        Shares shares = new Shares(2023);
        new AffiliateFigures(truth, shares).make();
        new CommuneFigures(truth, shares).make();
        new DistrictFigures(truth, shares).make();
        new ProvinceFigures(truth, shares).make();
        Files.createDirectories(sample.resolve("truth"));
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            truth.write(sample.resolve("truth"), level);
        }
        Files.createDirectories(sample.resolve("history"));
        Files.write(sample.resolve("history/2022.csv"), history(truth));
    }

    /** Members as they were: this year's without those who came. And what the province gave, as it published. */
    private static byte[] history(Truth truth) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("14", "award_total_count", "level:province", 626));
        rows.add(row("14", "award_total_amount", "level:province", 389_400_000));
        for (Level level : List.of(Level.AFFILIATE, Level.COMMUNE)) {
            for (Unit unit : truth.units(level)) {
                long before = truth.get(unit.id(), "member_total") - truth.get(unit.id(), "member_new");
                rows.add(row(unit.id(), "member_total", "", before));
            }
        }
        List<String> columns =
                List.of("unit", "period", "indicator", "breakdown", "value", "state", "file", "sheet", "cell", "raw");
        return Csv.write(columns, rows);
    }

    private static List<String> row(String unit, String indicator, String breakdown, long value) {
        return List.of(unit, "2022", indicator, breakdown, Long.toString(value), "value", "", "", "", "");
    }
}
