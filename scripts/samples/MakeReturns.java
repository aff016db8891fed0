import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.table.Csv;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    private final Truth truth;
    private final UnitTree tree;
    private final IssuedForm form;
    private final HandMade handMade;
    private final Mail mail;

    private MakeReturns(Path sample, Path forms) throws HkhException, IOException {
        Workspace workspace = Workspace.open(sample);
        Catalogue catalogue = workspace.catalogue();
        this.mail = new Mail(sample, LocalDate.of(2023, 12, 10), 12);
        this.tree = workspace.register().treeAt(PERIOD.lastDay());
        this.truth = new Truth(tree, Csv.read("totals.csv", Files.readAllBytes(sample.resolve("expected/totals.csv"))));
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            truth.read(sample.resolve("truth"), level);
        }
        this.form = new IssuedForm(catalogue, PERIOD, forms);
        this.handMade = new HandMade(truth, catalogue, PERIOD);
    }

    public static void main(String[] arguments) throws HkhException, IOException {
        LogManager.getLogManager().reset(); // POI tells of every .xls that it has no author
        Path sample = Path.of(arguments[0]);
        MakeReturns returns = new MakeReturns(sample, Path.of(arguments[1]));
        returns.make();
        returns.mail.writeDays();
    }

    private void make() throws IOException {
        form(tree.root(), "");
        for (Unit affiliate : truth.units(Level.AFFILIATE)) {
            form(affiliate, "truc-thuoc/");
        }
        for (Unit district : truth.units(Level.DISTRICT)) {
            String folder = folderName(district);
            List<Unit> communes = truth.childrenOf(district);
            if (!district.id().equals(LISTS)) {
                form(district, folder);
            }
            switch (district.id()) {
                case LISTS -> lists(district, folder);
                case LISTS_IN_ONE_FILE ->
                    mail.write(
                            folder + "Bao cao cac xa nam 2023.xlsx", GridFile.xlsx(handMade.lists(communes), PERIOD));
                case TABLE_WITH_TWO_HEADINGS ->
                    mail.write(
                            folder + "Tong hop so lieu 2023.xlsx",
                            GridFile.xlsx(handMade.tables(district, communes, true), PERIOD));
                case TABLE_WITH_ONE_HEADING ->
                    mail.write(
                            folder + "Bieu tong hop cac xa 2023.xlsx",
                            GridFile.xlsx(handMade.tables(district, communes, false), PERIOD));
                case LINES ->
                    mail.write(
                            folder + "so-lieu-xa-2023.csv", GridFile.csv(handMade.lines(district.id(), communes)));
                default -> {
                    for (Unit commune : communes) {
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
        mail.write(name, Bytes.of(old ? OldWorkbook.of(filled) : filled));
    }

    /** In turn as .xlsx, as .xls and as .csv. */
    private void lists(Unit district, String folder) throws IOException {
        String own = folder + "Bao cao HKH " + Mail.plain(district.name()) + " nam 2023.xlsx";
        mail.write(own, GridFile.xlsx(List.of(handMade.districtList(district)), PERIOD));
        List<Unit> communes = truth.childrenOf(district);
        for (int i = 0; i < communes.size(); i++) {
            Unit commune = communes.get(i);
            Grid list = handMade.communeList(commune, "Số liệu", Question::label);
            String name = folder + "Bao cao HKH " + Mail.plain(commune.name()) + " nam 2023";
            switch (i % 3) {
                case 0 -> mail.write(name + ".xlsx", GridFile.xlsx(List.of(list), PERIOD));
                case 1 -> mail.write(name + ".xls", GridFile.xls(List.of(list)));
                default -> mail.write(name + ".csv", GridFile.csv(list));
            }
        }
    }

    private static String folderName(Unit district) {
        return district.id() + "-"
                + Mail.plain(district.name()).toLowerCase(Locale.ROOT).replace(' ', '-') + "/";
    }
}
