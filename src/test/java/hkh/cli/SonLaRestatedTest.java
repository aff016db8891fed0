package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Total;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.restatement.Restatement;
import hkh.unit.NationalRegister;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The totals of Sơn La of 2023, of 12 districts and 204 communes, for the 75 communes without districts of 2025. */
class SonLaRestatedTest {

    private static final String PROVINCE = "14@2025-03";

    @Test
    void the_province_keeps_every_total_to_the_dong_although_two_towns_were_divided() throws Exception {
        Job job = Job.of(Workspace.open(Path.of("samples/son-la-2023")), Optional.empty());
        Aggregation run = Aggregation.look(job);
        Set<String> bodies = new LinkedHashSet<>();
        run.totals().all().forEach(total -> bodies.add(total.reference().unit()));
        bodies.removeIf(unit -> unit.matches("\\d+"));
        Register register = OwnUnits.beside(NationalRegister.read(), bodies);
        Passage passage = Passage.of(register, LocalDate.of(2023, 12, 31), LocalDate.of(2025, 12, 31));

        List<Restated> restated = new Restatement(job.catalogue(), passage.ofTotals()).restate(figures(passage, run));

        Map<Item, Restated> ofProvince = new HashMap<>();
        restated.stream()
                .filter(one -> one.reference().unit().equals(PROVINCE))
                .forEach(one -> ofProvince.put(one.reference().item(), one));
        int compared = 0;
        for (Total total : run.totals().all()) {
            if (total.reference().unit().equals("14") && isAdded(job.catalogue(), total)) {
                Restated one = Optional.ofNullable(
                                ofProvince.get(total.reference().item()))
                        .orElseThrow();
                assertThat(one.measure().amount())
                        .as(total.reference().toString())
                        .isEqualByComparingTo(total.measure().amount());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(Optional.ofNullable(ofProvince.get(Item.of("member_total")))
                        .orElseThrow()
                        .measure())
                .as("published in 01/BC-HKH")
                .isEqualTo(Measure.of(351_214));
        assertThat(restated.stream()
                        .filter(one -> one.reference().item().equals(Item.of("pop_total")))
                        .filter(one -> one.standing() == Restated.Standing.NOT_COMPARABLE)
                        .map(one -> one.reference().unit()))
                .containsExactlyInAnyOrder("03979@2025-07", "03980@2025-07", "03982@2025-07", "04033@2025-07");
        assertThat(ofProvince.get(Item.of("commune_total")))
                .isNotNull()
                .satisfies(one -> assertThat(one.measure()).isEqualTo(Measure.of(BigDecimal.valueOf(75))));
    }

    /** Totals that are sums, known, and not told by a level that is no more. */
    private static boolean isAdded(Catalogue catalogue, Total total) {
        Item item = total.reference().item();
        return catalogue.get(item).overUnits() == Indicator.OverUnits.SUM
                && catalogue.get(item).kind() != Indicator.Kind.CHANGE
                && total.measure().quantity().isPresent()
                && !Set.of("level:district", "subtree:district")
                        .contains(item.breakdown().toString());
    }

    private static List<Figure> figures(Passage passage, Aggregation run) {
        List<Figure> figures = new ArrayList<>();
        for (Total total : run.totals().all()) {
            List<Unit> units = passage.earlier().named(total.reference().unit());
            figures.add(new Figure(
                    new Reference(
                            units.get(0).id(),
                            total.reference().period(),
                            total.reference().item()),
                    total.measure(),
                    new Origin("", "", "", "")));
        }
        return figures;
    }
}
