import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes what every unit of 2025 has (the folder truth) into returns, in several of the ways in which they may come.
 *
 * <p>Run by scripts/make-son-la-2025: {@code MakeLaterReturns SAMPLE FORMS}.
 */
final class MakeLaterReturns {

    private static final Period PERIOD = Period.ofYear(2025);

    /** Communes whose office saves the issued form as .xls. */
    private static final List<String> OLD_FORMS =
            List.of("04168", "04171", "04183", "04186", "04195", "04204", "04210", "04219", "04222");

    private static final List<String> LISTS = List.of("04006", "04018", "04048", "04057");
    private static final List<String> LISTS_IN_ONE_FILE = List.of("03856", "03862", "03868", "03871", "03880", "03892");
    private static final List<String> TABLE =
            List.of("03901", "03907", "03910", "03922", "03943", "03958", "03961", "03970");
    private static final List<String> LINES = List.of("04228", "04231", "04240", "04246");

    private final UnitTree tree;
    private final Truth truth;
    private final IssuedForm form;
    private final HandMade handMade;
    private final Mail mail;

    private MakeLaterReturns(Path sample, Path forms) throws HkhException, IOException {
        Workspace workspace = Workspace.open(sample);
        Catalogue catalogue = workspace.catalogue();
        this.tree = workspace.register().treeAt(PERIOD.lastDay());
        this.truth = new Truth(tree);
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.COMMUNE)) {
            truth.read(sample.resolve("truth"), level);
        }
        this.form = new IssuedForm(catalogue, PERIOD, forms);
        this.handMade = new HandMade(truth, catalogue, PERIOD);
        this.mail = new Mail(sample, LocalDate.of(2025, 12, 10), 13);
    }

    public static void main(String[] arguments) throws HkhException, IOException {
        LogManager.getLogManager().reset(); // POI tells of every .xls that it has no author
        MakeLaterReturns returns = new MakeLaterReturns(Path.of(arguments[0]), Path.of(arguments[1]));
        returns.make();
        returns.mail.writeDays();
    }

    private void make() throws IOException {
        Unit province = tree.root();
        form(province, "");
        Map<String, Unit> communes = new TreeMap<>();
        for (Unit unit : truth.childrenOf(province)) {
            if (unit.level() == Level.AFFILIATE) {
                form(unit, "truc-thuoc/");
            } else {
                communes.put(unit.id(), unit);
            }
        }
        lists(taken(communes, LISTS));
        mail.write(
                "Bao cao cac xa vung cao nam 2025.xlsx",
                GridFile.xlsx(handMade.lists(taken(communes, LISTS_IN_ONE_FILE)), PERIOD));
        mail.write(
                "Bieu tong hop cum so 4 nam 2025.xlsx",
                GridFile.xlsx(handMade.tables(province, taken(communes, TABLE), true), PERIOD));
        mail.write("so-lieu-cum-so-7-2025.csv", GridFile.csv(handMade.lines("cum-7", taken(communes, LINES))));
        for (Unit commune : List.copyOf(communes.values())) {
            form(commune, "xa-phuong/");
        }
    }

    /** Takes out those who do not send the form. */
    private static List<Unit> taken(Map<String, Unit> communes, List<String> ids) {
        return ids.stream().map(communes::remove).toList();
    }

    private void form(Unit unit, String folder) throws IOException {
        XSSFWorkbook filled = form.filled(unit, truth.of(unit.id()), Map.of());
        boolean old = OLD_FORMS.contains(unit.id());
        String name = folder + unit.id() + "_" + PERIOD + (old ? ".xls" : ".xlsx");
        mail.write(name, Bytes.of(old ? OldWorkbook.of(filled) : filled));
    }

    /** In turn as .xlsx, as .xls and as .csv. */
    private void lists(List<Unit> communes) throws IOException {
        for (int i = 0; i < communes.size(); i++) {
            Grid list = handMade.communeList(communes.get(i), "Số liệu", Question::label);
            String name = "Bao cao HKH " + Mail.plain(communes.get(i).name()) + " nam 2025";
            switch (i % 3) {
                case 0 -> mail.write(name + ".xlsx", GridFile.xlsx(List.of(list), PERIOD));
                case 1 -> mail.write(name + ".xls", GridFile.xls(List.of(list)));
                default -> mail.write(name + ".csv", GridFile.csv(list));
            }
        }
    }
}
