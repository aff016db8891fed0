import hkh.unit.Unit;

/** What a unit gave, and its fund, some years after. */
final class LaterMoney {

    private final LaterFigures figures;

    LaterMoney(LaterFigures figures) {
        this.figures = figures;
    }

    /** Scholarships, gifts and awards with their totals; the number and the amount grow each for itself. */
    long given(Unit unit) {
        for (String kind : new String[] {"scholarship", "gift", "talent", "award"}) {
            long count = figures.grow(unit, kind + "_count", 0, 120);
            long amount = figures.money(figures.before(unit, kind + "_amount"), 20, 160);
            figures.put(unit, kind + "_amount", count == 0 ? 0 : amount);
        }
        for (String what : new String[] {"_count", "_amount"}) {
            long study = figures.get(unit, "scholarship" + what) + figures.get(unit, "gift" + what);
            figures.put(unit, "study_support" + what, study);
            figures.put(unit, "award_total" + what, study + figures.get(unit, "award" + what));
        }
        return figures.get(unit, "award_total_amount");
    }

    /**
     * The fund: what was there at the beginning is what was there years before and a little more.
     *
     * @param raised without what came from above
     */
    void fund(Unit unit, long raised, long fromAbove, long spent) {
        long opening = figures.money(figures.before(unit, "fund_balance"), 0, 80);
        long enough = Math.max(raised, spent - opening - fromAbove + 1_000_000);
        figures.put(unit, "fund_opening", opening);
        figures.put(unit, "fund_raised", enough + fromAbove);
        figures.put(unit, "fund_spent", spent);
        long balance = figures.put(unit, "fund_balance", opening + enough + fromAbove - spent);
        figures.put(unit, "fund_savings", Math.min(balance, figures.money(figures.before(unit, "fund_savings"), 0, 60)));
    }
}
