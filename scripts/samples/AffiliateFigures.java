import hkh.unit.Level;
import java.util.Arrays;

/** What the affiliated bodies have. */
final class AffiliateFigures {

    private final Truth truth;
    private final Shares shares;

    AffiliateFigures(Truth truth, Shares shares) {
        this.truth = truth;
        this.shares = shares;
    }

    void make() {
        Level level = Level.AFFILIATE;
        long[] members = {412, 238, 96, 88, 105, 92, 74, 163, 81, 521, 436, 689, 578, 264, 187, 118, 201, 143};
        truth.put(level, "member_total", members);
        truth.put(level, "member_new", Shares.split(93, shares.shaken(members, 60)));
        truth.all(level, 0, "member_left", "member_rural");
        long[] most = Arrays.stream(members).map(all -> all * 95 / 100).toArray();
        truth.put(level, "member_cadre", Shares.split(3_930, shares.shaken(members, 5), none(18), most));
        long[] school = new long[18];
        school[12] = 547;
        school[13] = 251;
        truth.put(level, "member_school", school);
        truth.put(level, "member_party", Shares.split(2_610, shares.shaken(members, 15), none(18), most));
        truth.put(level, "member_card_total", Shares.split(2_890, shares.shaken(members, 20), none(18), members));
        truth.put(level, "lm_citizen_reg", members);
        truth.put(level, "lm_citizen_ok", Shares.split(4_017, shares.shaken(members, 5), none(18), members));
        truth.all(level, 1, "lm_unit_reg", "lm_unit_ok");
        truth.all(level, 0, "training_class", "training_attendee");
        long[] given = Awards.give(
                truth,
                shares,
                level,
                members,
                new Awards.Kind(
                        "award",
                        truth.published("award_total_count/level:affiliate"),
                        truth.published("award_total_amount/level:affiliate")));
        long[] spent = Shares.plus(given, Shares.money(25_260_000, shares.shaken(members, 30)));
        Awards.fund(
                truth,
                level,
                spent,
                Shares.money(742_110_000, shares.shaken(spent, 15)),
                Shares.money(truth.published("fund_balance/level:affiliate"), shares.shaken(members, 30)));
        truth.all(level, 0, "fund_savings", "fund_from_above");
        long[] donors = new long[18];
        for (int donor : new int[] {0, 9, 10, 11, 16, 17}) {
            donors[donor] = members[donor];
        }
        truth.put(
                level,
                "passthrough_amount",
                Shares.money(truth.published("passthrough_amount/level:affiliate"), shares.shaken(donors, 20)));
        truth.put(
                level,
                "adopted_pupil",
                Shares.split(truth.published("adopted_pupil/level:affiliate"), shares.shaken(donors, 30)));
    }

    private static long[] none(int length) {
        return Shares.same(length, 0);
    }
}
