package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth of one commune, written in every way in which it may come: the same figures, item by item. */
class EveryWayInTest {

    /** What the commune has to say; an amount of nothing is said with a word. */
    private static final Map<String, Object> TRUTH = truth();

    private static Map<String, Object> truth() {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("pop_total", 1000);
        truth.put("household_total", 250);
        truth.put("member_total", 300);
        truth.put("member_new", 20);
        truth.put("member_left", "Không");
        truth.put("lm_family_reg", 220);
        truth.put("lm_family_ok", 200);
        truth.put("fund_spent", 12_500_000);
        truth.put("scholarship_count", 15);
        truth.put("scholarship_amount", 4_500_000);
        return truth;
    }

    static Map<String, byte[]> ways() {
        Map<String, byte[]> ways = new LinkedHashMap<>();
        ways.put("form.xlsx", form());
        ways.put("list.xlsx", list());
        ways.put("row.xlsx", row());
        ways.put("groups.xlsx", groups());
        ways.put("codes.xlsx", codes());
        Map<String, byte[]> tables = Map.of("list", list(), "row", row(), "groups", groups(), "codes", codes());
        Map.copyOf(ways).forEach((name, bytes) -> ways.put(name.replace(".xlsx", ".xls"), Formats.xls(bytes)));
        tables.forEach((name, bytes) -> ways.put(name + ".ods", Formats.ods(bytes)));
        ways.put("form.ods", Formats.ods(form()));
        tables.forEach((name, bytes) -> ways.put(name + ".csv", Formats.csv(bytes, ';')));
        return ways;
    }

    static List<String> names() {
        return List.copyOf(ways().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_way_in_gives_the_same_figures(String name) {
        byte[] bytes = ways().getOrDefault(name, new byte[0]);
        Reading reading = Town.read(name, bytes);
        List<String> figures = reading.submissions().stream()
                .flatMap(submission -> submission.figures().stream())
                .filter(figure -> TRUTH.containsKey(figure.item().toString()))
                .map(EveryWayInTest::written)
                .toList();
        assertThat(reading.verdict().units()).containsExactly("25750");
        assertThat(figures)
                .containsExactlyInAnyOrderElementsOf(TRUTH.entrySet().stream()
                        .map(truth -> "25750 " + truth.getKey() + " "
                                + (truth.getValue() instanceof Integer ? "value " + truth.getValue() : "nil "))
                        .toList());
        assertThat(reading.findings()).isEmpty();
    }

    private static String written(Figure figure) {
        State state = figure.measure().state();
        return figure.unit() + " " + figure.item() + " " + state.code() + " "
                + figure.measure().digits();
    }

    private static byte[] form() {
        FilledForm form = FilledForm.blank();
        TRUTH.forEach((code, value) -> {
            if (value instanceof Integer number) {
                form.put(code, number);
            } else {
                form.put(code, value.toString());
            }
        });
        return form.bytes();
    }

    private static byte[] list() {
        PlainList list = PlainList.ofHoa();
        TRUTH.forEach((code, value) -> list.row(label(code), value));
        return list.bytes();
    }

    private static byte[] row() {
        return PlainList.tableOfTheCity()
                .row(with(
                        "Tên đơn vị",
                        TRUTH.keySet().stream().map(EveryWayInTest::label).toArray()))
                .row(with("Phường Phú Hòa", TRUTH.values().toArray()))
                .bytes();
    }

    private static byte[] groups() {
        return PlainList.tableOfTheCity()
                .row("Tên đơn vị", "Đặc điểm", "", "Hội viên", "", "", "Gia đình học tập", "", "Quỹ", "Học bổng")
                .row(
                        "",
                        "Dân số",
                        "Số hộ",
                        "Tổng số",
                        "Phát triển mới",
                        "Giảm",
                        "Đăng ký",
                        "Đạt",
                        "Chi trong kỳ",
                        "Số suất",
                        "Số tiền")
                .row(with("Phường Phú Hòa", TRUTH.values().toArray()))
                .bytes();
    }

    private static byte[] codes() {
        return PlainList.untitled()
                .row("Năm 2021")
                .row(with("unit", TRUTH.keySet().toArray()))
                .row(with("25750", TRUTH.values().toArray()))
                .bytes();
    }

    private static String label(String code) {
        return Town.CATALOGUE.get(code).labelVi();
    }

    private static Object[] with(Object first, Object... others) {
        Object[] all = new Object[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
