import hkh.unit.Level;
import hkh.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of the communes: made up, but their sums are the published ones. */
final class CommuneFigures {

    /** How many of a thousand inhabitants of the province live in each district, roughly. */
    private static final Map<String, Integer> DISTRICTS = Map.ofEntries(
            Map.entry("116", 85),
            Map.entry("118", 52),
            Map.entry("119", 140),
            Map.entry("120", 78),
            Map.entry("121", 54),
            Map.entry("122", 93),
            Map.entry("123", 91),
            Map.entry("124", 64),
            Map.entry("125", 131),
            Map.entry("126", 124),
            Map.entry("127", 41),
            Map.entry("128", 47));

    private final Truth truth;
    private final Shares shares;
    private final List<Unit> communes;
    private long[] people;

    CommuneFigures(Truth truth, Shares shares) {
        this.truth = truth;
        this.shares = shares;
        this.communes = truth.units(Level.COMMUNE);
    }

    void make() {
        placesAndPeople();
        organisations();
        members();
        new CommuneModels(truth, shares).make();
        funds();
        truth.all(Level.COMMUNE, 0, "training_class", "training_attendee");
        putUpTo(5, "docs_issued", 1);
        putUpTo(4, "inspected_unit", 0);
        putUpTo(4, "dropout_returned", 0);
    }

    private void placesAndPeople() {
        people = put("pop_total", Shares.split(truth.published("pop_total"), weights(30, 14)));
        put("household_total", Shares.split(291_700, shares.shaken(people, 5)));
        put("adult_total", Shares.split(812_400, shares.shaken(people, 3)));
        put("lineage_total", Shares.split(2_890, shares.shaken(people, 30), all(2), all(Shares.ANY)));
        put("hamlet_total", Shares.split(truth.published("hamlet_total"), shares.shaken(people, 15), all(3), all(40)));
        put("org_unit_total", Shares.split(1_672, weights(20, 18), all(4), all(Shares.ANY)));
    }

    /** People, by some percent more or less, and by tenths more in wards and townships. */
    private long[] weights(int percent, int town) {
        long[] weights = new long[communes.size()];
        if (people == null) {
            Map<String, Long> size = new HashMap<>();
            communes.forEach(commune -> size.merge(commune.parent(), isTown(commune) ? 14L : 10L, Long::sum));
            for (int i = 0; i < weights.length; i++) {
                String district = communes.get(i).parent();
                weights[i] = 10_000L * DISTRICTS.get(district) / size.get(district);
            }
        } else {
            weights = people.clone();
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] * (isTown(communes.get(i)) ? town : 10);
        }
        return shares.shaken(weights, percent);
    }

    private void organisations() {
        long[] hamlets = of("hamlet_total");
        truth.all(Level.COMMUNE, 1, "assoc_base", "assoc_commune");
        long[] branches = put("branch_hamlet", Shares.split(1_968, shares.shaken(hamlets, 10), all(1), hamlets));
        long[] schools = Shares.split(truth.published("branch_school"), weights(20, 12), all(1), all(9));
        put("branch_school", schools);
        long[] agencies = put("branch_agency", Shares.split(118, weights(40, 40)));
        long[] enterprises =
                put("branch_enterprise", Shares.split(truth.published("branch_enterprise"), weights(40, 120)));
        put("branch_total", Shares.plus(branches, schools, agencies, enterprises));
        long[] groups = put("group_total", Shares.minus(hamlets, branches));
        put("branch_group_total", Shares.plus(of("branch_total"), groups));
        long[] boards = put("board_agency", Shares.split(274, weights(30, 25)));
        long[] others = put("board_enterprise", Shares.split(34, weights(40, 90)));
        truth.all(Level.COMMUNE, 0, "board_religious");
        put("board_total", Shares.plus(boards, others));
        put("org_total", Shares.plus(of("assoc_base"), of("branch_group_total"), of("board_total")));
        put(
                "branch_lineage",
                Shares.split(
                        truth.published("branch_lineage"), shares.shaken(people, 40), all(0), of("lineage_total")));
        put("branch_hometown", Shares.split(truth.published("branch_hometown"), weights(40, 40)));
    }

    private void members() {
        long affiliates = Shares.sum(truth.of(Level.AFFILIATE, "member_total"));
        long[] members = put(
                "member_total",
                Shares.split(truth.published("member_total") - affiliates, shares.shaken(people, 12), all(0), people));
        put("member_new", Shares.split(truth.rest("member_new"), shares.shaken(members, 50)));
        truth.all(Level.COMMUNE, 0, "member_left");
        long[] rural = members.clone();
        long[] cadres = members.clone();
        for (int i = 0; i < members.length; i++) {
            rural[i] = rural[i] * (isTown(communes.get(i)) ? 1 : 8);
            cadres[i] = cadres[i] * (isTown(communes.get(i)) ? 4 : 1);
        }
        put("member_rural", Shares.split(truth.rest("member_rural"), shares.shaken(rural, 4), all(0), members));
        put("member_cadre", Shares.split(truth.rest("member_cadre"), shares.shaken(cadres, 20), all(0), members));
        put("member_school", Shares.split(truth.rest("member_school"), shares.shaken(members, 20), all(0), members));
        put("member_party", Shares.split(truth.rest("member_party"), shares.shaken(members, 20), all(0), members));
        put("member_card_total", Shares.split(211_400, shares.shaken(members, 20), all(0), members));
    }

    private void funds() {
        long[] given = Awards.give(
                truth,
                shares,
                Level.COMMUNE,
                people,
                new Awards.Kind("scholarship", 9_420, 1_310_500_000),
                new Awards.Kind("gift", truth.published("study_support_count/level:commune") - 9_420, 1_625_800_000),
                new Awards.Kind(
                        "award",
                        truth.published("award_count/level:commune"),
                        truth.published("award_total_amount/level:commune") - 1_310_500_000 - 1_625_800_000));
        truth.all(Level.COMMUNE, 0, "adopted_pupil");
        long[] spent = put("fund_spent", Shares.plus(given, Shares.money(465_450_000, shares.shaken(people, 40))));
        long[] raised = put("fund_raised", Shares.money(4_386_210_000L, shares.shaken(people, 25)));
        long balances = truth.published("fund_balance/level:commune");
        long openings = balances - Shares.sum(raised) + Shares.sum(spent);
        long[] opening = put("fund_opening", Shares.money(openings, shares.shaken(people, 40)));
        long[] balance = put("fund_balance", Shares.minus(Shares.plus(opening, raised), spent));
        put("fund_savings", Shares.money(2_977_030_000L, shares.shaken(balance, 50), balance));
        long[] pigs = put("piggy_count", Shares.split(1_204, shares.shaken(people, 80)));
        put("piggy_amount", Shares.money(412_650_000, shares.shaken(pigs, 20)));
    }

    private void putUpTo(int most, String item, int least) {
        communes.forEach(commune -> truth.put(commune.id(), item, least + shares.upTo(most)));
    }

    private long[] put(String item, long[] parts) {
        return truth.put(Level.COMMUNE, item, parts);
    }

    private long[] of(String item) {
        return truth.of(Level.COMMUNE, item);
    }

    private long[] all(long value) {
        return Shares.same(communes.size(), value);
    }

    static boolean isTown(Unit commune) {
        return !commune.type().equals("Xã");
    }
}
