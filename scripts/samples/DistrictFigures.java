import hkh.unit.Level;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the districts have themselves. */
final class DistrictFigures {

    private static final Map<String, Integer> RAISED_CHILDREN = Map.of("123", 6, "126", 9);
    private static final Map<String, Integer> SHELTERED_CHILDREN = Map.of("127", 18, "124", 14, "126", 17);

    /** What the province hands down to some districts, and some districts to a part of their communes. */
    static final Map<String, Long> TO_DISTRICTS = Map.of(
            "118",
            45_000_000L,
            "119",
            80_000_000L,
            "120",
            55_000_000L,
            "122",
            70_000_000L,
            "124",
            40_000_000L,
            "127",
            60_000_000L,
            "128",
            50_000_000L);

    private static final Map<String, Long> TO_COMMUNES =
            Map.of("116", 3_000_000L, "119", 4_000_000L, "125", 5_000_000L, "126", 6_000_000L);

    private final Truth truth;
    private final Shares shares;

    DistrictFigures(Truth truth, Shares shares) {
        this.truth = truth;
        this.shares = shares;
    }

    void make() {
        Level level = Level.DISTRICT;
        List<Unit> districts = truth.units(level);
        long[] people = districts.stream()
                .mapToLong(district -> truth.below(district, "pop_total"))
                .toArray();
        truth.all(level, 1, "assoc_district", "directive_unit", "llw_unit");
        truth.all(level, 0, "assoc_base", "assoc_base_school", "board_religious", "org_new/org_type:board_agency");
        truth.all(level, 0, "org_new/org_type:board_enterprise", "board_enterprise", "passthrough_amount");
        truth.all(level, 0, "commend_paper");
        long boards = truth.published("board_total") - Shares.sum(truth.of(Level.COMMUNE, "board_total"));
        long[] agencies = truth.put(level, "board_agency", Shares.split(boards, shares.shaken(people, 30)));
        truth.put(level, "org_total", truth.put(level, "board_total", agencies));
        long[] classes = Shares.split(truth.published("training_class"), shares.shaken(people, 20));
        truth.put(level, "training_class", classes);
        truth.put(
                level,
                "training_attendee",
                Shares.split(truth.published("training_attendee"), shares.shaken(classes, 12)));
        for (Unit district : districts) {
            truth.put(district.id(), "docs_issued", 6 + shares.upTo(9));
            truth.put(district.id(), "coop_agreement", 3 + shares.upTo(4));
            truth.put(
                    district.id(), "inspected_unit", truth.childrenOf(district).size() * 2 / 5);
            long raised = RAISED_CHILDREN.getOrDefault(district.id(), 0);
            long sheltered = SHELTERED_CHILDREN.getOrDefault(district.id(), 0);
            truth.put(district.id(), "adopted_pupil/programme:nuoi_em", raised);
            truth.put(district.id(), "adopted_pupil/programme:mai_am_cho_em", sheltered);
            truth.put(district.id(), "adopted_pupil", raised + sheltered);
        }
        for (String thing : List.of("meal", "water", "milk", "cake", "supply")) {
            String item = "inkind_item/item:" + thing;
            truth.put(level, item, Shares.split(truth.published(item), shares.shaken(people, 35)));
        }
        for (String item : List.of("exam_support_cash", "inkind_value")) {
            truth.put(level, item, Shares.money(truth.published(item), shares.shaken(people, 25)));
        }
        districtFunds(districts, people);
        for (String item : List.of("award_total_count", "award_total_amount", "fund_balance")) {
            districts.forEach(district -> truth.put(
                    district.id(),
                    item + "/subtree:district",
                    truth.get(district.id(), item) + truth.below(district, item)));
        }
        districts.forEach(district ->
                truth.put(district.id(), "member_total/subtree:district", truth.below(district, "member_total")));
    }

    private void districtFunds(List<Unit> districts, long[] people) {
        Level level = Level.DISTRICT;
        long[] balance = balances(districts, people);
        long[] weights = IntStream.range(0, people.length)
                .mapToLong(i -> people[i] / 100 + balance[i] / 1_000_000)
                .toArray();
        long given = truth.published("award_total_amount/level:district");
        long[] awards = Awards.give(
                truth,
                shares,
                level,
                weights,
                new Awards.Kind("award", 1_240, 868_000_000),
                new Awards.Kind("gift", truth.published("award_total_count/level:district") - 3_740, 1_128_000_000),
                new Awards.Kind("scholarship", 2_500, given - 868_000_000 - 1_128_000_000));
        handDown(districts);
        long[] passed = truth.of(level, "fund_passed_down");
        long[] spent = Shares.plus(awards, passed, Shares.money(171_300_000, shares.shaken(people, 30)));
        long[] above = truth.of(level, "fund_from_above");
        long[] raised = Shares.plus(above, Shares.money(5_912_450_000L, shares.shaken(awards, 8)));
        Awards.fund(truth, level, spent, raised, balance);
        truth.put(level, "fund_savings", Shares.money(6_280_000_000L, shares.shaken(balance, 20), balance));
    }

    /** Five were published; the seven others have less than the last of those. */
    private long[] balances(List<Unit> districts, long[] people) {
        String item = "fund_balance/level:district";
        long[] balance = districts.stream()
                .mapToLong(
                        district -> truth.isPublished(district.id(), item) ? truth.published(district.id(), item) : 0)
                .toArray();
        long[] others = IntStream.range(0, people.length)
                .mapToLong(i -> balance[i] > 0 ? 0 : people[i])
                .toArray();
        long left = truth.published(item) - Shares.sum(balance);
        long most = truth.published("125", item) - 1_000_000;
        return Shares.plus(balance, Shares.money(left, shares.shaken(others, 25), Shares.same(people.length, most)));
    }

    private void handDown(List<Unit> districts) {
        truth.all(Level.COMMUNE, 0, "fund_from_above");
        for (Unit district : districts) {
            truth.put(district.id(), "fund_from_above", TO_DISTRICTS.getOrDefault(district.id(), 0L));
            long each = TO_COMMUNES.getOrDefault(district.id(), 0L);
            long passed = 0;
            List<Unit> communes = new ArrayList<>(each > 0 ? truth.childrenOf(district) : List.of());
            for (int i = 0; i < communes.size(); i += 2) {
                if (truth.get(communes.get(i).id(), "fund_raised") <= each) {
                    throw new IllegalArgumentException(communes.get(i).name() + " raised less than it was given");
                }
                truth.put(communes.get(i).id(), "fund_from_above", each);
                passed += each;
            }
            truth.put(district.id(), "fund_passed_down", passed);
        }
    }
}
