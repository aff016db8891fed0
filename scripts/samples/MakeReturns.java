import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.table.Csv;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes what every unit has (the folder truth) into returns, in all the ways in which they may come, and tells in
 * received.csv on which day each came.
 *
 * <p>Run by scripts/make-son-la: {@code MakeReturns SAMPLE FORMS}.
 */
final class MakeReturns {

    private static final Period PERIOD = Period.ofYear(2023);

    /** Districts whose communes do not send the issued form as .xlsx. */
    private static final String OLD_FORMS = "126";

    private static final String LISTS = "128";
    private static final String LISTS_IN_ONE_FILE = "121";
    private static final String TABLE_WITH_TWO_HEADINGS = "122";
    private static final String TABLE_WITH_ONE_HEADING = "124";
    private static final String LINES = "127";

    private final Path inbox;
    private final Truth truth;
    private final UnitTree tree;
    private final IssuedForm form;
    private final HandMade handMade;
    private final Shares days = new Shares(12);
    private final Map<String, LocalDate> received = new TreeMap<>();

    private MakeReturns(Path sample, Path forms) throws HkhException, IOException {
        Workspace workspace = Workspace.open(sample);
        Catalogue catalogue = workspace.catalogue();
        this.inbox = sample.resolve("inbox");
        this.tree = workspace.register().treeAt(PERIOD.lastDay());
        this.truth = new Truth(tree, Csv.read("totals.csv", Files.readAllBytes(sample.resolve("expected/totals.csv"))));
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            truth.read(sample.resolve("truth"), level);
        }
        this.form = new IssuedForm(catalogue, PERIOD, forms);
        this.handMade = new HandMade(truth, catalogue, ReturnLines.builtIn(catalogue, PERIOD));
    }

    public static void main(String[] arguments) throws HkhException, IOException {
        LogManager.getLogManager().reset(); // POI tells of every .xls that it has no author
        Path sample = Path.of(arguments[0]);
        MakeReturns returns = new MakeReturns(sample, Path.of(arguments[1]));
        returns.make();
        List<List<String>> rows = new ArrayList<>();
        returns.received.forEach((file, day) -> rows.add(List.of(file, day.toString())));
        Files.write(sample.resolve("received.csv"), Csv.write(List.of("file", "received"), rows));
    }

    private void make() throws IOException {
        form(tree.root(), "");
        for (Unit affiliate : truth.units(Level.AFFILIATE)) {
            form(affiliate, "truc-thuoc/");
        }
        for (Unit district : truth.units(Level.DISTRICT)) {
            String folder = folderName(district);
            if (!district.id().equals(LISTS)) {
                form(district, folder);
            }
            switch (district.id()) {
                case LISTS -> lists(district, folder);
                case LISTS_IN_ONE_FILE ->
                    write(folder + "Bao cao cac xa nam 2023.xlsx", GridFile.xlsx(handMade.lists(district)));
                case TABLE_WITH_TWO_HEADINGS ->
                    write(folder + "Tong hop so lieu 2023.xlsx", GridFile.xlsx(handMade.tables(district, true)));
                case TABLE_WITH_ONE_HEADING ->
                    write(folder + "Bieu tong hop cac xa 2023.xlsx", GridFile.xlsx(handMade.tables(district, false)));
                case LINES -> write(folder + "so-lieu-xa-2023.csv", GridFile.csv(handMade.lines(district)));
                default -> {
                    for (Unit commune : truth.childrenOf(district)) {
                        form(commune, folder);
                    }
                }
            }
        }
    }

    private void form(Unit unit, String folder) throws IOException {
        XSSFWorkbook filled = form.filled(unit, truth.of(unit.id()), Words.of(unit));
        boolean old = unit.parent().equals(OLD_FORMS);
        String name = folder + unit.id() + "_" + PERIOD + (old ? ".xls" : ".xlsx");
        write(name, Bytes.of(old ? OldWorkbook.of(filled) : filled));
    }

    /** In turn as .xlsx, as .xls and as .csv. */
    private void lists(Unit district, String folder) throws IOException {
        String own = folder + "Bao cao HKH " + plain(district.name()) + " nam 2023.xlsx";
        write(own, GridFile.xlsx(List.of(handMade.districtList(district))));
        List<Unit> communes = truth.childrenOf(district);
        for (int i = 0; i < communes.size(); i++) {
            Unit commune = communes.get(i);
            Grid list = handMade.communeList(commune, "Số liệu", Question::label);
            String name = folder + "Bao cao HKH " + plain(commune.name()) + " nam 2023";
            switch (i % 3) {
                case 0 -> write(name + ".xlsx", GridFile.xlsx(List.of(list)));
                case 1 -> write(name + ".xls", GridFile.xls(List.of(list)));
                default -> write(name + ".csv", GridFile.csv(list));
            }
        }
    }

    /** Most come in the three weeks before the deadline; one in forty is late. */
    private void write(String name, byte[] bytes) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        LocalDate deadline = LocalDate.of(2023, 12, 10);
        received.put(
                name, days.upTo(39) == 0 ? deadline.plusDays(1 + days.upTo(3)) : deadline.minusDays(days.upTo(20)));
    }

    private static String folderName(Unit district) {
        return district.id() + "-"
                + plain(district.name()).toLowerCase(Locale.ROOT).replace(' ', '-') + "/";
    }

    /** Without marks, as people name files. */
    private static String plain(String name) {
        return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
