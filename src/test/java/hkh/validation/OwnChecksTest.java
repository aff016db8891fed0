package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Severity;
import hkh.intake.PlainList;
import hkh.intake.Town;
import hkh.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workspace's own check of every relation: on a list that breaks it, one that keeps it, one that says too little. */
class OwnChecksTest {

    private static final String GIVEN = "Học bổng – số suất/lượt";
    private static final String GIFTS = "Quà cho học sinh khó khăn – số suất/lượt";

    /**
     * What a relation says of scholarships and gifts.
     *
     * @param breaks how many there are of each, which breaks it
     * @param told what is told then
     */
    record Case(List<String> check, List<Integer> breaks, List<Integer> keeps, String told) {

        @Override
        public String toString() {
            return check.toString();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        List.of("relation=equal", "right=gift_count"),
                        List.of(120, 100),
                        List.of(100, 100),
                        "Nhãn: ghi 120 (Học bổng – số suất/lượt), phải bằng 100 (Quà cho học sinh khó khăn – số suất/lượt), lệch 20; xem lại"),
                new Case(
                        List.of("relation=at_most", "right=2 * gift_count + 50"),
                        List.of(251, 100),
                        List.of(250, 100),
                        "Nhãn: ghi 251 (Học bổng – số suất/lượt), không được quá 250 (2 × Quà cho học sinh khó khăn – số suất/lượt), hơn 1; xem lại"),
                new Case(
                        List.of("relation=at_least", "right=100"),
                        List.of(99, 0),
                        List.of(100, 0),
                        "Nhãn: ghi 99 (Học bổng – số suất/lượt), không được dưới 100, thiếu 1; xem lại"),
                new Case(
                        List.of("relation=both_or_neither", "right=gift_count"),
                        List.of(99, 0),
                        List.of(0, 0),
                        "Nhãn: ghi 99 (Học bổng – số suất/lượt) nhưng lại ghi 0 (Quà cho học sinh khó khăn – số suất/lượt); xem lại"),
                new Case(
                        List.of("relation=range", "min=10", "max=20"),
                        List.of(21, 0),
                        List.of(20, 0),
                        "Nhãn: ghi 21 (Học bổng – số suất/lượt), không được quá 20, hơn 1; xem lại"),
                new Case(
                        List.of("relation=change", "min=-50", "max=50"),
                        List.of(151, 0),
                        List.of(50, 0),
                        "Nhãn: ghi 151 (Học bổng – số suất/lượt), không được quá 150 (1,5 × Học bổng – số suất/lượt của kỳ trước),"
                                + " hơn 1; xem lại"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_list_that_breaks_it_is_told_with_its_label_and_what_to_do(Case one) {
        List<Finding> told = told(one.check(), one.breaks(), 100);
        assertThat(told).extracting(Finding::severity).containsExactly(Severity.WARNING);
        String cell = one.check().contains("relation=both_or_neither") ? "B4" : "B3";
        assertThat(told).extracting(finding -> finding.place().cell()).containsExactly(cell);
        assertThat(text(told.get(0))).isEqualTo(one.told());
        assertThat(Messages.in("en").text(told.get(0).message()))
                .startsWith("Nhãn: states ")
                .endsWith("; xem lại");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_list_that_keeps_it_is_not_told(Case one) {
        assertThat(told(one.check(), one.keeps(), 100)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_list_that_does_not_say_enough_is_not_judged(Case one) {
        assertThat(told(one.check(), List.of(), 100)).isEmpty();
    }

    @Test
    void a_change_from_nothing_or_from_an_unknown_figure_is_not_judged() {
        List<String> change = List.of("relation=change", "max=50");
        assertThat(told(change, List.of(151, 0), 0)).isEmpty();
        assertThat(told(change, List.of(151, 0), -1)).isEmpty();
    }

    @Test
    void a_missing_figure_is_what_the_check_says_it_is() {
        List<String> check = List.of("left=scholarship_count + award_count", "relation=at_least", "right=100");
        assertThat(told(check, List.of(99, 0), 0)).isEmpty();
        assertThat(told(with(check, "left_missing=skip_if_all"), List.of(99, 0), 0))
                .hasSize(1);
        assertThat(told(with(check, "left_missing=as_zero"), List.of(), 0)).hasSize(1);
    }

    @Test
    void only_some_levels_and_times_are_asked() {
        List<String> check = List.of("relation=at_least", "right=100");
        assertThat(told(with(check, "levels=commune; district"), List.of(99, 0), 0))
                .hasSize(1);
        assertThat(told(with(check, "levels=district"), List.of(99, 0), 0)).isEmpty();
        assertThat(told(with(check, "valid_from=2021-12-31"), List.of(99, 0), 0))
                .hasSize(1);
        assertThat(told(with(check, "valid_from=2022-01-01"), List.of(99, 0), 0))
                .isEmpty();
    }

    @Test
    void on_trial_it_is_an_info_that_says_so_and_holds_nothing() {
        List<String> check = List.of("relation=at_least", "right=100");
        Finding byItself =
                told(with(check, "severity=trial"), List.of(99, 0), 0).get(0);
        Policy policy =
                new Policy(Map.of("rieng", Severity.ERROR), Set.of("rieng"), Set.of("rieng"), own(check), List.of());
        Judgement judgement = judge(policy, List.of(99, 0), 0);
        for (Finding finding : List.of(byItself, told(judgement).get(0))) {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.isOnTrial()).isTrue();
            assertThat(text(finding)).startsWith("[quy tắc đang thử] Nhãn: ghi 99 ");
        }
        assertThat(judgement.accepted().figures())
                .noneMatch(figure -> figure.measure().equals(Measure.UNREADABLE));
    }

    @Test
    void an_own_rule_may_hold_a_figure() {
        Policy policy = new Policy(
                Map.of("rieng", Severity.ERROR),
                Set.of(),
                Set.of("rieng"),
                own(List.of("relation=at_least", "right=100")),
                List.of());
        assertThat(judge(policy, List.of(99, 0), 0).accepted().figures())
                .filteredOn(figure -> figure.measure().equals(Measure.UNREADABLE))
                .extracting(figure -> figure.item().toString())
                .containsExactly("scholarship_count");
    }

    @Test
    void a_check_that_cannot_be_made_has_failed() {
        LinearCheck impossible = new LinearCheck(
                CheckHead.of("rieng", Severity.WARNING),
                Expression.parse("scholarship_count"),
                LinearCheck.Relation.EQUAL,
                Expression.parse("clc_class/topic:*@previous"),
                Expression.Missing.SKIP_IF_ANY,
                Expression.Missing.SKIP_IF_ANY);
        Policy policy = new Policy(Map.of(), Set.of(), Set.of(), List.of(impossible), List.of());
        List<Finding> told = told(judge(policy, List.of(99, 0), 0));
        assertThat(told).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(told).extracting(Finding::unit).containsExactly("25750");
        assertThat(text(told.get(0)))
                .startsWith("quy tắc \"rieng\" (scholarship_count = clc_class/topic:*@previous) không chạy được")
                .contains("coi như không đạt");
    }

    private static List<String> with(List<String> check, String cell) {
        List<String> all = new ArrayList<>(check);
        all.add(cell);
        return all;
    }

    private static List<Check> own(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "id",
                "rieng",
                "severity",
                "warning",
                "left",
                "scholarship_count",
                "label",
                "Nhãn",
                "instruction",
                "xem lại"));
        cells.forEach(cell -> row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1)));
        CheckTable table = new CheckTable(Town.CATALOGUE);
        List<Check> checks =
                table.own(new Table("rules.yaml", CheckTable.COLUMNS, List.of(new Table.Row("rules.yaml", 1, row))));
        assertThat(table.wrong()).isEmpty();
        return checks;
    }

    private static List<Finding> told(List<String> check, List<Integer> counts, int before) {
        return told(judge(new Policy(Map.of(), Set.of(), Set.of(), own(check), List.of()), counts, before));
    }

    private static List<Finding> told(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.rule().equals("rieng"))
                .toList();
    }

    /** Judges a list that tells how many there are of both; of the year before, less than nothing is not known. */
    private static Judgement judge(Policy policy, List<Integer> counts, int last) {
        PlainList list = PlainList.ofHoa();
        if (counts.isEmpty()) {
            list.row("Dân số", 5);
        } else {
            list.row(GIVEN, counts.get(0)).row(GIFTS, counts.get(1));
        }
        Figure before = new Figure(
                new Reference("25750", Period.ofYear(2020), Item.of("scholarship_count")),
                last < 0 ? Measure.NOT_REPORTED : Measure.of(last),
                new Origin("", "", "", ""));
        return new Validation(Town.CATALOGUE, Town.LINES, Town.TREE, policy)
                .judge(
                        Town.receive(new TreeMap<>(Map.of("a.xlsx", list.bytes()))),
                        List.of(),
                        new Earlier(List.of(before), List.of()));
    }

    private static String text(Finding finding) {
        return Messages.in("vi").text(finding.message());
    }
}
