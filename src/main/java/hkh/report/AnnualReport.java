package hkh.report;

import java.util.List;
import java.util.Map;

/**
 * The content of a report, frozen: everything a template may read. {@code templates/README.md} describes it for those who
 * write templates.
 *
 * @param wholeOf "toàn thành phố", "toàn tỉnh"
 * @param communes what the communes below are: "phường", "xã, phường, thị trấn"
 * @param figures the root's totals by item ({@code member_total}, {@code org_new/org_type:board_agency})
 * @param topics the topics of the learning centres, in the order of their keys
 * @param units the units directly below the root, with their totals
 * @param sections the parts in words, by id
 * @param missing names of the units that have not reported
 */
public record AnnualReport(
        Issuer issuer,
        String unitName,
        String wholeOf,
        String communes,
        String period,
        String previousPeriod,
        String nextPeriod,
        Map<String, PrintedFigure> figures,
        List<Topic> topics,
        List<UnitRow> units,
        Map<String, Section> sections,
        List<String> missing,
        int expectedUnits,
        int reportedUnits,
        int errors) {

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

    /** A unit below the root, with its totals by item. */
    public record UnitRow(String name, Map<String, PrintedFigure> figures) {}

    public AnnualReport {
        figures = Map.copyOf(figures);
        topics = List.copyOf(topics);
        units = List.copyOf(units);
        sections = Map.copyOf(sections);
        missing = List.copyOf(missing);
    }
}
