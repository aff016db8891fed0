package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.finding.Messages;
import hkh.intake.Town;
import hkh.plan.Indicator;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a return says, a check has an answer. */
class RandomReturnsTest {

    @Test
    void no_check_fails_on_any_of_two_thousand_returns() {
        Validation validation = new Validation(Town.CATALOGUE, Town.LINES, Town.TREE, Policy.DEFAULT);
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Figure> figures = figures(random, 2021);
            Received received = new Received(
                    List.of(new Submission(
                            "25750", Town.YEAR, new SourceFile("a.xlsx", ""), 0, "form", figures, Map.of(), List.of())),
                    List.of(),
                    List.of());
            Judgement judgement = validation.judge(received, List.of(), Earlier.of(figures(random, 2020)));
            assertThat(judgement.accepted().figures()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(figures);
            judgement
                    .findings()
                    .forEach(finding -> assertThat(Messages.in("vi").text(finding.message()))
                            .doesNotContain("{"));
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
        for (String text : List.of("a + b - c@previous", "a/topic:* + 100", "a/level:district - 5")) {
            assertThat(Expression.parse(text)).hasToString(text);
        }
    }

    private static List<Figure> figures(Random random, int year) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : Town.CATALOGUE.indicators()) {
            if (random.nextInt(3) > 0) {
                figures.add(figure(indicator.item(), random, year));
            }
            for (String dimension : indicator.dimensions()) {
                figures.add(figure(new Item(indicator.code(), new Breakdown(dimension, "x")), random, year));
            }
        }
        return figures;
    }

    private static Figure figure(Item item, Random random, int year) {
        Measure measure = switch (random.nextInt(6)) {
            case 0 -> Measure.NIL;
            case 1 -> Measure.NOT_REPORTED;
            case 2 -> Measure.UNREADABLE;
            case 3 -> Measure.of(0);
            default -> Measure.of(new BigDecimal(random.nextInt(2_000_000) - 1000).movePointLeft(random.nextInt(3)));
        };
        Reference reference = new Reference("25750", hkh.figure.Period.ofYear(year), item);
        return new Figure(reference, measure, new Origin("a.xlsx", "Sheet1", "A1", "?"));
    }
}
