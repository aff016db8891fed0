import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
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
import java.util.Map;
import java.util.Set;

/**
 * Makes a workspace of any number of communes, each with its own return: every second one on the issued form, the others
 * as a list that somebody typed. The figures are those of the communes of Sơn La times 1, 2, 3 …, so that they still add up.
 *
 * <p>Run by scripts/bench/read: {@code ManyReturns units SAMPLE FOLDER N}, then {@code ManyReturns returns FOLDER FORMS}.
 */
final class ManyReturns {

    private static final Period PERIOD = Period.ofYear(2023);
    private static final int IN_A_DISTRICT = 100;

    private static final List<String> FIRST = List.of(
            "Chiềng", "Mường", "Phiêng", "Nà", "Tà", "Tân", "Bản", "Hua", "Pá", "Long", "Xuân", "Quang", "Phong", "Cò",
            "Lóng", "Vân", "Yên", "Bình", "Thạnh", "Vĩnh", "Phú", "An", "Hòa", "Đông", "Tây", "Nam", "Bắc", "Minh", "Hồng",
            "Kim");
    private static final List<String> LAST = List.of(
            "Khoang", "Sơn", "Nghịu", "Lập", "Hộc", "Pằn", "Chung", "Mòn", "Sai", "Giang", "Pha", "Phước", "Tiến", "Mai",
            "Lực", "Hưng", "Thành", "Lợi", "Hải", "Châu", "Khánh", "Trung", "Thủy", "Ninh", "Đức", "Cường", "Thịnh", "Long",
            "Xá", "Bôm");

    private static final List<String> PARTS = List.of(
            "", " Thượng", " Hạ", " Đông", " Tây", " Nam", " Bắc", " Trung", " Nhất", " Nhì", " Ba", " Tư");

    private ManyReturns() {}

    public static void main(String[] arguments) throws HkhException, IOException {
        switch (arguments[0]) {
            case "units" -> units(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            default -> returns(Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    private static void units(Path sample, Path folder, int count) throws HkhException, IOException {
        Table known = Csv.read("commune.csv", Files.readAllBytes(sample.resolve("truth/commune.csv")));
        List<List<String>> units = new ArrayList<>();
        List<List<String>> truth = new ArrayList<>();
        units.add(List.of("99", "Tỉnh Mường Chiềng", "", "Tỉnh", "province", "no"));
        for (int i = 0; i < count; i++) {
            String district = String.format("9%02d", i / IN_A_DISTRICT);
            if (i % IN_A_DISTRICT == 0) {
                units.add(List.of(district, "Huyện " + name(899 - i / IN_A_DISTRICT), "99", "Huyện", "district", "no"));
            }
            String id = String.format("9%04d", i);
            units.add(List.of(id, "Xã " + name(i), district, "Xã", "commune", ""));
            truth.add(row(known, known.rows().get(i % known.rows().size()), id, 1 + i / known.rows().size()));
        }
        Files.createDirectories(folder.resolve("truth"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.write(
                folder.resolve("units.csv"), Csv.write(List.of("code", "name", "parent", "type", "level", "expected"), units));
        Files.write(folder.resolve("truth/commune.csv"), Csv.write(known.columns(), truth));
        Files.writeString(folder.resolve("hkh.yaml"), "period: \"2023\"\nroot: \"99\"\nlanguage: vi\n");
    }

    private static String name(int number) {
        int pair = number % (FIRST.size() * LAST.size());
        String name = FIRST.get(pair % FIRST.size()) + " " + LAST.get(pair / FIRST.size());
        return name + PARTS.get(number / (FIRST.size() * LAST.size()));
    }

    /** What a commune is, or has one of at most. */
    private static boolean isOne(String item) {
        return item.startsWith("cdht_commune_")
                || Set.of("assoc_commune", "clc_separate", "clc_merged", "clc_missing").contains(item);
    }

    /** The figures of a commune, so many times; what is one or none of a commune stays. */
    private static List<String> row(Table table, Table.Row known, String id, int times) {
        List<String> row = new ArrayList<>();
        for (String item : table.columns()) {
            String value = known.get(item);
            row.add(item.equals("unit") ? id : isOne(item) || value.isEmpty() ? value : "" + times * Long.parseLong(value));
        }
        return row;
    }

    private static void returns(Path folder, Path forms) throws HkhException, IOException {
        Workspace workspace = Workspace.open(folder);
        Catalogue catalogue = workspace.catalogue();
        UnitTree tree = workspace.register().treeAt(PERIOD.lastDay());
        Truth truth = new Truth(tree, Csv.read("totals.csv", "unit,indicator,breakdown,value,except\n".getBytes()));
        truth.read(folder.resolve("truth"), Level.COMMUNE);
        IssuedForm form = new IssuedForm(catalogue, PERIOD, forms);
        HandMade handMade = new HandMade(truth, catalogue, PERIOD);
        for (Unit unit : truth.units(Level.COMMUNE)) {
            boolean issued = Files.exists(forms.resolve(unit.id() + "_" + PERIOD + ".xlsx"));
            byte[] bytes = issued
                    ? Bytes.of(form.filled(unit, truth.of(unit.id()), Map.of()))
                    : GridFile.xlsx(List.of(handMade.communeList(unit, "Số liệu", Question::label)), PERIOD);
            Files.write(folder.resolve("inbox/" + unit.id() + ".xlsx"), bytes);
        }
    }
}
