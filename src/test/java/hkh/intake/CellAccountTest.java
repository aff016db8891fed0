package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Finding;
import hkh.intake.xlsx.XlsxReader;
import hkh.plan.Theme;
import hkh.submission.CellUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number ends once, and what is not understood is said with its place. */
class CellAccountTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_sprinkled_over_a_form_is_passed_over(int seed) throws UnreadableFileException {
        Random random = new Random(seed);
        FilledForm form = FilledForm.sound();
        for (int i = 0; i < 25; i++) {
            String sheet = random.nextInt(8) == 0
                    ? "Trang thêm"
                    : List.of(Theme.values()).get(random.nextInt(6)).sheet();
            // below the headings, where no merged cell hides anything
            Address address = new Address(6 + random.nextInt(70), random.nextInt(9));
            form.put(sheet, address.toString(), value(random));
        }
        check(form.bytes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_sprinkled_over_a_list_is_passed_over(int seed) throws UnreadableFileException {
        Random random = new Random(seed);
        PlainList list = PlainList.ofHoa().row("Tổng số hội viên", 300);
        if (seed % 2 == 0) {
            list.row("STT", "Chỉ tiêu", "Số liệu", "Kỳ trước", "Ghi chú");
        }
        String[] labels = {"Dân số", "Chi hội", "Hội viên nông thôn", "Cộng", "Hội viên", "", "Tổ khuyến học"};
        for (int i = 0; i < 30; i++) {
            list.row(
                    random.nextBoolean() ? i : "",
                    labels[random.nextInt(labels.length)],
                    random.nextBoolean() ? value(random) : "",
                    random.nextBoolean() ? value(random) : "",
                    random.nextInt(4) == 0 ? value(random) : "");
        }
        check(list.bytes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_sprinkled_over_a_table_is_passed_over(int seed) throws UnreadableFileException {
        Random random = new Random(seed);
        PlainList table = PlainList.tableOfTheCity();
        boolean groups = seed % 2 == 0;
        if (groups) {
            table.row("STT", "Đơn vị", "Hội viên", "", "Lạ", "Tập huấn", "Gia đình học tập");
            table.row("", "", "Tổng số", "Giảm", "Tổng số", "Số lớp", "Tỷ lệ %");
        } else {
            table.row("STT", "Đơn vị", "Dân số", "Số hội viên", "Kế hoạch", "Tỷ lệ hội viên/dân số", "Năm 2020");
        }
        table.row(1, "Phường Phú Hòa", 5, 6, 7, 8, 9);
        String[] names = {"Phường Phú Lợi", "Phú Hòa", "Phường Lạ", "", "Cộng", "Thủ Dầu Một", "Ghi chú"};
        for (int i = 0; i < 12; i++) {
            Object[] row = new Object[2 + random.nextInt(8)];
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? "" : value(random);
            }
            row[0] = random.nextBoolean() ? i : "";
            row[1] = names[random.nextInt(names.length)];
            table.row(row);
        }
        checkTable(table.bytes());
    }

    /** What is not understood is told at its place, at the head of its column, or in its row. */
    private static void checkTable(byte[] bytes) throws UnreadableFileException {
        Reading reading = Town.read("a.xlsx", bytes);
        Map<String, CellUse> account = new HashMap<>();
        reading.verdict()
                .account()
                .forEach(use -> assertThat(account.put(use.cell(), use)).isNull());
        reading.submissions()
                .forEach(submission -> submission
                        .account()
                        .forEach(use -> assertThat(account.put(use.cell(), use)).isNull()));
        for (Cell cell : XlsxReader.read(bytes).sheets().get(0).cells()) {
            Address address = cell.address();
            if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.ERROR) {
                assertThat(account).containsKey(address.toString());
            }
            CellUse use = account.get(address.toString());
            if (use != null && use.use() == CellUse.Use.UNRECOGNISED) {
                assertThat(reading.findings()).anyMatch(finding -> tells(finding, address));
            }
        }
    }

    private static boolean tells(Finding finding, Address address) {
        Address place = Address.parse(finding.place().cell());
        boolean ofRow = finding.rule().equals("unknown-unit") || finding.rule().equals("ambiguous-unit");
        boolean ofColumn = finding.rule().equals("unrecognised-figure");
        return place.equals(address)
                || (ofRow && place.row() == address.row())
                || (ofColumn && place.column() == address.column());
    }

    private static void check(byte[] bytes) throws UnreadableFileException {
        Reading reading = Town.read("a.xlsx", bytes);
        Map<String, CellUse> account = new HashMap<>();
        for (CellUse use : reading.submissions().get(0).account()) {
            assertThat(account.put(use.sheet() + "!" + use.cell(), use)).isNull();
        }
        Set<String> told = reading.findings().stream()
                .map(Finding::place)
                .map(place -> place.sheet() + "!" + place.cell())
                .collect(Collectors.toSet());
        for (Sheet sheet : XlsxReader.read(bytes).sheets()) {
            for (Cell cell : sheet.cells()) {
                String place = sheet.name() + "!" + cell.address();
                if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.ERROR) {
                    assertThat(account).containsKey(place);
                }
                CellUse use = account.get(place);
                if (use != null && use.use() == CellUse.Use.UNRECOGNISED) {
                    assertThat(told).contains(place);
                }
            }
        }
    }

    private static Object value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "1.234";
            case 1 -> "2.582283.517";
            case 2 -> -random.nextInt(50);
            case 3 -> random.nextInt(1000) / 8.0;
            default -> random.nextInt(100_000);
        };
    }
}
