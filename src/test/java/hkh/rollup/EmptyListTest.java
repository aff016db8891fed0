package hkh.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import hkh.submission.Accepted;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Units that declare an open list empty have answered for each of its keys. */
class EmptyListTest {

    private static final Period PERIOD = Period.ofYear(2021);
    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    private static final UnitTree TREE = new Register(
                    List.of(
                            unit("718", "Thành phố Thủ Dầu Một", Level.DISTRICT, ""),
                            unit("25747", "Phường Phú Cường", Level.COMMUNE, "718"),
                            unit("25763", "Phường Phú Tân", Level.COMMUNE, "718")),
                    List.of())
            .treeAt(PERIOD.lastDay());

    @Test
    void a_unit_without_any_class_counts_for_every_topic() {
        Total total = total(Measure.NIL);
        assertThat(total.measure()).isEqualTo(Measure.of(3));
        assertThat(total.isPartial()).isFalse();
    }

    @Test
    void a_unit_that_says_nothing_counts_for_no_topic() {
        assertThat(total(Measure.NOT_REPORTED).unitsIn()).isEqualTo(1);
    }

    /** The total of a topic of which one ward has three classes and another states this for all classes together. */
    private static Total total(Measure other) {
        Item topic = Item.parse("clc_class/topic:law");
        Accepted accepted = new Accepted(
                List.of(figure("25747", topic, Measure.of(3)), figure("25763", Item.of("clc_class"), other)),
                Set.of("25747", "25763"));
        return new RollUp(CATALOGUE, ReturnLines.builtIn(CATALOGUE, PERIOD), TREE, PERIOD)
                .totals(accepted)
                .of("718", topic)
                .orElseThrow();
    }

    private static Figure figure(String unit, Item item, Measure measure) {
        return new Figure(new Reference(unit, PERIOD, item), measure, new Origin("", "", "", ""));
    }

    private static Unit unit(String id, String name, Level level, String parent) {
        return new Unit(id, id, name, "", level, parent, Validity.ALWAYS, true, List.of());
    }
}
