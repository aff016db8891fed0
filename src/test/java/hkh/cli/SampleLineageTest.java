package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Total;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.plan.Indicator;
import hkh.rollup.Lineage;
import hkh.rollup.Lineages;
import hkh.rollup.RollUp;
import hkh.rollup.StandIns;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every sample, what a total is said to be made of makes it. */
class SampleLineageTest {

    static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            return folders.filter(Workspace::isAt).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_addends_of_every_total_make_it(Path sample) throws Exception {
        Job job = Job.of(Workspace.open(sample), Optional.empty());
        Aggregation run = Aggregation.look(job);
        Lineages lineages = new RollUp(
                        job.catalogue(),
                        job.lines(),
                        job.tree(),
                        job.configuration().period())
                .lineages(run.judgement().accepted(), StandIns.NONE);
        int sums = 0;
        for (Total total : run.totals().all()) {
            Indicator indicator = job.catalogue().get(total.reference().item());
            if (indicator.kind() == Indicator.Kind.CHANGE) {
                continue;
            }
            Lineage lineage = lineages.of(total.reference()).orElseThrow();
            if (indicator.kind() == Indicator.Kind.RATIO) {
                ratio(total, indicator, lineage);
            } else {
                sums++;
                assertThat(lineage.sum(role -> true))
                        .as(total.reference().toString())
                        .isEqualByComparingTo(total.measure().amount());
            }
        }
        assertThat(sums).isGreaterThan(1000);
    }

    private static void ratio(Total total, Indicator indicator, Lineage lineage) {
        BigDecimal upper = lineage.sum(Lineage.Role.NUMERATOR::equals);
        BigDecimal lower = lineage.sum(Lineage.Role.DENOMINATOR::equals);
        total.measure()
                .quantity()
                .ifPresent(value -> assertThat(indicator
                                .ratio(upper, lower)
                                .orElseThrow()
                                .subtract(value)
                                .abs())
                        .as(total.reference().toString())
                        .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(indicator.decimals())));
    }
}
