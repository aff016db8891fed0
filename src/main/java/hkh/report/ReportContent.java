package hkh.report;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.RankedFinding;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.plan.Targets;
import hkh.submission.Submission;
import hkh.submission.UnitStatus;
import hkh.text.Roman;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers what a report says from the results of a run, and freezes it. */
public final class ReportContent {

    private final UnitTree tree;
    private final Totals totals;
    private final Comparison comparison;
    private final ChangeWords words;
    private final Collection<Figure> accepted;
    private final List<Finding> findings;
    private final Catalogue catalogue;
    private final ReturnLines lines;

    /**
     * What a report speaks of.
     *
     * @param words what stands between two compared figures
     * @param accepted what units state for themselves, as far as it counts
     * @param findings most influential first
     */
    public ReportContent(
            Catalogue catalogue,
            ReturnLines lines,
            UnitTree tree,
            Totals totals,
            Comparison comparison,
            ChangeWords words,
            Collection<Figure> accepted,
            List<RankedFinding> findings) {
        this.comparison = comparison;
        this.words = words;
        this.tree = tree;
        this.totals = totals;
        this.accepted = accepted;
        this.findings = findings.stream().map(RankedFinding::finding).toList();
        this.catalogue = catalogue;
        this.lines = lines;
    }

    /**
     * The report of a unit.
     *
     * @param decisions what people decided of this period's returns
     * @param narratives the secretary's Markdown by section; it goes before what the returns say
     * @param next what is to be reached in the period after this one
     */
    public AnnualReport of(
            Unit unit,
            Letterhead letterhead,
            Period previous,
            List<UnitStatus> statuses,
            List<Submission> submissions,
            List<Decision> decisions,
            Map<String, String> narratives,
            Targets next) {
        Set<String> here = subtree(unit);
        List<UnitStatus> asked = statuses.stream()
                .filter(status -> here.contains(status.unit().id()))
                .toList();
        int reported = (int) asked.stream().filter(UnitStatus::isAccepted).count();
        List<Finding> told = told(here);
        long errors = told.stream().filter(Finding::isOpenError).count();
        boolean wholeYear = totals.period().span() == Period.Span.YEAR;
        Doubts doubts = Doubts.of(catalogue, tree, totals, told);
        ReportFigures figures = figures(doubts);
        Earlier earlier = figures.earlier(tree, unit, totals, comparison, words);
        return new AnnualReport(
                letterhead.printed(),
                UnitWords.inSentence(unit),
                unit.level().code(),
                UnitWords.kind(unit),
                "toàn " + UnitWords.kind(unit),
                UnitWords.districts(tree, unit),
                UnitWords.communes(tree, unit),
                totals.period().toString(),
                previous.toString(),
                Integer.toString(totals.period().year() + 1),
                totals.period().inWords(),
                previous.inWords(),
                totals.period().next().inWords(),
                wholeYear ? "trong năm" : "trong kỳ",
                wholeYear ? "tổng kết" : "sơ kết",
                figures.allOf(unit),
                figures.lists(unit),
                figures.topics(unit, totals),
                figures.topicGroups(unit),
                tree.childrenOf(unit).stream().map(child -> row(child, figures)).toList(),
                tree.childrenOf(unit).stream()
                        .filter(child -> child.level() == Level.DISTRICT)
                        .map(child -> row(child, figures))
                        .toList(),
                LeadingFunds.of(tree, unit, totals, figures),
                new ReachedTargets(catalogue, figures).of(unit, comparison),
                new NextTargets(catalogue, tree, totals.period()).of(unit, next),
                new ComparedFigures(catalogue, figures, comparison, words).of(unit, totals.period()),
                new Charts(catalogue, tree, figures, comparison, totals.period(), previous).of(unit),
                Sections.of(
                        unit,
                        tree,
                        narratives,
                        submissions.stream()
                                .filter(submission -> here.contains(submission.unit()))
                                .toList()),
                MissingUnits.named(tree, unit, asked, MissingUnits::isMissing),
                MissingUnits.named(tree, unit, asked, MissingUnits::isUnaccepted),
                asked.size(),
                reported,
                (int) errors,
                doubts.told(),
                new DecisionRows(catalogue, tree, accepted, told)
                        .of(decisions.stream()
                                .filter(decision -> decision.unit().isEmpty() || here.contains(decision.unit()))
                                .toList()),
                comparison.all().stream()
                        .anyMatch(change -> change.comparability().isAcrossBreak()
                                && here.contains(change.current().reference().unit())),
                earlier,
                figures.appendix(tree, unit, totals, accepted, letterhead.issued()),
                Returns.of(tree, unit, asked, Roman.of(AppendixTable.builtIn().size() + (earlier.isTold() ? 2 : 1))));
    }

    /** What totals say in every form, to the character as the report of a unit prints them. */
    public BoundTexts boundTexts(Unit unit) {
        return figures(Doubts.of(catalogue, tree, totals, told(subtree(unit)))).boundTexts(tree, totals, comparison);
    }

    private List<Finding> told(Set<String> here) {
        return findings.stream()
                .filter(finding -> finding.unit().isEmpty() || here.contains(finding.unit()))
                .toList();
    }

    private ReportFigures figures(Doubts doubts) {
        Set<Reference> decided = accepted.stream()
                .filter(figure -> figure.decision().isPresent())
                .map(Figure::reference)
                .collect(Collectors.toSet());
        return new ReportFigures(catalogue, lines, totals, doubts, comparison, decided);
    }

    /** The ids of a unit and of all below it: a report speaks of them only. */
    private Set<String> subtree(Unit unit) {
        Set<String> ids = new TreeSet<>();
        ids.add(unit.id());
        tree.childrenOf(unit).forEach(child -> ids.addAll(subtree(child)));
        return ids;
    }

    private static AnnualReport.UnitRow row(Unit unit, ReportFigures figures) {
        return new AnnualReport.UnitRow(unit.name(), figures.of(unit));
    }
}
