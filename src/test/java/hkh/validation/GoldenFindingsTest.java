package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.Place;
import hkh.finding.Severity;
import hkh.intake.FilledForm;
import hkh.intake.PlainList;
import hkh.intake.Town;
import hkh.plan.Theme;
import hkh.table.Table;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sentence that tells of a finding, as a person reads it: a file provokes it, and {@code golden_vi.txt} and
 * {@code golden_en.txt} say what is told then, with its place.
 */
class GoldenFindingsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "hkh", "finding");

    /** Sentences that need more than files of one town, with the test that provokes them. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("finding.share-not-stated", "UnitsRestateTest, ComparedAcrossBreakTest: needs a divided unit"),
            Map.entry("finding.sheet-not-ours", "SeveralReturnsTest: a sheet with another heading"),
            Map.entry("finding.decision-does-not-fit.", "DecisionsTest: needs decisions.csv"),
            Map.entry("finding.accepted", "DecisionsTest: stands behind a finding"),
            Map.entry("finding.own-check.", "a part of the sentences of own checks"),
            Map.entry("finding.suspected", "a sentence with what may be wrong; stands in the golden files"),
            Map.entry("finding.ratio-does-not-match.made-to-close", "LoiDaBietTest: needs four grades of communes"),
            Map.entry("finding.growth-does-not-match", "LoiDaBietTest, RuleKitTest: needs a factor of growth"));

    private static final Map<String, Finding> TOLD = told();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void what_is_told_of_a_fault_is_what_was_agreed(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        TOLD.forEach((key, finding) -> lines.add(key + "\n    " + line(finding, Messages.in(language))));
        String told = String.join("\n", lines) + "\n";
        Path golden = GOLDEN.resolve("golden_" + language + ".txt");
        String agreed = Files.exists(golden) ? Files.readString(golden) : "";
        // where they differ, read both: the new sentence has to be the better one
        Files.writeString(Path.of("target", "golden_" + language + ".txt"), told);
        assertThat(told).isEqualTo(agreed);
    }

    @Test
    void every_sentence_is_provoked_by_some_file() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String key : bundle().stringPropertyNames()) {
            boolean elsewhere = ELSEWHERE.keySet().stream().anyMatch(key::startsWith);
            if (key.startsWith("finding.") && !elsewhere) {
                keys.add(key);
            }
        }
        keys.removeAll(TOLD.keySet());
        assertThat(keys).isEmpty();
    }

    private static String line(Finding finding, Messages messages) {
        Place place = finding.place();
        String where = place.file()
                + (place.sheet().isEmpty() ? "" : "!" + place.sheet())
                + (place.cell().isEmpty() ? "" : "!" + place.cell());
        return messages.text("severity." + finding.severity().code()) + ": "
                + (where.isEmpty() ? finding.unit() : where) + ": " + messages.text(finding.message()) + " ("
                + finding.rule() + ")";
    }

    /** The first finding of every sentence, of the file that was made for it. */
    private static Map<String, Finding> told() {
        Map<String, Finding> told = new TreeMap<>();
        RuleKitTest.faults()
                .forEach(fault -> RuleKitTest.judge(fault.files(), Policy.DEFAULT, List.of(), List.of()).stream()
                        .filter(finding -> finding.rule().equals(fault.rule().id()))
                        .forEach(finding -> told.putIfAbsent(key(finding), finding)));
        files().forEach((key, bytes) -> keep(told, key, judge(bytes, Policy.DEFAULT)));
        above().forEach((key, city) -> keep(
                told,
                key,
                RuleKitTest.judge(
                        Map.of("a.xlsx", receiving(), "b.xlsx", city), Policy.DEFAULT, List.of(), List.of())));
        checks().forEach((key, policy) -> keep(told, key, judge(moneyless(), policy)));
        counties().forEach(county -> county.findings().forEach(finding -> told.putIfAbsent(key(finding), finding)));
        LevelSumsTest.all().forEach(finding -> told.putIfAbsent(key(finding), finding));
        return told;
    }

    /** The sentence itself; behind it may stand which figures are most likely wrong. */
    private static String key(Finding finding) {
        Message message = finding.message();
        while (message.key().equals("finding.suspected") && message.arguments().get(0) instanceof Message inner) {
            message = inner;
        }
        return message.key();
    }

    private static void keep(Map<String, Finding> told, String key, List<Finding> findings) {
        findings.stream()
                .filter(finding -> key(finding).equals(key))
                .findFirst()
                .ifPresent(finding -> told.put(key, finding));
    }

    private static List<Finding> judge(byte[] bytes, Policy policy) {
        Figure before = new Figure(
                new Reference("25750", Period.ofYear(2020), Item.of("member_total")),
                Measure.of(290),
                new Origin("history/2020.csv", "", "2", ""));
        return RuleKitTest.judge(Map.of("a.xlsx", bytes), policy, List.of(), List.of(before));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("finding.unreadable-number", form(f -> f.put("member_left", "chưa tổng hợp xong")));
        files.put("finding.unreadable-number.proposal", form(f -> f.put("fund_spent", "2.582283.517")));
        files.put("finding.date-for-number", form(f -> f.edit(GoldenFindingsTest::dated)));
        files.put("finding.not-a-choice", form(f -> f.put("cdht_commune_graded", "Xuất sắc")));
        files.put("finding.not-whole", form(f -> f.put("member_left", 2.5)));
        files.put(
                "finding.form-rearranged",
                form(f -> f.put(sheet("member_left"), "A" + row("member_left"), "Khác")
                        .put(sheet("member_left"), "B" + row("member_left"), "Khác")));
        files.put(
                "finding.missing-sheet",
                form(f -> f.edit(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(Theme.AWARDS.sheet())))));
        files.put("finding.formula-not-calculated", uncalculated("VALUE(\"2\")"));
        files.put("finding.formula-not-calculated.proposal", uncalculated("B3/10"));
        files.put(
                "finding.stale-formula.number",
                edited(
                        PlainList.ofHoa().row("Tổng số hội viên", "=B4*15").row("Hội viên giảm", 20),
                        sheet -> cell(sheet, 4).setCellValue(21)));
        files.put(
                "finding.stale-formula.text",
                edited(
                        PlainList.ofHoa()
                                .row("Tổng số hội viên", "=B5&\"0\"")
                                .row("Hội viên giảm", 20)
                                .row("Dân số", 30),
                        sheet -> cell(sheet, 5).setCellValue(31)));
        files.put(
                "finding.formula-circle",
                edited(PlainList.ofHoa().row("Tổng số hội viên", 300).row("Hội viên giảm", 20), sheet -> {
                    cell(sheet, 4).setCellFormula("B4+1");
                    cell(sheet, 4).setCellValue(20);
                }));
        files.put(
                "finding.formulas-unchecked",
                PlainList.ofHoa()
                        .row("Tổng số hội viên", "=VALUE(\"300\")")
                        .row("Hội viên giảm", "=VALUE(\"2\")")
                        .bytes());
        files.put("finding.formula-overwritten.sibling", typedBetween());
        files.put(
                "finding.sum-leaves-out",
                wards(400).row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D4)").bytes());
        files.put(
                "finding.sum-counts-twice",
                wards(400)
                        .row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D5)")
                        .row("", "Tổng cộng", "=SUM(C4:C5)", "=SUM(D4:D6)")
                        .bytes());
        files.put(
                "finding.sum-passes-over-text",
                wards("1.400").row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D5)").bytes());
        files.put("finding.table-total", wards(400).row("", "Cộng", 3000, 701).bytes());
        files.put(
                "finding.table-share",
                PlainList.titled("HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT")
                        .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên", "Tỷ lệ hội viên/dân số")
                        .row(1, "Phường Phú Hòa", 1000, 300, "30%")
                        .row(2, "Phường Phú Lợi", 2000, 400, "20%")
                        .row("", "Cộng", 3000, 700, "25%")
                        .bytes());
        files.put(
                "finding.unknown-column",
                table("Tổng số hội viên", "Hội viên là đảng viên ưu tú")
                        .row(1, "Phường Phú Hòa", 300, 12)
                        .row(2, "Phường Phú Lợi", 200, 8)
                        .bytes());
        files.put(
                "finding.row-of-nobody",
                wards(400).row(3, "Phường Phú Tân", 900, 100).bytes());
        files.put("finding.merged-over-others", wards(400).merge("D4:D5").bytes());
        files.put(
                "finding.other-period",
                PlainList.ofHoa()
                        .row("Dân số", 1000)
                        .sheet("Năm trước")
                        .row("Hội Khuyến học phường Phú Hòa")
                        .row("Báo cáo năm 2020")
                        .row("Dân số", 990)
                        .bytes());
        files.put(
                "finding.counted-differently",
                PlainList.ofHoa()
                        .row("Tổng số xã, phường, thị trấn (đặc khu)", 14)
                        .row("Dân số", 1000)
                        .bytes());
        files.put(
                "finding.ratio-does-not-match.cut-off",
                PlainList.ofHoa()
                        .row("Gia đình học tập – đăng ký", 1149)
                        .row("Gia đình học tập – đạt, công nhận", 842)
                        .row("Gia đình học tập – tỷ lệ đạt trên đăng ký", "73,2%")
                        .bytes());
        files.put(
                "finding.balance-does-not-close",
                PlainList.ofHoa()
                        .row("Tổng số hội viên", 300)
                        .row("Hội viên phát triển mới trong kỳ", 21)
                        .row("Hội viên giảm trong kỳ", 10)
                        .bytes());
        files.put(
                "finding.ratio-does-not-match.rounded-up",
                PlainList.ofHoa()
                        .row("Gia đình học tập – đăng ký", 1000)
                        .row("Gia đình học tập – đạt, công nhận", 722)
                        .row("Gia đình học tập – tỷ lệ đạt trên đăng ký", "73%")
                        .bytes());
        files.put("finding.stated-twice-differently.cut-off", inFullAnd("4.571 triệu đồng"));
        files.put("finding.stated-twice-differently.rounded", inFullAnd("4,57 tỷ đồng"));
        files.put(
                "finding.more-than-all",
                PlainList.ofHoa()
                        .row("Dân số", "người", 5)
                        .row("Trên 100% cộng đồng đạt danh hiệu")
                        .bytes());
        files.put(
                "finding.plan-of-other-year",
                PlainList.ofHoa()
                        .row("Dân số", "người", 5)
                        .sheet("Phương hướng")
                        .row("Hội Khuyến học phường Phú Hòa")
                        .row("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022")
                        .row("Phấn đấu đạt chỉ tiêu trong năm 2021:")
                        .bytes());
        files.put(
                "finding.unreadable-number.confirmed",
                PlainList.ofHoa()
                        .row("Ban khuyến học cơ quan", 1000)
                        .row("Ban khuyến học đơn vị SXKD", 200)
                        .row("Ban khuyến học cơ sở tôn giáo", 34)
                        .row("Ban khuyến học", "1.23.4")
                        .bytes());
        files.put(
                "finding.too-many-decimals",
                PlainList.ofHoa()
                        .row("Diện tích tự nhiên", 12.345)
                        .row("Dân số", 5)
                        .bytes());
        return files;
    }

    /** Communes beside each other, and beside what they had last year. */
    private static List<County> counties() {
        return List.of(
                new County(5).each("fund_balance", 2_024_500_000, 1_184_542_000, 949_760_000, 676_170_000, 837_000),
                new County(5)
                        .each("member_total", 1030, 2060, 3090, 515, 15450)
                        .eachBefore("member_total", 1000, 2000, 3000, 500, 1500),
                new County(1).each("member_total", 4000).eachBefore("member_total", 1000),
                new County(1).each("member_total", 250).eachBefore("member_total", 1000),
                new County(1).each("member_total", 0).eachBefore("member_total", 1000),
                new County(5)
                        .each("member_total", 1030, 2060, 3090, 515, 150)
                        .eachBefore("member_total", 1000, 2000, 3000, 500, 1500),
                new County(1).put("c1", "clc_class/topic:law", 57).put("c1", "clc_learner/topic:law", 21_000),
                new County(6)
                        .each("clc_class/topic:law", 4, 4, 4, 4, 4, 4)
                        .each("clc_learner/topic:law", 1400, 1500, 1450, 1480, 1420, 1460),
                new County(6)
                        .each("scholarship_count", 10, 20, 30, 40, 50, 10)
                        .each(
                                "scholarship_amount",
                                5_000_000,
                                10_000_000,
                                15_000_000,
                                20_000_000,
                                25_000_000,
                                33_000_000),
                new County(1).put("c1", "fund_balance", 9_172_121_000L).put("c1", "award_total_amount", 9_172_121_000L),
                repeating());
    }

    /** A return that says again what the last one said. */
    private static County repeating() {
        County county = new County(1);
        long amount = 1_000;
        for (String item :
                List.of("pop_total", "member_total", "member_new", "clc_learner", "training_attendee", "adult_total")) {
            amount += 234;
            county.put("c1", item, amount).before("c1", item, amount);
        }
        return county;
    }

    /** What the city states, above a ward that says what it was given. */
    private static Map<String, byte[]> above() {
        return Map.of(
                "finding.balance-does-not-close.children",
                PlainList.ofTheCity()
                        .row("Chi trong kỳ", 150_000_000)
                        .row("Trong đó chuyển xuống Hội cấp dưới", 41_000_000)
                        .bytes(),
                "finding.own-part-missing",
                PlainList.ofTheCity()
                        .row("Số dư quỹ (tồn quỹ) cuối kỳ", 600_000_000)
                        .row("Số dư quỹ (tồn quỹ) cuối kỳ – Cấp xã", 100_000_000)
                        .bytes());
    }

    private static byte[] inFullAnd(String second) {
        return PlainList.ofHoa()
                .row("Thu/vận động trong kỳ", "đồng", "4.571.950.000")
                .row("Thu/vận động trong kỳ", "", second)
                .bytes();
    }

    private static byte[] receiving() {
        return PlainList.ofHoa()
                .row("Thu/vận động trong kỳ", 90_000_000)
                .row("Trong đó Hội cấp trên chuyển xuống", 40_000_000)
                .bytes();
    }

    /** A check of the workspace's own for each relation, one on trial, and one that cannot be made. */
    private static Map<String, Policy> checks() {
        Map<String, Policy> checks = new LinkedHashMap<>();
        for (String relation : List.of("equal", "at_most", "at_least", "both_or_neither")) {
            String right =
                    relation.equals("at_most") ? "2 * gift_count" : relation.equals("at_least") ? "100" : "gift_count";
            checks.put("finding.own-check." + relation.replace('_', '-'), policy("warning", relation, right));
        }
        checks.put("finding.on-trial", policy("trial", "equal", "gift_count"));
        LinearCheck impossible = new LinearCheck(
                CheckHead.of("hoc-bong-va-qua", Severity.WARNING),
                Expression.parse("scholarship_count"),
                LinearCheck.Relation.EQUAL,
                Expression.parse("gift_count/level:*@previous"),
                Expression.Missing.SKIP_IF_ANY,
                Expression.Missing.SKIP_IF_ANY);
        checks.put("finding.rule-not-run", new Policy(Map.of(), Set.of(), Set.of(), List.of(impossible), List.of()));
        return checks;
    }

    private static Policy policy(String severity, String relation, String right) {
        Map<String, String> row = Map.of(
                "id", "hoc-bong-va-qua",
                "severity", severity,
                "left", "scholarship_count",
                "relation", relation,
                "right", right,
                "label", "Học bổng và quà",
                "instruction", "đối chiếu với danh sách trao");
        CheckTable table = new CheckTable(Town.CATALOGUE);
        List<Check> own =
                table.own(new Table("rules.yaml", CheckTable.COLUMNS, List.of(new Table.Row("rules.yaml", 2, row))));
        assertThat(table.wrong()).isEmpty();
        return new Policy(Map.of(), Set.of(), Set.of(), own, List.of());
    }

    private static byte[] moneyless() {
        return PlainList.ofHoa()
                .row("Học bổng – số suất/lượt", 9)
                .row("Quà cho học sinh khó khăn – số suất/lượt", 0)
                .bytes();
    }

    private static byte[] form(Consumer<FilledForm> fault) {
        FilledForm form = FilledForm.sound();
        fault.accept(form);
        return form.bytes();
    }

    private static String sheet(String item) {
        return FilledForm.cell(item).theme().sheet();
    }

    private static int row(String item) {
        return FilledForm.cell(item).row() + 1;
    }

    private static void dated(XSSFWorkbook workbook) {
        XSSFCell cell = workbook.getSheet(sheet("member_left"))
                .getRow(row("member_left") - 1)
                .getCell(FilledForm.cell("member_left").column());
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 14);
        cell.setCellValue(44_000);
        cell.setCellStyle(style);
    }

    private static byte[] uncalculated(String formula) {
        return edited(PlainList.ofHoa().row("Tổng số hội viên", 300).row("Hội viên giảm", 20), sheet -> {
            cell(sheet, 4).setCellFormula(formula);
            cell(sheet, 4).getCTCell().unsetV();
        });
    }

    private static byte[] edited(PlainList list, Consumer<XSSFSheet> edit) {
        return list.editedAfterCalculating(edit);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row) {
        return sheet.getRow(row - 1).getCell(1);
    }

    private static byte[] typedBetween() {
        PlainList list = PlainList.ofHoa();
        list.besides("Nháp", "C2", 1000).besides("Nháp", "C3", 300).besides("Nháp", "C4", 20);
        list.besides("Nháp", "C5", 20).besides("Nháp", "C6", 10);
        list.row("Dân số", "=Nháp!C3").row("Tổng số hội viên", "=Nháp!C4");
        return list.row("Hội viên phát triển mới", 21)
                .row("Hội viên giảm", "=Nháp!C6")
                .bytes();
    }

    private static PlainList table(String... headings) {
        return PlainList.titled("HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT")
                .row("STT", "Tên đơn vị", headings[0], headings[1]);
    }

    /** A table of two wards with people and members. */
    private static PlainList wards(Object members) {
        return table("Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "Phường Phú Lợi", 2000, members);
    }

    private static Properties bundle() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("/hkh/messages_vi.properties")),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
