package hkh.report;

import java.util.List;
import java.util.Map;

/**
 * The content of a report, frozen: everything a template may read. The page {@code templates.md} describes it for those who
 * write templates.
 *
 * @param level of the unit: province, district, commune, affiliate
 * @param kind what the unit is: "tỉnh", "thành phố"
 * @param wholeOf "toàn thành phố", "toàn tỉnh"
 * @param districts what the districts below are: "huyện, thành phố"; empty when there are none
 * @param communes what the communes below are: "phường", "xã, phường, thị trấn"
 * @param periodName the period as said in a sentence: "năm 2021", "6 tháng đầu năm 2024"; likewise the two after it
 * @param within "trong năm", for a part of a year "trong kỳ"
 * @param review what such a report is called: "tổng kết" of a year, "sơ kết" of a part of it
 * @param figures the root's totals by item ({@code member_total}, {@code org_new/org_type:board_agency})
 * @param lists by {@code indicator/dimension}, the keys of which there is something at the root
 * @param topics the topics of the learning centres, in the order of their keys
 * @param topicGroups the groups of topics in which something was held
 * @param units the units directly below the root, with their totals
 * @param districtRows those of them that are districts
 * @param leadingFunds the districts with the largest funds of their own, the largest first
 * @param targets what the unit was to reach, beside what it reached; none when nothing was set
 * @param nextTargets what the unit is to reach in the period after this one, by what it concerns: {@code to-chuc}, {@code
 *     mo-hinh}, {@code quy}, {@code khac}; all of it under {@code all}
 * @param compared the main indicators beside the period compared with, as far as they may be compared
 * @param charts by id; one that has nothing to show has no rows
 * @param sections the parts in words, by id
 * @param missing the units that have not reported, by name or, when they are many, by number
 * @param unaccepted likewise the units that have sent something, of which nothing is accepted
 * @param errors errors that nobody has mended
 * @param doubts the statements on which such errors stand, each with its units, ready to print
 * @param decisions what people entered, corrected, accepted, used and refused
 * @param restated whether a change stands in it for which the earlier figure was restated, as units changed in between
 * @param earlier the earlier period as published and as restated, where units changed in between
 * @param appendix the tables at the end
 * @param returns who has sent a return and who has not
 */
public record AnnualReport(
        Issuer issuer,
        String unitName,
        String level,
        String kind,
        String wholeOf,
        String districts,
        String communes,
        String period,
        String previousPeriod,
        String nextPeriod,
        String periodName,
        String previousName,
        String nextName,
        String within,
        String review,
        Map<String, PrintedFigure> figures,
        Map<String, List<Entry>> lists,
        List<Topic> topics,
        List<Topic> topicGroups,
        List<UnitRow> units,
        List<UnitRow> districtRows,
        List<UnitFigure> leadingFunds,
        List<Target> targets,
        Map<String, List<NextTarget>> nextTargets,
        List<Compared> compared,
        Map<String, Chart> charts,
        Map<String, Section> sections,
        List<String> missing,
        List<String> unaccepted,
        int expectedUnits,
        int reportedUnits,
        int errors,
        List<String> doubts,
        List<Decided> decisions,
        boolean restated,
        Earlier earlier,
        Appendix appendix,
        Returns returns) {

    /** The letterhead and the end of the document, in words ready to print. */
    public record Issuer(
            String parent,
            String name,
            String number,
            String placeAndDate,
            String authority,
            String position,
            String signatory,
            List<String> recipients) {}

    /** A topic of the community learning centres: its name, classes and attendances. */
    public record Topic(String name, PrintedFigure classes, PrintedFigure learners) {}

    /**
     * A key of a dimension and its figure.
     *
     * @param breakdown as it stands in an item: {@code programme:nuoi_em}
     */
    public record Entry(String breakdown, String name, PrintedFigure figure) {}

    /** A unit as it is named in a sentence, and one of its figures. */
    public record UnitFigure(String name, PrintedFigure figure) {}

    /** A unit below the root, with its totals by item. */
    public record UnitRow(String name, Map<String, PrintedFigure> figures) {}

    /**
     * A target beside what was reached.
     *
     * @param wanted the amount to reach; dots when it is not known, and a note says why
     * @param achieved the share of it in percent; dots when there is none to tell
     * @param distance how much is wanting or over: "thiếu 120"
     * @param reached whether it is reached, in a word: vượt, đạt, chưa đạt
     * @param note what must be known of it; empty for nothing
     */
    public record Target(
            String name,
            String uom,
            BoundText wanted,
            PrintedFigure figure,
            BoundText achieved,
            BoundText distance,
            BoundText reached,
            String note) {}

    /**
     * A target of a period to come, in words: nothing is reached of it yet.
     *
     * @param wanted with its unit of measure: "20.000 đồng/người", "99% tổng số hộ gia đình"
     * @param about what it is so much for each of; empty where {@code wanted} says it all
     * @param whose "mỗi xã, phường" where it is set for each of the units below; else empty
     * @param period for which it is set: "năm 2022"
     */
    public record NextTarget(String name, String wanted, String about, String whose, String period) {}

    /**
     * An indicator beside what it was in the period compared with; its sides are empty texts where they are not known.
     *
     * @param previous as it was published
     * @param restated for the units of today, where units changed
     * @param change with its sign
     * @param percent the change in percent of the earlier figure
     * @param note what is to be known of the earlier figure; empty for nothing
     */
    public record Compared(
            String name,
            String uom,
            BoundText previous,
            BoundText restated,
            PrintedFigure figure,
            BoundText change,
            BoundText percent,
            String note) {}

    /**
     * A decision of a person.
     *
     * @param by who decided, and on which day
     * @param what was done to which item or file
     * @param stated what the return says; empty when it says nothing or no figure is concerned
     * @param used what is counted; empty when no figure is concerned or it was not done
     */
    public record Decided(String by, String unit, String what, String stated, String used, String reason) {}

    public AnnualReport {
        figures = Map.copyOf(figures);
        lists = Map.copyOf(lists);
        topics = List.copyOf(topics);
        topicGroups = List.copyOf(topicGroups);
        units = List.copyOf(units);
        districtRows = List.copyOf(districtRows);
        leadingFunds = List.copyOf(leadingFunds);
        targets = List.copyOf(targets);
        nextTargets = Map.copyOf(nextTargets);
        compared = List.copyOf(compared);
        charts = Map.copyOf(charts);
        sections = Map.copyOf(sections);
        missing = List.copyOf(missing);
        unaccepted = List.copyOf(unaccepted);
        doubts = List.copyOf(doubts);
        decisions = List.copyOf(decisions);
    }
}
