import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.TextField;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.UnitTree;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fills the blank forms of the sample: the totals that the city published (expected/totals.csv) are split over its wards
 * by fixed weights, by largest remainder, so that the wards' figures add up to the published ones to the unit. The wards'
 * figures themselves are made up.
 *
 * <p>Run by scripts/make-thu-dau-mot: {@code FillThuDauMot SAMPLE FORMS}.
 */
final class FillThuDauMot {

    private static final Period PERIOD = Period.ofYear(2021);
    private static final String CITY = "718";

    /** The wards and roughly how many of a thousand inhabitants live in each. */
    private static final Map<String, Integer> WARDS = new LinkedHashMap<>();

    static {
        String wards = "25741:112 25744:118 25747:84 25750:121 25753:68 25756:76 25759:64 25760:42 25762:66 25763:38"
                + " 25765:44 25768:62 25771:52 25774:53";
        for (String ward : wards.split(" ")) {
            WARDS.put(ward.substring(0, 5), Integer.valueOf(ward.substring(6)));
        }
    }

    private static final Set<String> MERGED = Set.of("25744", "25747", "25759", "25762", "25765", "25768");
    private static final Set<String> WITHOUT_CENTRE = Set.of("25750", "25763");

    /** Which wards held a topic, by its number: a cross for yes, in the order of the wards. */
    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry("01", "xxxxxxxx.xxxx."),
            Map.entry("02", "xxxxxxxxxxxxxx"),
            Map.entry("03", "xxxxxx.xxx.xxx"),
            Map.entry("04", "xxxxxxxxx.xxxx"),
            Map.entry("05", "xxxxxxxxxxxxxx"),
            Map.entry("06", "xxx.xxx.x.xxxx"),
            Map.entry("07", "xxxxx.xxxx.xxx"),
            Map.entry("08", "xx.x.x.x...xx."),
            Map.entry("09", "xxxxxx..xx.xx."),
            Map.entry("10", "xxxx.xxx..xxxx"),
            Map.entry("11", "xxxxxxxxxxxxxx"),
            Map.entry("12", ".x.x....x..x.x"),
            Map.entry("13", "xxxxxxxxxxxxxx"),
            Map.entry("14", "xxxxxxxxxxxxxx"));

    private static final Map<String, Map<TextField, String>> WORDS = Map.of(
            "25741",
            Map.of(
                    TextField.HAN_CHE,
                    "Nhiều hội viên lớn tuổi chưa quen dùng điện thoại thông minh nên việc báo tin và nắm số liệu qua"
                            + " nhóm Zalo của chi hội còn chậm.",
                    TextField.UU_DIEM,
                    "Các chi hội trường học giữ được nền nếp sinh hoạt trong thời gian giãn cách; quà đến tay học sinh"
                            + " khó khăn kịp trước ngày tựu trường."),
            "25747",
            Map.of(
                    TextField.UU_DIEM,
                    "Chi hội khu phố và ban điều hành khu phố cùng rà soát từng hộ, nhờ đó việc công nhận Gia đình học"
                            + " tập sát thực tế hơn."),
            "25759",
            Map.of(
                    TextField.HAN_CHE,
                    "Dịch Covid-19 kéo dài nên một số chuyên đề phải lùi sang cuối năm, số buổi tập trung đông người"
                            + " giảm so với kế hoạch.",
                    TextField.KIEN_NGHI,
                    "Đề nghị Hội cấp trên hướng dẫn cách ghi sổ theo dõi quỹ thống nhất cho các chi hội."),
            "25771",
            Map.of(
                    TextField.HAN_CHE,
                    "Cán bộ Hội ở khu phố thường xuyên thay đổi, người mới chưa quen cách lập báo cáo.",
                    TextField.UU_DIEM,
                    "Phong trào nuôi heo đất được phụ huynh hưởng ứng, tạo thêm nguồn tiếp sức cho học sinh đến lớp."));

    private final Path sample;
    private final UnitTree tree;
    private final IssuedForm form;
    private final Map<Item, Long> published = new TreeMap<>();
    private final Map<String, Long> lastYear = new HashMap<>();
    private final Map<String, Map<Item, Long>> wards = new LinkedHashMap<>();

    private FillThuDauMot(Path sample, Path forms) throws HkhException, IOException {
        this.sample = sample;
        Workspace workspace = Workspace.open(sample);
        this.tree = workspace.register().treeAt(PERIOD.lastDay());
        this.form = new IssuedForm(workspace.catalogue(), PERIOD, forms);
        for (Table.Row row : table("expected/totals.csv").rows()) {
            if (row.get("value").matches("\\d+")) {
                published.put(item(row), Long.valueOf(row.get("value")));
            }
        }
        for (Table.Row row : table("history/2020.csv").rows()) {
            if (row.get("indicator").equals("branch_group_total")) {
                lastYear.put(row.get("unit"), Long.valueOf(row.get("value")));
            }
        }
        WARDS.keySet().forEach(ward -> wards.put(ward, new TreeMap<>()));
    }

    public static void main(String[] arguments) throws HkhException, IOException {
        new FillThuDauMot(Path.of(arguments[0]), Path.of(arguments[1])).fill();
    }

    private void fill() throws HkhException, IOException {
        Files.createDirectories(sample.resolve("inbox"));
        splitOrganisation();
        splitFamilies();
        splitClasses();
        splitMoney();
        for (String ward : WARDS.keySet()) {
            write(ward, wardAnswers(ward), WORDS.getOrDefault(ward, Map.of()));
        }
        write(CITY, cityAnswers(), Map.of());
    }

    private void splitOrganisation() {
        long[] people = put("pop_total", weights(0));
        put("household_total", people);
        long[] members = put("member_total", weights(1));
        put("member_new", members);
        put("member_card_total", shifted(members, 2));
        // every quarter has a branch; schools, agencies and enterprises have some; the rest are groups
        long[] hamlets = put("hamlet_total", weights(0));
        long[] schools = put("branch_school", split(92, weights(3)));
        long[] agencies = put("branch_agency", split(47, weights(4)));
        long[] enterprises = put("branch_enterprise", split(19, weights(5)));
        put("branch_hamlet", hamlets);
        long[] more = split(published.get(Item.of("branch_group_increase")), weights(6));
        long[] groups = new long[WARDS.size()];
        for (int i = 0; i < groups.length; i++) {
            long all = lastYear.get(ward(i)) + more[i];
            groups[i] = all - hamlets[i] - schools[i] - agencies[i] - enterprises[i];
        }
        put("group_total", groups);
    }

    private void splitFamilies() {
        long[] households = of("household_total");
        long[] notYet = split(Arrays.stream(households).sum() - total("lm_family_ok"), shifted(households, 7));
        put(
                "lm_family_ok",
                IntStream.range(0, notYet.length)
                        .mapToLong(i -> households[i] - notYet[i])
                        .toArray());
        put(Item.of("lm_community_ok"), of("hamlet_total"));
    }

    private void splitClasses() {
        for (Item topic : List.copyOf(published.keySet())) {
            if (topic.indicator().equals("clc_class") && !topic.breakdown().isNone()) {
                String number = topic.breakdown().key().substring(0, 2);
                long[] weights = weights(10 + Integer.parseInt(number));
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = HELD.get(number).charAt(i) == 'x' ? weights[i] : 0;
                }
                long[] classes = put(topic, split(published.get(topic), weights));
                Item learners = new Item("clc_learner", topic.breakdown());
                put(learners, split(published.get(learners), shifted(classes, Integer.parseInt(number))));
            }
        }
    }

    private void splitMoney() {
        for (String kind : List.of("scholarship", "gift", "talent", "piggy")) {
            long[] counts = put(kind + "_count", weights(kind.length()));
            put(Item.of(kind + "_amount"), thousands(total(kind + "_amount"), shifted(counts, kind.length() + 1)));
        }
        long[] given = new long[WARDS.size()];
        for (String kind : List.of("scholarship", "gift", "talent")) {
            Arrays.setAll(given, i -> given[i] + of(kind + "_amount")[i]);
        }
        put(Item.of("fund_raised"), thousands(total("fund_raised"), shifted(given, 9)));
    }

    /** What a ward writes on its form; nothing and no are zero. */
    private Map<String, Long> wardAnswers(String ward) {
        Map<String, Long> answers = new TreeMap<>();
        wards.get(ward).forEach((item, amount) -> answers.put(item.toString(), amount));
        for (String yes : List.of("assoc_commune", "cdht_commune_reg", "cdht_commune_selfassessed")) {
            answers.put(yes, 1L);
        }
        boolean merged = MERGED.contains(ward);
        boolean without = WITHOUT_CENTRE.contains(ward);
        answers.put("clc_merged", merged ? 1L : 0L);
        answers.put("clc_missing", without ? 1L : 0L);
        answers.put("clc_separate", merged || without ? 0L : 1L);
        answers.put("award_count", 0L);
        answers.put("award_amount", 0L);
        return answers;
    }

    /** The city's own return: what its wards report it does not report again. */
    private Map<String, Long> cityAnswers() {
        Map<String, Long> answers = new TreeMap<>();
        answers.put("assoc_district", 1L);
        String newBoards = "org_new/org_type:board_agency";
        answers.put(newBoards, published.get(Item.parse(newBoards)));
        for (String none : List.of("fund_raised", "award_count", "award_amount")) {
            answers.put(none, 0L);
        }
        for (String kind : List.of("scholarship", "gift", "talent")) {
            answers.put(kind + "_count", 0L);
            answers.put(kind + "_amount", 0L);
        }
        return answers;
    }

    private void write(String unit, Map<String, Long> answers, Map<TextField, String> words) throws IOException {
        Path file = sample.resolve("inbox").resolve(unit + "_" + PERIOD + ".xlsx");
        Files.write(file, Bytes.of(form.filled(tree.get(unit), answers, words)));
    }

    /** Where there is weight, there is one. */
    private static long[] split(long total, long[] weights) {
        return Shares.split(total, weights, ones(weights), Shares.same(weights.length, Shares.ANY));
    }

    private static long[] thousands(long total, long[] weights) {
        return Shares.money(total, weights, ones(weights), Shares.same(weights.length, Shares.ANY));
    }

    private static long[] ones(long[] weights) {
        return Arrays.stream(weights).map(weight -> weight > 0 ? 1 : 0).toArray();
    }

    /** The wards' weights, by up to a tenth apart for every {@code variant}: no two lines are split alike. */
    private static long[] weights(int variant) {
        return shifted(WARDS.values().stream().mapToLong(Integer::longValue).toArray(), variant);
    }

    private static long[] shifted(long[] weights, int variant) {
        long[] shifted = new long[weights.length];
        Arrays.setAll(shifted, i -> weights[i] * (variant == 0 ? 100 : 90 + (7 * i + 11 * variant) % 21));
        return shifted;
    }

    private long[] put(String indicator, long[] weights) {
        boolean split = published.containsKey(Item.of(indicator));
        return put(Item.of(indicator), split ? split(total(indicator), weights) : weights);
    }

    private long[] put(Item item, long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0 || item.breakdown().isNone()) {
                wards.get(ward(i)).put(item, parts[i]);
            }
        }
        return parts;
    }

    private long[] of(String indicator) {
        return wards.values().stream()
                .mapToLong(ward -> ward.get(Item.of(indicator)))
                .toArray();
    }

    private long total(String indicator) {
        return published.get(Item.of(indicator));
    }

    private static String ward(int index) {
        return List.copyOf(WARDS.keySet()).get(index);
    }

    private Table table(String name) throws HkhException, IOException {
        return Csv.read(name, Files.readAllBytes(sample.resolve(name)));
    }

    private static Item item(Table.Row row) {
        return new Item(row.get("indicator"), Breakdown.parse(row.get("breakdown")));
    }
}
