import hkh.unit.Level;

/** The money of the units of a level: what they gave, where something was given there is an amount; and their funds. */
final class Awards {

    /** What was given, how often and how much in all. */
    record Kind(String name, long count, long amount) {}

    private Awards() {}

    /** Puts every kind and the totals over them; gives the amounts. */
    static long[] give(Truth truth, Shares shares, Level level, long[] weights, Kind... kinds) {
        truth.all(
                level,
                0,
                "scholarship_count",
                "scholarship_amount",
                "gift_count",
                "gift_amount",
                "talent_count",
                "talent_amount",
                "award_count",
                "award_amount");
        for (Kind kind : kinds) {
            long[] counts = Shares.split(kind.count(), shares.shaken(weights, 30));
            truth.put(level, kind.name() + "_count", counts);
            truth.put(level, kind.name() + "_amount", Shares.money(kind.amount(), shares.shaken(counts, 12)));
        }
        for (String what : new String[] {"_count", "_amount"}) {
            long[] study = Shares.plus(truth.of(level, "scholarship" + what), truth.of(level, "gift" + what));
            truth.put(level, "study_support" + what, study);
            truth.put(level, "award_total" + what, Shares.plus(study, truth.of(level, "award" + what)));
        }
        return truth.of(level, "award_total_amount");
    }

    /** What was there at the beginning follows from the balance at the end. */
    static void fund(Truth truth, Level level, long[] spent, long[] raised, long[] balance) {
        truth.put(level, "fund_opening", Shares.minus(Shares.plus(balance, spent), raised));
        truth.put(level, "fund_raised", raised);
        truth.put(level, "fund_spent", spent);
        truth.put(level, "fund_balance", balance);
    }
}
