package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.intake.Town;
import hkh.plan.BreakdownKey;
import hkh.plan.Indicator;
import hkh.rollup.RollUp;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever returns say, at every level and beside whatever was before, every check has an answer. */
class RandomReturnsTest {

    private static final int SUBMISSIONS = 10_000;

    /** Some are very long, some below zero, some have decimals. */
    private static final List<BigDecimal> ODD = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("-1"),
            new BigDecimal("0.001"),
            new BigDecimal("99999999999999999999999999999999999999"),
            new BigDecimal("-123456789012345678901234567890.12"),
            new BigDecimal("1E+40"),
            new BigDecimal("1E-40"));

    private static final UnitTree TREE = Town.tree(
            Town.PROVINCE,
            Town.DISTRICT,
            Town.HOA,
            Town.LOI,
            Town.unit("S1", "Trường THPT Võ Minh Đức", "Trường", Level.AFFILIATE, "718", true),
            Town.unit("H1", "Khu phố 1", "Khu phố", Level.BRANCH, "25750", true),
            Town.unit("H2", "Khu phố 2", "Khu phố", Level.BRANCH, "25750", false));

    private static final List<String> UNITS = List.of("74", "718", "25750", "25753", "S1", "H1", "H2");

    @Test
    void no_rule_throws_on_any_of_ten_thousand_submissions() {
        Policy policy = new Policy(
                Map.of(), Set.of("negative-figure"), Set.of("part-exceeds-whole", "own-0"), ownChecks(), List.of());
        Validation validation = new Validation(Town.CATALOGUE, Town.LINES, TREE, policy);
        Set<String> told = new TreeSet<>();
        int made = 0;
        for (int seed = 0; made < SUBMISSIONS; seed++) {
            Random random = new Random(seed);
            List<Submission> submissions = new ArrayList<>();
            List<Figure> before = new ArrayList<>();
            List<Figure> opening = new ArrayList<>();
            for (String unit : UNITS) {
                if (random.nextInt(4) > 0) {
                    submissions.add(submission(unit, figures(unit, random, 2021)));
                }
                before.addAll(random.nextBoolean() ? figures(unit, random, 2020) : List.of());
                opening.addAll(random.nextBoolean() ? figures(unit, random, 2020) : List.of());
            }
            made += submissions.size();
            List<Figure> references = random.nextInt(3) == 0 ? figures("25750", random, 2021) : List.of();
            Judgement judgement = validation.judge(
                    new Received(submissions, List.of(), List.of()), references, new Earlier(before, opening));
            List<Finding> findings = new ArrayList<>(judgement.findings());
            if (seed % 100 == 0) {
                var totals = new RollUp(Town.CATALOGUE, Town.LINES, TREE, Town.YEAR).totals(judgement.accepted());
                findings.addAll(new Reconciliation(Town.CATALOGUE, TREE, policy).of(judgement.compared(), totals));
                for (Finding finding : findings) {
                    assertThat(Messages.in("vi").text(finding.message())).doesNotContain("{");
                }
            }
            for (Finding finding : findings) {
                told.add(finding.rule());
                if (finding.message().key().equals("finding.rule-not-run")) {
                    throw new AssertionError("seed " + seed + ": " + finding);
                }
            }
        }
        assertThat(told).contains("own-0", "own-5", "parts-do-not-add-up", "ratio-does-not-match", "negative-figure");
    }

    @Test
    void what_is_accepted_of_one_return_is_what_it_states() {
        Validation validation = new Validation(Town.CATALOGUE, Town.LINES, Town.TREE, Policy.DEFAULT);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Figure> figures = figures("25750", random, 2021).stream()
                    .filter(figure -> !Set.of("level", "subtree")
                            .contains(figure.item().breakdown().dimension()))
                    .toList();
            Judgement judgement = validation.judge(
                    new Received(List.of(submission("25750", figures)), List.of(), List.of()),
                    List.of(),
                    Earlier.of(figures("25750", random, 2020)));
            assertThat(judgement.accepted().figures()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(figures);
        }
    }

    @Test
    void what_is_printed_of_a_check_is_read_as_the_same() {
        for (Check check : Checks.of(Town.CATALOGUE)) {
            if (check instanceof LinearCheck linear) {
                assertThat(Expression.parse(linear.left().toString())).isEqualTo(linear.left());
                assertThat(Expression.parse(linear.right().toString())).isEqualTo(linear.right());
            }
        }
        for (String text :
                List.of("a + b - c@previous", "a/topic:* + 100", "a/level:district - 5", "0.5 * a@children - 3 * b")) {
            assertThat(Expression.parse(text)).hasToString(text);
        }
    }

    /** Own checks of every relation and policy, over the past, all keys of a dimension and the units below. */
    private static List<Check> ownChecks() {
        List<List<String>> written = List.of(
                List.of("fund_raised - 2 * fund_spent", "equal", "fund_raised@previous + 0.5 * fund_balance@opening"),
                List.of("clc_class/topic:*", "at_most", "200 * clc_learner@children - 7"),
                List.of("fund_balance/level:commune", "at_least", "fund_savings"),
                List.of("lm_family_ok", "both_or_neither", "lm_family_reg@children"),
                List.of("member_ratio_pop + member_increase", "equal", "0.01 * member_total"),
                List.of("member_total", "change", ""),
                List.of("inspected_unit/level:district", "range", ""));
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> check : written) {
            for (Expression.Missing missing : Expression.Missing.values()) {
                boolean bounded = check.get(2).isEmpty();
                Map<String, String> row = new LinkedHashMap<>();
                row.put("id", "own-" + written.indexOf(check));
                row.put("severity", "trial");
                row.put("left", missing == Expression.Missing.AS_ZERO ? check.get(0) + " + 0" : check.get(0));
                row.put("left_missing", missing.name().toLowerCase(Locale.ROOT));
                row.put("relation", check.get(1));
                row.put(bounded ? "min" : "right", bounded ? "-50" : check.get(2));
                row.put("max", bounded ? "300" : "");
                row.put("label", "Nhãn");
                row.put("instruction", "xem lại");
                if (!check.get(1).equals("change") || missing != Expression.Missing.AS_ZERO) {
                    rows.add(new Table.Row("rules.yaml", rows.size() + 1, row));
                }
            }
        }
        CheckTable table = new CheckTable(Town.CATALOGUE);
        List<Check> checks = table.own(new Table("rules.yaml", CheckTable.COLUMNS, rows));
        assertThat(table.wrong()).isEmpty();
        return checks;
    }

    private static Submission submission(String unit, List<Figure> figures) {
        SourceFile file = new SourceFile(unit + ".xlsx", "");
        return new Submission(unit, Town.YEAR, file, 0, "form", figures, Map.of(), List.of());
    }

    /** Two of three indicators, each of their dimensions by a key that is listed and one that is not, in turn. */
    private static List<Figure> figures(String unit, Random random, int year) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : Town.CATALOGUE.indicators()) {
            if (random.nextInt(3) > 0) {
                figures.add(figure(unit, indicator.item(), random, year));
            }
            for (String dimension : indicator.dimensions()) {
                List<BreakdownKey> keys = Town.CATALOGUE.keysOf(dimension);
                boolean listed = !keys.isEmpty() && random.nextInt(3) > 0;
                Breakdown breakdown =
                        listed ? keys.get(random.nextInt(keys.size())).breakdown() : new Breakdown(dimension, "x");
                figures.add(figure(unit, new Item(indicator.code(), breakdown), random, year));
            }
        }
        return figures;
    }

    private static Figure figure(String unit, Item item, Random random, int year) {
        Measure measure = switch (random.nextInt(8)) {
            case 0 -> Measure.NIL;
            case 1 -> Measure.NOT_REPORTED;
            case 2 -> Measure.UNREADABLE;
            case 3 -> Measure.NOT_APPLICABLE;
            case 4 -> Measure.of(ODD.get(random.nextInt(ODD.size())));
            default -> Measure.of(new BigDecimal(random.nextInt(2_000_000) - 1000).movePointLeft(random.nextInt(3)));
        };
        Reference reference = new Reference(unit, Period.ofYear(year), item);
        return new Figure(reference, measure, new Origin(unit + ".xlsx", "Sheet1", "A1", "?"));
    }
}
