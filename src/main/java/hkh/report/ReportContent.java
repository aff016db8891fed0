package hkh.report;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.RankedFinding;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.submission.Submission;
import hkh.submission.UnitStatus;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what a report says from the results of a run, and freezes it. */
public final class ReportContent {

    private static final String TOPIC = "topic";
    private static final Item CLASSES = Item.of("clc_class");
    private static final Item LEARNERS = Item.of("clc_learner");

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;
    private final Totals totals;
    private final FigurePrinter printer;

    public ReportContent(Catalogue catalogue, ReturnLines lines, UnitTree tree, Totals totals) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
        this.totals = totals;
        this.printer = new FigurePrinter(catalogue, totals);
    }

    /**
     * The report of a unit.
     *
     * @param narratives the secretary's Markdown by section; it goes before what the returns say
     */
    public AnnualReport of(
            Unit unit,
            Letterhead letterhead,
            Period previous,
            List<UnitStatus> statuses,
            List<RankedFinding> findings,
            List<Submission> submissions,
            Map<String, String> narratives) {
        Set<String> here = subtree(unit);
        List<UnitStatus> asked = statuses.stream()
                .filter(status -> here.contains(status.unit().id()))
                .toList();
        List<String> missing = asked.stream()
                .filter(status -> status.state().compareTo(UnitStatus.State.INCOMPLETE) > 0)
                .map(status -> status.unit().name())
                .toList();
        long errors = findings.stream()
                .filter(ranked -> ranked.finding().unit().isEmpty()
                        || here.contains(ranked.finding().unit()))
                .filter(ranked -> ranked.finding().severity() == Severity.ERROR)
                .count();
        Set<Item> items = items();
        return new AnnualReport(
                issuer(letterhead),
                inSentence(unit),
                wholeOf(unit),
                CommuneWords.below(tree, unit),
                totals.period().toString(),
                previous.toString(),
                Integer.toString(totals.period().year() + 1),
                figures(unit, items),
                topics(unit),
                tree.childrenOf(unit).stream()
                        .map(child -> new AnnualReport.UnitRow(child.name(), figures(child, items)))
                        .toList(),
                Sections.of(
                        narratives,
                        submissions.stream()
                                .filter(submission -> here.contains(submission.unit()))
                                .toList(),
                        tree),
                missing,
                asked.size(),
                asked.size() - missing.size(),
                (int) errors);
    }

    /** The ids of a unit and of all below it: a report speaks of them only. */
    private Set<String> subtree(Unit unit) {
        Set<String> ids = new TreeSet<>();
        ids.add(unit.id());
        tree.childrenOf(unit).forEach(child -> ids.addAll(subtree(child)));
        return ids;
    }

    /** Every indicator, every breakdown that is asked, and every item that has a total somewhere. */
    private Set<Item> items() {
        Set<Item> items = new TreeSet<>();
        catalogue.indicators().forEach(indicator -> items.add(indicator.item()));
        lines.all().stream().filter(line -> !line.isOpen()).map(Line::item).forEach(items::add);
        totals.all().stream().map(total -> total.reference().item()).forEach(items::add);
        return items;
    }

    private Map<String, PrintedFigure> figures(Unit unit, Set<Item> items) {
        Map<String, PrintedFigure> figures = new HashMap<>();
        items.forEach(item -> figures.put(item.toString(), printer.print(unit.id(), item)));
        return figures;
    }

    private List<AnnualReport.Topic> topics(Unit unit) {
        Set<Breakdown> keys = new TreeSet<>();
        for (Total total : totals.all()) {
            Item item = total.reference().item();
            boolean here = total.reference().unit().equals(unit.id());
            if (here && item.breakdown().dimension().equals(TOPIC)) {
                keys.add(item.breakdown());
            }
        }
        return keys.stream()
                .map(key -> new AnnualReport.Topic(
                        catalogue.label(key),
                        printer.print(unit.id(), new Item(CLASSES.indicator(), key)),
                        printer.print(unit.id(), new Item(LEARNERS.indicator(), key))))
                .toList();
    }

    private static AnnualReport.Issuer issuer(Letterhead head) {
        return new AnnualReport.Issuer(
                head.parent(),
                head.issuer(),
                "Số: " + (head.number().isEmpty() ? "      /BC-HKH" : head.number()),
                placeAndDate(head),
                head.authority(),
                head.position(),
                head.signatory(),
                head.recipients());
    }

    /** Day below ten and months 1 and 2 have a zero in front, months 3 to 9 never (Decree 30/2020/NĐ-CP). */
    private static String placeAndDate(Letterhead head) {
        String place = head.place().isEmpty() ? "…………" : head.place();
        if (head.date().equals(Letterhead.UNDATED)) {
            return place + ", ngày      tháng      năm        ";
        }
        LocalDate date = head.date();
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        String day = date.getDayOfMonth() < 10 ? "0" + date.getDayOfMonth() : "" + date.getDayOfMonth();
        return place + ", ngày " + day + " tháng " + month + " năm " + date.getYear();
    }

    /** "thành phố Thủ Dầu Một": the type word is small inside a sentence, but not before a number ("Phường 4"). */
    private static String inSentence(Unit unit) {
        String type = unit.type();
        String name = unit.name();
        boolean typed = !type.isEmpty() && name.startsWith(type + " ");
        boolean numbered = typed && Character.isDigit(name.charAt(type.length() + 1));
        return typed && !numbered ? type.toLowerCase(Locale.ROOT) + name.substring(type.length()) : name;
    }

    /** "toàn thành phố", "toàn tỉnh", "toàn xã". */
    private static String wholeOf(Unit unit) {
        return unit.type().isEmpty() ? "toàn đơn vị" : "toàn " + unit.type().toLowerCase(Locale.ROOT);
    }
}
