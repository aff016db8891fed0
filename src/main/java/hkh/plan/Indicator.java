package hkh.plan;

import hkh.figure.Item;
import hkh.figure.Percent;
import hkh.figure.Period;
import hkh.unit.Validity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted: its unit of measure, kind, and how it adds up over time and over units.
 *
 * @param group heading of the catalogue
 * @param synonyms other wordings of the label
 * @param uom unit of measure as printed, such as {@code người}
 * @param decimals decimals when printed; base values are exact
 * @param numerator of a ratio; for a change, the indicator that changes; else empty
 * @param denominator of a ratio, else empty
 * @param dimensions breakdowns it may have
 * @param parts alternative ways to add it up; empty when it has no parts
 * @param atMost indicators it may not exceed
 * @param counts for an indicator that is counted in the tree of units, never stated: what is counted; else empty
 * @param netOf the indicator in which a unit states what of this one the unit above has stated already, such as money that
 *     was passed down; it is counted once when the two are added. Empty when nothing is
 * @param validity the days on which it is asked for; one that began after an earlier period is not compared with it
 * @param replaces the indicator that it took the place of; empty when none
 * @param note where it comes from and what to mind
 */
public record Indicator(
        String code,
        String group,
        String labelVi,
        String labelEn,
        List<String> synonyms,
        String uom,
        Kind kind,
        OverTime overTime,
        OverUnits overUnits,
        int decimals,
        String numerator,
        String denominator,
        List<String> dimensions,
        List<Parts> parts,
        List<String> atMost,
        String counts,
        String netOf,
        Validity validity,
        String replaces,
        String note) {

    /** What kind of quantity an indicator is. */
    public enum Kind {
        /** There at the end of the period. */
        STOCK,
        /** Happened during the period. */
        FLOW,
        /** Recomputed from numerator and denominator at every level, never averaged. */
        RATIO,
        /** The number of units with a property: counted, not added. */
        UNIT_COUNT,
        /** The difference to the period before. */
        CHANGE,
        /** Set beforehand, compared with, never added. */
        TARGET,
        /** Words; never a figure. */
        TEXT
    }

    /** How values of successive periods make a longer one. */
    public enum OverTime {
        LAST,
        FIRST,
        SUM,
        MAX,
        RECOMPUTE,
        NONE
    }

    /** How the values of units make the value of the unit above. */
    public enum OverUnits {
        SUM,
        /** Units with a positive value are counted. */
        COUNT,
        /** Stays at the unit that states it. */
        OWN_LEVEL,
        RECOMPUTE,
        NONE
    }

    /**
     * One way to add an indicator up: from other items, or from all keys of one of its dimensions.
     *
     * @param dimension the dimension whose keys add up to the whole; empty when {@code items} do
     */
    public record Parts(List<Item> items, String dimension) {

        public Parts {
            items = List.copyOf(items);
        }
    }

    public Indicator {
        synonyms = List.copyOf(synonyms);
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
        atMost = List.copyOf(atMost);
    }

    /** The label in {@code vi} or {@code en}. */
    public String label(Locale language) {
        return language.getLanguage().equals("en") && !labelEn.isEmpty() ? labelEn : labelVi;
    }

    public Item item() {
        return Item.of(code);
    }

    /** Whether it is asked for in a period: on the last day of it. */
    public boolean isAskedIn(Period period) {
        return validity.covers(period.lastDay());
    }

    /** Whether it is an amount of money, in đồng. */
    public boolean isMoney() {
        return uom.equals("đồng");
    }

    /** Whether it is a share in percent, printed with a percent sign. */
    public boolean isPercent() {
        return uom.equals("%");
    }

    /** A ratio of its terms, in percent when that is its unit of measure; empty when the denominator is zero. */
    public Optional<BigDecimal> ratio(BigDecimal upper, BigDecimal lower) {
        return isPercent() ? Percent.of(upper, lower) : Percent.ratio(upper, lower);
    }

    /** Whether it is computed from other figures at every level and so never added, held or carried over. */
    public boolean isDerived() {
        return kind == Kind.RATIO || kind == Kind.CHANGE || !counts.isEmpty();
    }
}
