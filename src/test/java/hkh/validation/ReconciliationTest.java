package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.intake.Town;
import hkh.rollup.RollUp;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.unit.Level;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a district has itself, what it says of its communes, and what happens where the two are told in one breath. */
class ReconciliationTest {

    private static final String CITY = Town.DISTRICT.id();

    /** The town, but a return is expected from everyone. */
    private static final UnitTree TREE = Town.tree(
            Town.PROVINCE,
            Town.unit(CITY, "Thủ Dầu Một", "Thành phố", Level.DISTRICT, "74", true),
            Town.HOA,
            Town.unit(Town.LOI.id(), "Phường Phú Lợi", "Phường", Level.COMMUNE, CITY, true));

    private final List<Submission> submissions = new ArrayList<>();

    @Test
    void a_total_including_the_units_below_is_compared_and_never_added() {
        wards("fund_balance", 30, 70);
        submit(CITY, Map.of("fund_balance", 500L, "fund_balance/subtree:district", 600L));

        assertThat(findings()).isEmpty();
        assertThat(amount("fund_balance")).isEqualTo("600");
        assertThat(amount("fund_balance/level:district")).isEqualTo("500");
    }

    @Test
    void one_that_is_off_by_one_is_one_finding_with_both_numbers_and_changes_nothing() {
        wards("fund_balance", 30, 70);
        submit(CITY, Map.of("fund_balance", 500L, "fund_balance/subtree:district", 601L));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CHILDREN_DO_NOT_ADD_UP.id());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.expected()).isEqualTo("600");
            assertThat(finding.found()).isEqualTo("601");
            assertThat(finding.difference()).isEqualByComparingTo("1");
            assertThat(finding.place().cell()).isEqualTo("fund_balance/subtree:district");
        });
        assertThat(amount("fund_balance")).isEqualTo("600");
    }

    @Test
    void while_a_unit_below_is_missing_a_difference_is_only_a_warning() {
        submit(Town.HOA.id(), Map.of("fund_balance", 30L));
        submit(CITY, Map.of("fund_balance", 500L, "fund_balance/subtree:district", 600L));

        assertThat(findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void while_nobody_below_has_reported_there_is_nothing_to_compare_with() {
        submit(CITY, Map.of("member_total", 600L));

        assertThat(judgement().compared()).hasSize(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_a_unit_states_of_its_own_level_is_its_own_figure() {
        wards("fund_balance", 30, 70);
        submit(CITY, Map.of("fund_balance/level:district", 500L));

        assertThat(findings()).isEmpty();
        assertThat(amount("fund_balance")).isEqualTo("600");
    }

    @Test
    void a_whole_that_differs_from_the_own_part_beside_it_includes_the_units_below() {
        wards("fund_balance", 30, 70);
        submit(
                CITY,
                Map.of("fund_balance", 600L, "fund_balance/level:district", 500L, "fund_balance/level:commune", 100L));

        assertThat(findings()).isEmpty();
        assertThat(amount("fund_balance")).isEqualTo("600");
        assertThat(amount("fund_balance/level:commune")).isEqualTo("100");
    }

    @Test
    void a_whole_beside_parts_of_others_leaves_the_own_part_unknown_and_says_so() {
        wards("fund_balance", 30, 70);
        submit(CITY, Map.of("fund_balance", 600L, "fund_balance/level:commune", 100L));

        assertThat(findings()).extracting(Finding::rule).contains(Rule.MISSING_FIGURE.id());
        Totals totals = totals();
        assertThat(totals.of(CITY, Item.of("fund_balance")).orElseThrow().isPartial())
                .isTrue();
        assertThat(amount("fund_balance")).isEqualTo("100");
    }

    @Test
    void a_commune_has_nothing_below_it_so_that_its_subtree_is_itself() {
        submit(Town.HOA.id(), Map.of("fund_balance/subtree:commune", 30L));
        submit(Town.LOI.id(), Map.of("fund_balance/level:commune", 70L));
        submit(CITY, Map.of("fund_balance", 0L));

        assertThat(findings()).isEmpty();
        assertThat(amount("fund_balance")).isEqualTo("100");
    }

    @Test
    void a_whole_subtree_is_evidence_also_of_what_is_not_divided_by_level() {
        wards("member_total", 30, 70);
        submit(CITY, Map.of("member_total/subtree:district", 101L));

        assertThat(new Reconciliation(Town.CATALOGUE, TREE, Policy.DEFAULT)
                        .of(judgement().compared(), totals()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.item()).isEqualTo(Item.of("member_total"));
                    assertThat(finding.expected()).isEqualTo("100");
                    assertThat(finding.found()).isEqualTo("101");
                });
        assertThat(amount("member_total")).isEqualTo("100");
        assertThat(totals().of(CITY, Item.parse("member_total/subtree:district")))
                .isEmpty();
    }

    @Test
    void a_line_that_asks_for_a_level_by_itself_means_what_it_says() {
        submit(Town.PROVINCE.id(), Map.of("inspected_unit/level:district", 1L));

        assertThat(totals().of("74", Item.parse("inspected_unit/level:district"))
                        .orElseThrow()
                        .measure())
                .isEqualTo(Measure.of(1));
    }

    @Test
    void money_passed_down_is_what_the_units_below_received() {
        submit(Town.HOA.id(), Map.of("fund_raised", 90L, "fund_from_above", 40L));
        submit(Town.LOI.id(), Map.of("fund_raised", 10L));
        submit(CITY, Map.of("fund_raised", 200L, "fund_spent", 150L, "fund_passed_down", 41L));

        assertThat(judgement().findings())
                .filteredOn(finding -> finding.item().equals(Item.of("fund_passed_down")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.BALANCE_DOES_NOT_CLOSE.id());
                    assertThat(finding.expected()).isEqualTo("40");
                    assertThat(finding.found()).isEqualTo("41");
                    assertThat(Messages.in("vi").text(finding.message())).contains("41", "40", "cấp dưới");
                });
        assertThat(amount("fund_raised")).isEqualTo("260");
    }

    @Test
    void while_a_receiver_has_not_reported_nothing_is_said_of_what_was_passed_down() {
        submit(Town.HOA.id(), Map.of("fund_raised", 90L, "fund_from_above", 40L));
        submit(CITY, Map.of("fund_raised", 200L, "fund_spent", 150L, "fund_passed_down", 41L));

        assertThat(judgement().findings()).noneMatch(finding -> finding.item().equals(Item.of("fund_passed_down")));
    }

    private void wards(String item, long hoa, long loi) {
        submit(Town.HOA.id(), Map.of(item, hoa));
        submit(Town.LOI.id(), Map.of(item, loi));
    }

    private void submit(String unit, Map<String, Long> stated) {
        List<Figure> figures = new ArrayList<>();
        stated.forEach((item, amount) -> figures.add(new Figure(
                new Reference(unit, Town.YEAR, Item.parse(item)),
                Measure.of(amount),
                new Origin(unit + ".xlsx", "S", item, "" + amount))));
        SourceFile file = new SourceFile(unit + ".xlsx", unit);
        submissions.add(new Submission(unit, Town.YEAR, file, 0, "form", figures, Map.of(), List.of()));
    }

    private Judgement judgement() {
        return new Validation(Town.CATALOGUE, Town.LINES, TREE, Policy.DEFAULT)
                .judge(new Received(submissions, List.of(), List.of()), List.of(), Earlier.NONE);
    }

    private Totals totals() {
        return new RollUp(Town.CATALOGUE, Town.LINES, TREE, Town.YEAR)
                .totals(judgement().accepted());
    }

    private String amount(String item) {
        return totals().of(CITY, Item.parse(item)).orElseThrow().measure().digits();
    }

    /** What is said of funds, apart from everything else that so scant returns leave out. */
    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(judgement().findings());
        findings.addAll(new Reconciliation(Town.CATALOGUE, TREE, Policy.DEFAULT)
                .of(judgement().compared(), totals()));
        return findings.stream()
                .filter(finding -> finding.item().indicator().equals("fund_balance"))
                .toList();
    }
}
