package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hkh.cli.Hkh;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.NationalRegister;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sơn La in 2025, of 75 communes without districts, compared with what its 12 districts and 204 communes had in 2023. What is
 * expected is worked out here, from the lists of the conversion alone.
 */
class SonLa2025Test {

    private static final String NAME = "son-la-2025";
    private static final String PROVINCE = "14";
    private static final Set<String> AROUND_THE_TOWNS = Set.of("03979", "03980", "03982", "04033");

    /** What a commune has or is: it does not add up. */
    private static final String PROPERTIES = "assoc_commune|cdht_.*|clc_(separate|merged|missing)";

    @TempDir
    private static Path shared;

    private static Sample whole = new Sample(Path.of(""), Path.of(""));
    private static int wholeExit;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_whole_sample_is_added_up() throws IOException {
        whole = Sample.copied(NAME, shared.resolve("whole"));
        wholeExit = whole.aggregate();
    }

    @Test
    void a_complete_run_ends_without_any_finding() throws IOException {
        assertThat(wholeExit).isZero();
        assertThat(whole.table("findings.csv").rows()).isEmpty();
        assertThat(whole.table("completeness.csv").rows())
                .hasSize(1 + 17 + 75)
                .allMatch(row -> row.get("status").equals("accepted"));
    }

    @Test
    void every_figure_is_read_as_its_unit_has_it() throws IOException {
        Map<String, String> read = new HashMap<>();
        for (Table.Row row : whole.table("figures.csv").rows()) {
            read.put(row.get("unit") + "/" + Sample.item(row), row.isBlank("value") ? "0" : row.get("value"));
        }
        int compared = 0;
        for (String level : List.of("province", "affiliate", "commune")) {
            Table truth = whole.kept("truth/" + level + ".csv");
            for (Table.Row row : truth.rows()) {
                for (String item : truth.columns()) {
                    if (!item.equals("unit") && !row.isBlank(item)) {
                        String reference = row.get("unit") + "/" + item;
                        assertThat(read.getOrDefault(reference, "0"))
                                .as(reference)
                                .isEqualTo(row.get(item));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(6_000);
    }

    @Test
    void the_register_is_the_one_that_init_makes_but_for_the_associations_own_bodies_and_the_shares()
            throws IOException, HkhException {
        Path fresh = folder.resolve("fresh");
        run("init", fresh.toString(), "--province", "14", "--period", "2025");
        assertThat(rows(whole.units()).stream().filter(row -> !row.contains("14-TT")))
                .containsExactlyElementsOf(rows(read(fresh.resolve("units.csv"))));
        Table made = read(fresh.resolve("unit-events.csv"));
        assertThat(rows(whole.kept("unit-events.csv")))
                .containsAll(rows(made).stream()
                        .filter(row -> !row.contains(", split, "))
                        .toList());
        assertThat(made.rows())
                .filteredOn(row -> row.get("kind").equals("split"))
                .extracting(row -> row.get("share"))
                .containsExactly("", "");
    }

    @Test
    void of_71_communes_without_a_division_2023_is_the_sum_of_their_parts_and_of_the_four_others_by_the_stated_shares()
            throws IOException, HkhException {
        Map<String, Map<String, BigDecimal>> parts = conversion();
        Map<String, Table.Row> restated = comparison(whole);
        Table truth = read(Path.of("samples/son-la-2023/truth/commune.csv"));
        Set<String> estimated = new TreeSet<>();
        int compared = 0;
        for (String commune : parts.keySet()) {
            for (String item : truth.columns()) {
                Table.Row row = restated.get(commune + "/" + item);
                if (row != null && !item.matches(PROPERTIES)) {
                    assertThat(amount(row.get("previous_restated")))
                            .as("%s %s", commune, item)
                            .isEqualByComparingTo(sum(truth, item, parts.get(commune)));
                    if (row.get("note").startsWith("kỳ trước ước tính")) {
                        estimated.add(commune);
                    }
                    compared++;
                }
            }
        }
        assertThat(parts).hasSize(75);
        assertThat(estimated).containsExactlyInAnyOrderElementsOf(AROUND_THE_TOWNS);
        assertThat(compared).isGreaterThan(75 * 60);
    }

    @Test
    void the_four_communes_around_the_towns_are_asked_for_and_the_others_do_not_wait_for_them()
            throws IOException, HkhException {
        Sample sample = withoutShares();
        assertThat(sample.aggregate()).isZero();

        assertThat(sample.table("findings.csv").rows())
                .extracting(row -> row.get("rule"), row -> row.get("severity"), row -> row.get("file"))
                .containsOnly(tuple("share-not-stated", "warning", "unit-events.csv"));
        assertThat(sample.table("findings.csv").rows())
                .extracting(row -> row.get("message"))
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .contains(
                                        "03979 Thị trấn Mộc Châu chia ngày 2025-02-01",
                                        "03979 Phường Mộc Sơn, 03980 Phường Mộc Châu chưa so sánh được",
                                        "2025-02-01,split,03979@before-2025-02,03979@2025-03,…,1280/NQ-UBTVQH15"),
                        message -> assertThat(message)
                                .contains(
                                        "03982 Thị trấn NT Mộc Châu chia ngày 2025-02-01",
                                        "03982 Phường Thảo Nguyên, 04033 Phường Vân Sơn chưa so sánh được"));
        Map<String, Table.Row> asked = comparison(sample);
        Map<String, Table.Row> stated = comparison(whole);
        for (String reference : stated.keySet()) {
            Table.Row row = row(asked, reference);
            if (AROUND_THE_TOWNS.contains(row.get("unit"))) {
                boolean waits = !row.get("note").contains("tính lại")
                        && !row.get("note").isEmpty();
                assertThat(!waits || row.get("previous_restated").isEmpty())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(row.cells())
                        .as(reference)
                        .isEqualTo(stated.get(reference).cells());
            }
        }
        for (String commune : AROUND_THE_TOWNS) {
            Table.Row members = row(asked, commune + "/member_total");
            assertThat(members.get("previous_restated")).isEmpty();
            assertThat(members.get("change")).isEmpty();
            assertThat(members.get("note")).startsWith("không so sánh được: chưa có tỷ lệ chia 0");
        }
    }

    @Test
    void what_the_finding_says_to_write_is_what_makes_them_comparable() throws IOException, HkhException {
        Sample sample = withoutShares();
        sample.aggregate();
        Map<String, String> shares = new HashMap<>();
        for (Table.Row event : whole.kept("unit-events.csv").rows()) {
            shares.put(event.get("from") + "," + event.get("to"), event.get("share"));
        }
        Path events = sample.folder().resolve("unit-events.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(events));
        lines.removeIf(line -> line.contains(",split,"));
        for (Table.Row finding : sample.table("findings.csv").rows()) {
            String message = finding.get("message");
            for (String row : message.substring(message.lastIndexOf(": ") + 2).split(" \\| ")) {
                String[] cells = row.split(",");
                lines.add(row.replace("…", Objects.requireNonNull(shares.get(cells[2] + "," + cells[3]))));
            }
        }
        Files.write(events, lines);
        assertThat(sample.aggregate()).isZero();
        assertThat(sample.table("findings.csv").rows()).isEmpty();
        assertThat(sample.result("comparison.csv")).isEqualTo(whole.result("comparison.csv"));
    }

    @Test
    void the_province_has_what_it_published_to_the_dong_and_its_own_part_holds_that_of_the_districts()
            throws IOException, HkhException {
        Map<String, Table.Row> compared = comparison(whole);
        Map<String, BigDecimal> published = new HashMap<>();
        for (Table.Row row :
                read(Path.of("samples/son-la-2023/expected/totals.csv")).rows()) {
            if (row.isBlank("except")
                    && row.get("unit").equals(PROVINCE)
                    && row.get("period").equals("2023")) {
                published.put(Sample.item(row), amount(row.get("value")));
            }
        }
        int kept = 0;
        int grown = 0;
        for (Map.Entry<String, BigDecimal> figure : published.entrySet()) {
            Table.Row row = compared.get(PROVINCE + "/" + figure.getKey());
            if (row == null || row.get("note").matches("không so sánh được: (đếm theo đơn vị cũ|cấp này đã bỏ).*")) {
                continue;
            }
            boolean own = figure.getKey().endsWith("/level:province");
            BigDecimal districts = published.getOrDefault(
                    figure.getKey().replace("/level:province", "/level:district"), BigDecimal.ZERO);
            assertThat(amount(row.get("previous"))).as(figure.getKey()).isEqualByComparingTo(figure.getValue());
            if (own && districts.signum() > 0) {
                assertThat(amount(row.get("previous_restated")))
                        .as(figure.getKey())
                        .isEqualByComparingTo(figure.getValue().add(districts));
                assertThat(row.get("note"))
                        .contains(
                                "gồm số liệu riêng của cấp đã bỏ chuyển lên: 116 Thành phố Sơn La, 118 Huyện Quỳnh Nhai");
                grown++;
            } else if (!own && !row.get("note").contains("đếm lại")) {
                assertThat(amount(row.get("previous_restated")))
                        .as(figure.getKey())
                        .isEqualByComparingTo(figure.getValue());
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(60);
        assertThat(grown).isGreaterThanOrEqualTo(3);
        assertThat(row(compared, PROVINCE + "/fund_balance").get("previous_restated"))
                .isEqualTo("31862960857");
        assertThat(row(compared, PROVINCE + "/fund_balance/level:province").get("previous_restated"))
                .as("14.700.000.000 of the province and 9.172.121.000 of its districts")
                .isEqualTo("23872121000");
    }

    @Test
    void a_merged_body_and_a_renamed_one_are_compared_too() throws IOException {
        Map<String, Table.Row> compared = comparison(whole);
        Table truth = whole.kept("../son-la-2023/truth/affiliate.csv");
        BigDecimal before = sum(truth, "member_total", Map.of("14-TT06", BigDecimal.ONE, "14-TT07", BigDecimal.ONE));
        Table.Row merged = row(compared, "14-TT19/member_total");
        Table.Row renamed = row(compared, "14-TT08/member_total");
        assertThat(amount(merged.get("previous_restated"))).isEqualByComparingTo(before);
        assertThat(merged.get("note")).contains("14-TT06 Ban Khuyến học Sở Giao thông vận tải");
        assertThat(renamed.get("note")).isEmpty();
    }

    @Test
    void the_report_shows_last_year_as_published_and_as_restated_and_says_why() throws IOException {
        for (String report :
                List.of(PlainText.ofHtml(whole.result("report.html")), PlainText.ofDocx(whole.result("report.docx")))) {
            assertThat(report)
                    .contains("Giữa năm 2023 và năm 2025 có đơn vị sáp nhập, chia tách hoặc chuyển cấp")
                    .contains("số riêng của cấp đã bỏ thì tính vào cấp trên")
                    .contains("SO SÁNH VỚI NĂM 2023 THEO CÁC ĐƠN VỊ HIỆN NAY")
                    .contains("14.700.000.000")
                    .contains("23.872.121.000")
                    .contains("so với năm 2023 (đã tính lại)")
                    .contains("Phường Chiềng Lề, Phường Tô Hiệu, Phường Quyết Thắng, Phường Quyết Tâm");
        }
    }

    @Test
    void so_does_the_workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(whole.result("tables.xlsx")))) {
            Sheet sheet = workbook.getSheet("So sánh kỳ trước");
            assertThat(sheet).isNotNull();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("Giữa hai kỳ có đơn vị sáp nhập, chia tách hoặc chuyển cấp");
            Row own = line(sheet, PROVINCE, "Số dư quỹ (tồn quỹ) cuối kỳ", "Cấp tỉnh");
            assertThat(own.getCell(4).getNumericCellValue()).isEqualTo(14_700_000_000d);
            assertThat(own.getCell(5).getNumericCellValue()).isEqualTo(23_872_121_000d);
            Sheet members = workbook.getSheet("II. Hội viên");
            assertThat(members.getCellComments().values())
                    .extracting(comment -> comment.getString().getString())
                    .anyMatch(note -> note.contains("03646 Phường Chiềng Lề"));
        }
    }

    private static Table.Row row(Map<String, Table.Row> rows, String reference) {
        return Objects.requireNonNull(rows.get(reference), reference);
    }

    private static Row line(Sheet sheet, String... starts) {
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            for (int column : new int[] {0, 2, 3}) {
                Cell cell = row.getCell(column);
                texts.add(cell == null ? "" : cell.toString());
            }
            if (texts.equals(Arrays.asList(starts))) {
                return row;
            }
        }
        throw new AssertionError("no line " + String.join(", ", starts));
    }

    /** The sample with the divisions as init writes them: without shares. */
    private Sample withoutShares() throws IOException, HkhException {
        Sample sample = Sample.copied(NAME, folder.resolve("asked"));
        Path fresh = folder.resolve("fresh");
        run("init", fresh.toString(), "--province", "14", "--period", "2025");
        List<String> lines = new ArrayList<>(Files.readAllLines(sample.folder().resolve("unit-events.csv")));
        lines.removeIf(line -> line.contains(",split,"));
        Files.readAllLines(fresh.resolve("unit-events.csv")).stream()
                .filter(line -> line.contains(",split,"))
                .forEach(lines::add);
        Files.write(sample.folder().resolve("unit-events.csv"), lines);
        return sample;
    }

    /**
     * Of every commune of today, the codes of 2023 that it was made of, each with its share: what happened on 1 February 2025,
     * then the conversion table of 1 July.
     */
    private static Map<String, Map<String, BigDecimal>> conversion() throws IOException, HkhException {
        Map<String, String> stated = new HashMap<>();
        for (Table.Row event : whole.kept("unit-events.csv").rows()) {
            if (event.get("kind").equals("split")) {
                stated.put(code(event.get("from")) + ">" + code(event.get("to")), event.get("share"));
            }
        }
        Map<String, Map<String, BigDecimal>> inFebruary = new HashMap<>();
        for (Table.Row event : resource("events-earlier.csv").rows()) {
            String[] heirs = event.get("to").split(";");
            for (String heir : heirs) {
                BigDecimal share = heirs.length == 1
                        ? BigDecimal.ONE
                        : new BigDecimal(Objects.requireNonNull(stated.get(event.get("from") + ">" + heir)));
                inFebruary
                        .computeIfAbsent(event.get("from"), from -> new LinkedHashMap<>())
                        .put(heir, share);
            }
        }
        Map<String, List<String>> inJuly = new HashMap<>();
        for (Table.Row link : resource("crosswalk-2025-07.csv").rows()) {
            if (!link.get("part").equals("area_only")) {
                inJuly.computeIfAbsent(link.get("old_code"), old -> new ArrayList<>())
                        .add(link.get("new_code"));
            }
        }
        Map<String, Map<String, BigDecimal>> parts = new TreeMap<>();
        for (Table.Row row :
                read(Path.of("samples/son-la-2023/truth/commune.csv")).rows()) {
            String old = row.get("unit");
            inFebruary.getOrDefault(old, Map.of(old, BigDecimal.ONE)).forEach((between, share) -> {
                List<String> heirs = Objects.requireNonNull(inJuly.get(between), between);
                assertThat(heirs).as(between).hasSize(1);
                parts.computeIfAbsent(heirs.get(0), heir -> new TreeMap<>()).merge(old, share, BigDecimal::add);
            });
        }
        return parts;
    }

    private static String code(String id) {
        return id.replaceAll("@.*", "");
    }

    private static BigDecimal sum(Table figures, String item, Map<String, BigDecimal> shares) {
        return figures.rows().stream()
                .filter(row -> shares.containsKey(row.get("unit")))
                .map(row -> amount(row.get(item)).multiply(shares.get(row.get("unit"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String digits) {
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static Map<String, Table.Row> comparison(Sample sample) throws IOException {
        return sample.table("comparison.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("unit") + "/" + Sample.item(row), row -> row));
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> table.columns().stream().map(row::get).collect(Collectors.joining(", ")))
                .toList();
    }

    private static Table resource(String name) throws IOException, HkhException {
        try (InputStream in = Objects.requireNonNull(NationalRegister.class.getResourceAsStream(name))) {
            return Csv.read(name, in.readAllBytes());
        }
    }

    private static Table read(Path file) throws IOException, HkhException {
        return Csv.read(file.toString(), Files.readAllBytes(file));
    }

    private static void run(String... words) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertThat(Hkh.run(
                        List.of(words), new BufferedReader(Reader.nullReader()), nowhere, nowhere, Clock.systemUTC()))
                .isZero();
    }
}
