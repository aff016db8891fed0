package hkh.report;

import hkh.figure.Breakdown;
import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Scope;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The figures of a report, printed, by item; and the breakdowns that a template walks through. */
final class ReportFigures {

    private static final Item CLASSES = Item.of("clc_class");
    private static final Item LEARNERS = Item.of("clc_learner");

    private final Catalogue catalogue;
    private final FigurePrinter printer;
    private final Set<Item> asked = new TreeSet<>();
    private final Set<Item> known = new TreeSet<>();
    private final Map<String, Set<Breakdown>> keys = new HashMap<>();

    ReportFigures(
            Catalogue catalogue,
            ReturnLines lines,
            Totals totals,
            Doubts doubts,
            Comparison comparison,
            Set<Reference> decided) {
        this.catalogue = catalogue;
        this.printer = new FigurePrinter(catalogue, totals, doubts, comparison, decided);
        lines.all().stream().filter(line -> !line.isOpen()).map(Line::item).forEach(asked::add);
        asked.addAll(totals.items());
        Set<Breakdown> listed = new TreeSet<>();
        asked.forEach(item -> listed.add(item.breakdown()));
        for (Indicator indicator : catalogue.indicators()) {
            asked.add(indicator.item());
            for (String dimension : indicator.dimensions()) {
                Set<Breakdown> all = keys.computeIfAbsent(dimension, name -> keysOf(name, listed));
                all.forEach(key -> known.add(new Item(indicator.code(), key)));
            }
            if (Scope.divides(indicator)) {
                for (Level level : Level.values()) {
                    known.add(Scope.own(level).of(indicator.code()));
                    known.add(Scope.subtree(level).of(indicator.code()));
                }
            }
        }
        known.addAll(asked);
    }

    /** The keys of a dimension, those of the catalogue first. */
    private Set<Breakdown> keysOf(String dimension, Set<Breakdown> listed) {
        Set<Breakdown> all = new LinkedHashSet<>();
        catalogue.keysOf(dimension).forEach(key -> all.add(key.breakdown()));
        listed.stream().filter(key -> key.dimension().equals(dimension)).forEach(all::add);
        return all;
    }

    /** Every indicator of a unit, every breakdown that is asked, and every item that has a total somewhere. */
    Map<String, PrintedFigure> of(Unit unit) {
        return print(unit, asked);
    }

    /** The same with every breakdown that the catalogue knows, so that a template may name what nobody has stated. */
    Map<String, PrintedFigure> allOf(Unit unit) {
        return print(unit, known);
    }

    private Map<String, PrintedFigure> print(Unit unit, Set<Item> items) {
        Map<String, PrintedFigure> figures = new HashMap<>();
        items.forEach(item -> figures.put(item.toString(), printer.print(unit.id(), item)));
        return figures;
    }

    PrintedFigure of(Unit unit, Item item) {
        return printer.print(unit.id(), item);
    }

    /** A printer of what stands beside totals, with the same doubts. */
    ChangePrinter changes() {
        return printer.changes();
    }

    /** What totals say in every form. */
    BoundTexts boundTexts(UnitTree tree, Totals totals, Comparison comparison) {
        return new BoundTexts(tree, totals, comparison, printer, known);
    }

    /** The tables at the end of a report. */
    Appendix appendix(UnitTree tree, Unit unit, Totals totals, Collection<Figure> accepted, String issued) {
        Stream<Figure> own = accepted.stream().filter(figure -> figure.unit().equals(unit.id()));
        return new AppendixPages(catalogue, tree, totals, own, printer).of(unit, issued);
    }

    /** The tables that show an earlier period on the boundaries of today. */
    Earlier earlier(UnitTree tree, Unit unit, Totals totals, Comparison comparison, ChangeWords words) {
        return new EarlierPages(catalogue, comparison, words, printer, totals.period()).of(tree, unit);
    }

    /** By {@code indicator/dimension}, the keys of which there is something at a unit, in the catalogue's order. */
    Map<String, List<AnnualReport.Entry>> lists(Unit unit) {
        Map<String, List<AnnualReport.Entry>> lists = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            for (String dimension : indicator.dimensions()) {
                List<AnnualReport.Entry> entries = keys.getOrDefault(dimension, Set.of()).stream()
                        .map(key -> new AnnualReport.Entry(
                                key.toString(), catalogue.label(key), of(unit, new Item(indicator.code(), key))))
                        .filter(entry -> entry.figure().positive())
                        .toList();
                lists.put(indicator.code() + "/" + dimension, entries);
            }
        }
        return lists;
    }

    /** The topics of the learning centres that somebody at or below a unit lists. */
    List<AnnualReport.Topic> topics(Unit unit, Totals totals) {
        Set<Breakdown> topics = new TreeSet<>();
        totals.all().stream()
                .filter(total -> total.reference().unit().equals(unit.id()))
                .map(total -> total.reference().item().breakdown())
                .filter(key -> key.dimension().equals("topic"))
                .forEach(topics::add);
        return topics.stream().map(topic -> topic(unit, topic)).toList();
    }

    /** The groups of topics in which something was held, in the catalogue's order. */
    List<AnnualReport.Topic> topicGroups(Unit unit) {
        return keys.getOrDefault("topic_group", Set.of()).stream()
                .map(group -> topic(unit, group))
                .filter(group -> group.classes().positive() || group.learners().positive())
                .toList();
    }

    private AnnualReport.Topic topic(Unit unit, Breakdown key) {
        return new AnnualReport.Topic(
                catalogue.label(key),
                of(unit, new Item(CLASSES.indicator(), key)),
                of(unit, new Item(LEARNERS.indicator(), key)));
    }
}
