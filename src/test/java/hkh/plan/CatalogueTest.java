package hkh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hkh.Shared;
import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Catalogue BUILT_IN = CatalogueTables.builtIn();
    private static final String HEADER =
            "code,label_vi,kind,over_time,over_units,decimals,numerator,denominator,parts," + "dimensions,at_most\n";

    /** Why the built-in catalogue says something else than the domain's, by column. */
    private static final Map<String, Set<String>> EXPLAINED = Map.of(
            // what grew since last year is computed from the two figures, never typed
            "kind",
            Set.of(
                    "org_increase",
                    "branch_group_increase",
                    "member_increase",
                    "lm_family_rate_increase",
                    "award_total_count_increase",
                    "award_total_amount_increase",
                    // a stated factor is a figure that can be held against two others
                    "award_growth_factor",
                    // a number of inspected units is typed by who inspects
                    "inspected_unit"),
            "numerator",
            Set.of(
                    "org_increase",
                    "branch_group_increase",
                    "member_increase",
                    "lm_family_rate_increase",
                    "award_total_count_increase",
                    "award_total_amount_increase",
                    "award_growth_factor"),
            "over_time",
            Set.of("award_growth_factor"),
            "over_units",
            Set.of("award_growth_factor"),
            // organisations founded and closed in one year may exceed those left at its end
            "at_most",
            Set.of("org_new"),
            // most communes are no wards
            "uom",
            Set.of("clc_merged", "clc_separate", "clc_missing"),
            // totals by level are added up, so that they make the whole by themselves
            "parts",
            Set.of("fund_opening", "fund_balance", "passthrough_amount", "award_total_count", "award_total_amount"),
            // wordings found in the seeds, or too short to tell two indicators apart; headings of columns
            "synonyms",
            Set.of(
                    "adult_total",
                    "hamlet_total",
                    "member_cadre",
                    "fund_opening",
                    "fund_balance",
                    "branch_lineage",
                    "branch_hometown",
                    "org_new",
                    "member_new",
                    "lm_family_reg",
                    "lm_family_ok",
                    "lm_lineage_reg",
                    "lm_community_reg",
                    "lm_community_ok",
                    "cdht_commune_graded",
                    "cdht_level",
                    "cdht_commune_average",
                    "cdht_commune_weak",
                    "fund_raised",
                    "scholarship_count",
                    "coop_agreement",
                    // as volunteers word them
                    "pop_total",
                    "household_total",
                    "lineage_total",
                    "fund_spent",
                    "clc_class",
                    "clc_learner",
                    "piggy_count",
                    "piggy_amount"));

    @Test
    void the_built_in_catalogue_differs_from_the_domains_only_where_explained() {
        Map<String, Table.Row> ours = byCode(builtInTable("indicators.csv"), "code");
        Map<String, Table.Row> theirs = byCode(Shared.table("domain/indicators.csv"), "code");
        Map<String, Set<String>> differences = new TreeMap<>();
        for (String code : theirs.keySet()) {
            for (String column : Shared.table("domain/indicators.csv").columns()) {
                if (ours.containsKey(code)
                        && !ours.get(code).get(column).equals(theirs.get(code).get(column))) {
                    differences.computeIfAbsent(column, c -> new HashSet<>()).add(code);
                }
            }
        }

        // money passed down between levels, changes of main figures, and what the agreement with the schools aims at
        // are ours
        Set<String> added = Set.of(
                "fund_from_above",
                "fund_passed_down",
                "branch_increase",
                "board_increase",
                "lm_citizen_ok_increase",
                "lm_family_ok_increase",
                "clc_learner_increase",
                "fund_balance_increase",
                "fund_raised_increase",
                "school_people_total",
                "member_school_rate",
                "lm_unit_school_ok",
                "lm_unit_school_rate",
                "fund_raised_school",
                "fund_per_school_member");
        assertThat(ours.keySet()).containsAll(theirs.keySet()).containsAll(added);
        assertThat(ours).hasSize(theirs.size() + added.size());
        assertThat(differences).isEqualTo(EXPLAINED);
    }

    @Test
    void the_built_in_breakdowns_are_those_of_the_domain() {
        Table theirs = Shared.table("domain/breakdowns.csv");
        Table ours = builtInTable("breakdowns.csv");

        // "kể cả cấp dưới" is ours, and some wordings of topics
        List<String> columns = theirs.columns().stream()
                .filter(column -> !column.equals("synonyms"))
                .toList();
        assertThat(ours.rows().stream()
                        .filter(row -> !row.get("dimension").equals("subtree"))
                        .map(row -> texts(row, columns)))
                .isEqualTo(
                        theirs.rows().stream().map(row -> texts(row, columns)).toList());
        assertThat(ours.rows().stream()
                        .filter(row -> theirs.rows().stream()
                                .anyMatch(their -> their.get("dimension").equals(row.get("dimension"))
                                        && their.get("key").equals(row.get("key"))
                                        && !their.get("synonyms").equals(row.get("synonyms"))))
                        .map(row -> row.get("key")))
                .containsExactly("law", "vocational", "health");
    }

    @Test
    void only_what_is_counted_in_the_tree_names_what_is_counted() {
        assertThat(BUILT_IN.indicators().stream()
                        .filter(indicator -> !indicator.counts().isEmpty())
                        .map(Indicator::code))
                .containsExactlyInAnyOrder("commune_total", "district_total", "affiliate_total", "affiliate_reporting");
    }

    @Test
    void every_code_and_key_stands_once_because_a_later_one_would_replace_it() {
        assertThat(builtInTable("indicators.csv").rows().stream().map(row -> row.get("code")))
                .doesNotHaveDuplicates();
        assertThat(builtInTable("breakdowns.csv").rows().stream()
                        .map(row -> row.get("dimension") + ":" + row.get("key")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_code_that_an_indicator_names_exists() {
        Set<String> codes = BUILT_IN.indicators().stream().map(Indicator::code).collect(Collectors.toSet());

        for (Indicator indicator : BUILT_IN.indicators()) {
            Stream<String> named = Stream.of(
                            Stream.of(indicator.numerator(), indicator.denominator())
                                    .filter(code -> !code.isEmpty()),
                            indicator.atMost().stream(),
                            indicator.parts().stream()
                                    .flatMap(way -> way.items().stream())
                                    .map(Item::indicator))
                    .flatMap(all -> all);
            assertThat(named).as(indicator.code()).allMatch(codes::contains);
        }
    }

    @Test
    void every_dimension_of_an_indicator_has_keys() {
        for (Indicator indicator : BUILT_IN.indicators()) {
            assertThat(indicator.dimensions())
                    .as(indicator.code())
                    .allMatch(dimension -> !BUILT_IN.keysOf(dimension).isEmpty());
        }
    }

    @Test
    void every_part_that_is_a_breakdown_is_a_known_key() {
        for (Indicator indicator : BUILT_IN.indicators()) {
            assertThat(indicator.parts().stream()
                            .flatMap(way -> way.items().stream())
                            .map(Item::breakdown)
                            .filter(breakdown -> !breakdown.isNone()))
                    .as(indicator.code())
                    .allMatch(breakdown -> BUILT_IN.key(breakdown).isPresent());
        }
    }

    @Test
    void every_topic_belongs_to_a_group() {
        assertThat(BUILT_IN.keysOf("topic"))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(BUILT_IN.key(new Breakdown("topic_group", topic.group())))
                        .as(topic.labelVi())
                        .isPresent());
    }

    @Test
    void a_ratio_has_both_terms_and_is_recomputed() {
        assertThat(BUILT_IN.indicators().stream().filter(indicator -> indicator.kind() == Indicator.Kind.RATIO))
                .isNotEmpty()
                .allSatisfy(ratio -> {
                    assertThat(ratio.numerator()).as(ratio.code()).isNotEmpty();
                    assertThat(ratio.denominator()).as(ratio.code()).isNotEmpty();
                    assertThat(ratio.overUnits()).as(ratio.code()).isEqualTo(Indicator.OverUnits.RECOMPUTE);
                });
    }

    @Test
    void money_is_whole_dong() {
        assertThat(BUILT_IN.indicators().stream()
                        .filter(indicator -> indicator.uom().equals("đồng"))
                        .filter(indicator -> indicator.kind() != Indicator.Kind.RATIO))
                .isNotEmpty()
                .allMatch(indicator -> indicator.decimals() == 0);
    }

    @Test
    void an_indicator_of_the_workspace_replaces_the_built_in_one_of_its_code() throws HkhException {
        Catalogue catalogue =
                CatalogueTables.plus(BUILT_IN, table(HEADER + "member_total,Hội viên của ta,stock,last,sum,0\n"));

        assertThat(catalogue.get("member_total").labelVi()).isEqualTo("Hội viên của ta");
        assertThat(catalogue.indicators()).hasSameSizeAs(BUILT_IN.indicators());
    }

    @Test
    void an_addition_may_name_built_in_indicators_but_no_unknown_ones() throws HkhException {
        String known = "mine,Của ta,ratio,recompute,recompute,1,member_total,pop_total\n";
        String unknown = "mine,Của ta,ratio,recompute,recompute,1,member_total,nobody\n";

        assertThat(CatalogueTables.plus(BUILT_IN, table(HEADER + known)).find("mine"))
                .isPresent();
        assertThat(refusal(HEADER + unknown)).isEqualTo(Message.of("plan.unknown-indicator", "t.csv", 2, "nobody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine,Của ta,money,last,sum,0\n",
                "mine,Của ta,stock,always,sum,0\n",
                "mine,Của ta,stock,last,average,0\n",
                "mine,Của ta,stock,last,sum,ten\n"
            })
    void a_word_that_is_none_of_the_known_ones_is_refused(String row) {
        assertThat(refusal(HEADER + row).key()).isEqualTo("table.bad-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {",Của ta,stock,last,sum,0\n", "mine,,stock,last,sum,0\n", "mine,Của ta,,last,sum,0\n"})
    void a_blank_that_is_needed_is_refused(String row) {
        assertThat(refusal(HEADER + row).key()).isEqualTo("table.blank");
    }

    @Test
    void a_part_that_is_no_item_is_refused_with_its_line() {
        assertThat(refusal(HEADER + "mine,Của ta,stock,last,sum,0,,,member_total/rural\n")
                        .arguments())
                .startsWith("t.csv", 2);
    }

    @Test
    void an_unknown_code_is_a_bug() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BUILT_IN.get("nobody"))
                .withMessageContaining("nobody");
    }

    @Test
    void an_item_is_called_by_its_indicator_and_its_breakdown() {
        assertThat(BUILT_IN.label(Item.parse("clc_class/topic:law")))
                .isEqualTo(BUILT_IN.get("clc_class").labelVi() + " – Giáo dục pháp luật");
        assertThat(BUILT_IN.label(new Breakdown("topic", "Chuyên đề lạ"))).isEqualTo("Chuyên đề lạ");
    }

    @Test
    void grades_are_asked_until_2023_and_levels_from_2024_as_circular_25_of_2023_says() {
        assertThat(asked(2023)).contains("cdht_commune_good", "cdht_commune_fair", "cdht_commune_weak");
        assertThat(asked(2023)).noneMatch(item -> item.startsWith("cdht_level"));
        assertThat(asked(2024)).contains("cdht_level/grade_level:level_1", "cdht_level/grade_level:not_met");
        assertThat(asked(2024)).noneMatch(item -> item.matches("cdht_commune_(good|fair|average|weak|graded)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2023, 2024, 2030})
    void every_asked_item_and_every_key_of_it_is_in_the_catalogue(int year) {
        for (Line line : lines(year).all()) {
            Breakdown breakdown = line.item().breakdown();
            assertThat(BUILT_IN.find(line.item().indicator()))
                    .as(line.item().toString())
                    .isPresent();
            if (!breakdown.isNone()) {
                Indicator indicator = BUILT_IN.get(line.item());
                boolean scope = Scope.of(breakdown)
                        .filter(part -> part.reach() == Scope.Reach.SUBTREE || Scope.divides(indicator))
                        .isPresent();
                assertThat(scope || indicator.dimensions().contains(breakdown.dimension()))
                        .as(line.item().toString())
                        .isTrue();
                assertThat(line.isOpen() || BUILT_IN.key(breakdown).isPresent())
                        .as(line.item().toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_asked_ratio_is_asked_with_both_of_its_terms(Level level) {
        for (int year : List.of(2023, 2024)) {
            Set<String> asked = lines(year).of(level).stream()
                    .map(line -> line.item().toString())
                    .collect(Collectors.toSet());
            for (Line line : lines(year).of(level)) {
                Indicator indicator = BUILT_IN.get(line.item());
                if (indicator.kind() == Indicator.Kind.RATIO) {
                    assertThat(asked)
                            .as(year + " " + indicator.code())
                            .contains(indicator.numerator(), indicator.denominator());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void no_item_is_asked_twice(int year) {
        assertThat(asked(year)).doesNotHaveDuplicates();
    }

    @Test
    void a_key_of_an_open_list_is_asked_wherever_the_list_is() {
        assertThat(lines(2023).askedOf(Item.parse("clc_class/topic:Chuyên đề lạ")))
                .containsExactly(Level.COMMUNE);
        assertThat(lines(2023).askedOf(Item.parse("member_total/topic:law"))).isEmpty();
    }

    @Test
    void a_line_may_not_be_required_of_whom_it_is_not_asked() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        new Line(Theme.FUNDS, Item.of("fund_raised"), Set.of(Level.COMMUNE), Set.of(Level.PROVINCE)));
    }

    @Test
    void a_sheet_name_is_one_that_excel_takes() {
        assertThat(Arrays.stream(Theme.values()).map(Theme::sheet))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\[\\]*?:/\\\\].*"));
    }

    private static ReturnLines lines(int year) {
        return ReturnLines.builtIn(BUILT_IN, Period.ofYear(year));
    }

    private static List<String> asked(int year) {
        return lines(year).all().stream().map(line -> line.item().toString()).toList();
    }

    private static List<String> texts(Table.Row row, List<String> columns) {
        return columns.stream().map(row::get).toList();
    }

    private static Map<String, Table.Row> byCode(Table table, String column) {
        Map<String, Table.Row> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.get(column), row));
        return rows;
    }

    private static Message refusal(String text) {
        return catchThrowableOfType(HkhException.class, () -> CatalogueTables.plus(BUILT_IN, table(text)))
                .told()
                .get(0);
    }

    private static Table table(String text) throws HkhException {
        return Csv.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table builtInTable(String name) {
        try {
            return CatalogueTables.builtIn(name);
        } catch (HkhException e) {
            throw new AssertionError(e);
        }
    }
}
