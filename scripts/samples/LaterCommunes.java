import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The figures of the communes of July 2025, grown from those of 2023 of the communes that they were made of. */
final class LaterCommunes {

    /** What the province hands down to a commune of the remote ones. */
    static final long FROM_ABOVE = 10_000_000;

    private static final List<String> TOPICS = List.of("literacy", "ethnic_language", "science", "agriculture", "law");

    private final LaterFigures figures;
    private final List<Unit> communes;

    LaterCommunes(LaterFigures figures, List<Unit> communes) {
        this.figures = figures;
        this.communes = communes;
    }

    void make() {
        int number = 0;
        for (Unit commune : communes) {
            places(commune);
            organisations(commune);
            members(commune);
            models(commune);
            learning(commune, number);
            money(commune, number++);
        }
        levels();
    }

    private void places(Unit unit) {
        long people = figures.grow(unit, "pop_total", 12, 30);
        figures.grow(unit, "household_total", 15, 35);
        figures.grow(unit, "adult_total", 10, 28, people);
        figures.grow(unit, "lineage_total", 0, 30);
        figures.grow(unit, "hamlet_total", 0, 0);
        figures.grow(unit, "org_unit_total", -60, 0);
    }

    private void organisations(Unit unit) {
        figures.all(unit, 1, "assoc_base", "assoc_commune");
        long hamlets = figures.get(unit, "hamlet_total");
        long branches = figures.grow(unit, "branch_hamlet", 0, 60, hamlets);
        long total = branches
                + figures.grow(unit, "branch_school", -30, 20)
                + figures.grow(unit, "branch_agency", -80, 30)
                + figures.grow(unit, "branch_enterprise", 0, 150);
        figures.put(unit, "branch_total", total);
        figures.put(unit, "group_total", hamlets - branches);
        figures.put(unit, "branch_group_total", total + hamlets - branches);
        long boards = figures.grow(unit, "board_agency", 0, 100) + figures.grow(unit, "board_enterprise", 0, 100);
        figures.put(unit, "board_religious", 0);
        figures.put(unit, "board_total", boards);
        figures.put(unit, "org_total", 1 + total + hamlets - branches + boards);
        figures.grow(unit, "branch_lineage", 0, 60, figures.get(unit, "lineage_total"));
        figures.grow(unit, "branch_hometown", 0, 60);
    }

    private void members(Unit unit) {
        long members = figures.grow(unit, "member_total", 15, 75);
        figures.put(unit, "member_new", figures.times(members, -970, -955));
        figures.put(unit, "member_left", figures.times(members, -992, -985));
        figures.grow(unit, "member_rural", 10, 60, members);
        figures.grow(unit, "member_cadre", 0, 50, members);
        figures.grow(unit, "member_school", 0, 40, members);
        figures.grow(unit, "member_party", 20, 80, members);
        figures.grow(unit, "member_card_total", 50, 150, members);
    }

    private void models(Unit unit) {
        model(unit, "citizen", figures.get(unit, "adult_total"));
        model(unit, "family", figures.get(unit, "household_total"));
        model(unit, "lineage", figures.get(unit, "lineage_total"));
        model(unit, "unit", figures.get(unit, "org_unit_total"));
        long hamlets = figures.put(unit, "lm_community_reg", figures.get(unit, "hamlet_total"));
        figures.grow(unit, "lm_community_ok", 20, 80, hamlets);
        figures.put(unit, "cdht_commune_reg", 1);
    }

    private void model(Unit unit, String model, long base) {
        long registered = figures.grow(unit, "lm_" + model + "_reg", 20, 70, base);
        figures.grow(unit, "lm_" + model + "_ok", 30, 90, registered);
    }

    /** The communes with the largest share of learning families reach level 2, the last do not reach level 1. */
    private void levels() {
        List<Unit> order = new ArrayList<>(communes);
        order.sort(Comparator.comparing(
                (Unit unit) -> -figures.get(unit, "lm_family_ok") * 100_000 / figures.get(unit, "lm_family_reg")));
        for (int i = 0; i < order.size(); i++) {
            int reached = i < 22 ? 2 : i < 68 ? 1 : 0;
            figures.put(order.get(i), "cdht_level/grade_level:level_1", reached == 1 ? 1 : 0);
            figures.put(order.get(i), "cdht_level/grade_level:level_2", reached == 2 ? 1 : 0);
            figures.put(order.get(i), "cdht_level/grade_level:not_met", reached == 0 ? 1 : 0);
            figures.put(order.get(i), "cdht_commune_selfassessed", reached == 0 ? 0 : 1);
        }
    }

    /** Every fifth commune joined its learning centre to the house of culture. */
    private void learning(Unit unit, int number) {
        boolean merged = number % 5 == 2;
        figures.put(unit, "clc_merged", merged ? 1 : 0);
        figures.put(unit, "clc_separate", merged ? 0 : 1);
        figures.put(unit, "clc_missing", 0);
        long classes = 0;
        long learners = 0;
        for (String topic : TOPICS) {
            String held = "clc_class/topic:" + topic;
            long before = figures.before(unit, held);
            classes += figures.put(unit, held, before > 0 && figures.upTo(3) == 0 ? before + 1 : before);
            learners += figures.grow(unit, "clc_learner/topic:" + topic, 0, 150);
        }
        figures.put(unit, "clc_class", classes);
        figures.put(unit, "clc_learner", learners);
        boolean trained = number % 2 == 0;
        figures.put(unit, "training_class", trained ? 1 : 0);
        figures.put(unit, "training_attendee", trained ? 45 + figures.upTo(50) : 0);
        figures.put(unit, "docs_issued", 4 + figures.upTo(8));
        figures.put(unit, "inspected_unit", 1 + figures.upTo(4));
        figures.put(unit, "dropout_returned", figures.upTo(4));
        figures.put(unit, "adopted_pupil", figures.upTo(6));
    }

    private void money(Unit unit, int number) {
        long given = new LaterMoney(figures).given(unit);
        long spent = given + figures.money(given, -930, -880);
        long own = figures.before(unit, "fund_raised") - figures.before(unit, "fund_from_above");
        long fromAbove = unit.type().equals("Xã") && number % 3 == 0 ? FROM_ABOVE : 0;
        figures.put(unit, "fund_from_above", fromAbove);
        new LaterMoney(figures).fund(unit, figures.money(own, 40, 200), fromAbove, spent);
        long pigs = figures.grow(unit, "piggy_count", 20, 140);
        figures.put(unit, "piggy_amount", pigs == 0 ? 0 : figures.money(figures.before(unit, "piggy_amount"), 20, 180));
    }
}
