import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.RankedFinding;
import hkh.finding.Suspect;
import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.job.AtOnce;
import hkh.intake.Settlement;
import hkh.plan.Catalogue;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.rollup.Influence;
import hkh.rollup.RollUp;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.validation.Check;
import hkh.validation.Checks;
import hkh.validation.Earlier;
import hkh.validation.Expression;
import hkh.validation.Judgement;
import hkh.validation.LinearCheck;
import hkh.validation.Policy;
import hkh.validation.Reconciliation;
import hkh.validation.SumDiagnosis;
import hkh.validation.Validation;
import hkh.validation.suspicion.Peers;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts one wrong figure at a time into a sound set of returns and asks whether it is found: whether a finding names the unit
 * and the item, or proposes them as the wrong ones.
 */
final class Sensitivity {

    /** What was done to which figure. */
    private record Seeded(SeededError error, Figure figure, BigDecimal wrong) {}

    /**
     * What came of it.
     *
     * @param rank how many cells one looks at until the wrong one, itself counted; 0 when it is not found
     * @param proposed whether the right amount was proposed
     * @param seen whether something was said of its unit at least
     */
    private record Answer(Seeded seeded, int rank, boolean proposed, boolean seen, boolean hasSum, boolean hasMiddle) {}

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;
    private final Period period;
    private final Received received;
    private final boolean live;
    private final Map<String, Map<Item, Figure>> own = new TreeMap<>();
    private final Map<String, Map<Item, BigDecimal>> before = new HashMap<>();
    private final List<Figure> earlier = new ArrayList<>();
    private final List<Finding> clean;
    private final Peers<Item> peers;
    private final List<Figure> compared;

    private Sensitivity(Path sample, Random random, boolean live) throws Exception {
        Workspace workspace = Workspace.open(sample);
        this.live = live;
        catalogue = workspace.catalogue();
        period = workspace.configuration().period();
        lines = ReturnLines.builtIn(catalogue, period);
        tree = workspace.register().treeAt(period.lastDay());
        received = read(workspace);
        for (Submission submission : received.submissions()) {
            Map<Item, Figure> figures = own.computeIfAbsent(submission.unit(), unit -> new TreeMap<>());
            submission.figures().forEach(figure -> figures.put(figure.item(), figure));
        }
        own.values().forEach(figures -> figures.values().forEach(figure -> makeEarlier(figure, random)));
        Judgement judgement = judge(received);
        compared = judgement.compared();
        clean = findings(judgement).stream().map(RankedFinding::finding).toList();
        peers = Peers.ofFigures(tree, own);
    }

    private Received read(Workspace workspace) throws Exception {
        List<Reading> readings = new ArrayList<>();
        Intake intake = new Intake(catalogue, lines, period, tree);
        try (AtOnce<Reading> files = new AtOnce<>()) {
            for (Inbox.Found found : Inbox.find(List.of(workspace.inbox()))) {
                files.add(() -> {
                    Inbox.Content content = Inbox.read(found);
                    return intake.read(content.file(), content.bytes());
                });
            }
            while (!files.isDone()) {
                readings.add(files.next());
            }
        }
        return Settlement.of(readings, List.of());
    }

    /** Last year's, a fifth more or less than this year's, since the sample has none of the units. */
    private void makeEarlier(Figure figure, Random random) {
        BigDecimal factor = BigDecimal.valueOf(80 + random.nextInt(41)).movePointLeft(2);
        BigDecimal amount = figure.measure().amount().multiply(factor).setScale(0, RoundingMode.HALF_UP);
        if (amount.signum() > 0 && !catalogue.get(figure.item()).isDerived()) {
            before.computeIfAbsent(figure.unit(), unit -> new HashMap<>()).put(figure.item(), amount);
            earlier.add(new Figure(
                    new Reference(figure.unit(), Period.ofYear(2000), figure.item()),
                    Measure.of(amount),
                    figure.origin()));
        }
    }

    private Earlier before() {
        return new Earlier(earlier, List.of());
    }

    private Judgement judge(Received returns) {
        return new Validation(catalogue, lines, tree, Policy.DEFAULT)
                .judge(returns, List.of(), before());
    }

    private List<RankedFinding> findings(Judgement judgement) {
        Totals totals = new RollUp(catalogue, lines, tree, period).totals(judgement.accepted());
        List<Finding> findings = new ArrayList<>(judgement.findings());
        findings.addAll(new SumDiagnosis(catalogue, tree, judgement, before())
                .of(new Reconciliation(catalogue, tree, Policy.DEFAULT).of(judgement.compared(), totals)));
        return new Influence(totals, tree).rank(findings);
    }

    private List<Seeded> seed(int count, Random random) {
        List<Figure> figures = own.values().stream()
                .flatMap(ofUnit -> ofUnit.values().stream())
                .filter(figure -> figure.measure().amount().signum() > 0)
                .filter(figure -> !catalogue.get(figure.item()).isDerived())
                .filter(figure -> !live || isTyped(figure))
                .toList();
        List<Seeded> seeded = new ArrayList<>();
        while (seeded.size() < count) {
            SeededError error = SeededError.values()[seeded.size() % SeededError.values().length];
            Figure figure = figures.get(random.nextInt(figures.size()));
            SeededError.Context context = new SeededError.Context(
                    catalogue, own.get(figure.unit()), before.getOrDefault(figure.unit(), Map.of()));
            error.wrong(figure, context, random)
                    .filter(wrong -> wrong.compareTo(figure.measure().amount()) != 0)
                    .ifPresent(wrong -> seeded.add(new Seeded(error, figure, wrong)));
        }
        return seeded;
    }

    private Answer ask(Seeded seeded) {
        Figure figure = seeded.figure();
        List<RankedFinding> told = findings(judge(with(seeded)));
        Set<String> cells = new LinkedHashSet<>();
        boolean proposed = false;
        boolean seen = false;
        for (RankedFinding ranked : told) {
            Finding finding = ranked.finding();
            if (clean.stream().anyMatch(known -> known.rule().equals(finding.rule())
                    && known.unit().equals(finding.unit())
                    && known.item().equals(finding.item()))) {
                continue;
            }
            seen |= finding.unit().equals(figure.unit());
            for (Suspect suspect : finding.suspects()) {
                cells.add(suspect.unit() + " " + suspect.item());
                proposed |= suspect.unit().equals(figure.unit())
                        && suspect.item().equals(figure.item())
                        && suspect.value().compareTo(figure.measure().amount()) == 0;
            }
            boolean isItsCell = finding.unit().equals(figure.unit())
                    && !figure.origin().cell().isEmpty()
                    && finding.place().sheet().equals(figure.origin().sheet())
                    && finding.place().cell().equals(figure.origin().cell());
            cells.add(isItsCell ? cell(figure) : finding.unit() + " " + finding.item());
        }
        int rank = new ArrayList<>(cells).indexOf(cell(figure)) + 1;
        return new Answer(seeded, rank, proposed, seen, hasSum(figure), hasMiddle(figure));
    }

    private static String cell(Figure figure) {
        return figure.unit() + " " + figure.item();
    }

    private Received with(Seeded seeded) {
        return new Received(
                received.submissions().stream()
                        .map(submission -> submission.unit().equals(seeded.figure().unit())
                                ? with(seeded, submission)
                                : submission)
                        .toList(),
                received.verdicts(),
                received.findings());
    }

    private Submission with(Seeded seeded, Submission submission) {
        Map<Item, Figure> figures = new TreeMap<>();
        submission.figures().forEach(figure -> figures.put(figure.item(), figure));
        put(figures, seeded.figure().item(), seeded.wrong());
        if (live && submission.layout().equals("form")) {
            recalculate(figures, submission.unit());
        }
        return submission.with(figures.values());
    }

    private static void put(Map<Item, Figure> figures, Item item, BigDecimal amount) {
        figures.computeIfPresent(
                item, (same, figure) -> new Figure(figure.reference(), Measure.of(amount), figure.origin()));
    }

    /** As an issued form does while one types into it: its sums and shares follow. */
    private void recalculate(Map<Item, Figure> figures, String unit) {
        FormLayout layout = new FormLayout(catalogue, lines, tree.get(unit).level());
        for (Theme theme : Theme.values()) {
            for (FormCell cell : layout.cells(theme)) {
                List<BigDecimal> parts = cell.parts().stream()
                        .map(part -> figures.get(part.item()))
                        .map(part -> part == null ? BigDecimal.ZERO : part.measure().amount())
                        .toList();
                if (cell.role() == FormCell.Role.TOTAL && !parts.isEmpty()) {
                    put(figures, cell.item(), parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                } else if (cell.role() == FormCell.Role.RATE && parts.get(1).signum() != 0) {
                    catalogue.get(cell.item()).ratio(parts.get(0), parts.get(1)).ifPresent(share -> put(
                            figures, cell.item(), share));
                }
            }
        }
    }

    private boolean isTyped(Figure figure) {
        boolean isForm = received.submissions().stream()
                .anyMatch(submission -> submission.unit().equals(figure.unit()) && submission.layout().equals("form"));
        FormLayout layout = new FormLayout(catalogue, lines, tree.get(figure.unit()).level());
        return isForm
                && List.of(Theme.values()).stream()
                        .flatMap(theme -> layout.cells(theme).stream())
                        .noneMatch(cell -> cell.item().equals(figure.item()) && !cell.isFilledIn());
    }

    /** Whether an equation that can be checked contains a figure: its return's, or what a unit above states. */
    private boolean hasSum(Figure figure) {
        Map<Item, Figure> ofUnit = own.get(figure.unit());
        boolean inReturn = Checks.of(catalogue).stream()
                .filter(LinearCheck.class::isInstance)
                .map(LinearCheck.class::cast)
                .filter(check -> check.relation() == LinearCheck.Relation.EQUAL)
                .anyMatch(check -> isIn(check, figure.item(), ofUnit));
        List<String> above = tree.above(tree.get(figure.unit())).stream().map(Unit::id).toList();
        return inReturn
                || compared.stream()
                        .anyMatch(stated -> stated.item().indicator().equals(figure.item().indicator())
                                && (above.contains(stated.unit())
                                        && figure.item().breakdown().isNone()
                                        || stated.unit().equals(figure.unit())
                                                && stated.item().equals(figure.item())));
    }

    private static boolean isIn(LinearCheck check, Item item, Map<Item, Figure> figures) {
        List<Expression.Term> terms = new ArrayList<>(check.left().terms());
        terms.addAll(check.right().terms());
        boolean known = terms.stream()
                .allMatch(term -> term.item().isNone()
                        || term.isOpen()
                        || term.whose() == Expression.Whose.OWN && figures.containsKey(term.item())
                                && figures.get(term.item()).measure().quantity().isPresent());
        return known
                && terms.stream()
                        .anyMatch(term -> term.item().equals(item)
                                || term.isOpen()
                                        && item.indicator().equals(term.item().indicator())
                                        && item.breakdown()
                                                .dimension()
                                                .equals(term.item().breakdown().dimension()));
    }

    private boolean hasMiddle(Figure figure) {
        return peers.of(figure.unit(), figure.item()).isPresent();
    }

    /** Whether the siblings' spread can tell the wrong amount from the right one: only the wrong one lies outside of it. */
    private boolean isBeyondSiblings(Answer answer) {
        Seeded seeded = answer.seeded();
        return seeded.wrong().signum() > 0
                && peers.of(seeded.figure().unit(), seeded.figure().item())
                        .filter(spread -> spread.isFar(seeded.wrong(), BigDecimal.ONE)
                                && !spread.isFar(seeded.figure().measure().amount(), BigDecimal.ONE))
                        .isPresent();
    }

    private static void print(String name, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<Integer> ranks =
                answers.stream().map(Answer::rank).filter(rank -> rank > 0).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-34s %6d %8s %8s %8s %8s %8s %6s%n",
                name,
                answers.size(),
                percent(ranks.size(), answers.size()),
                percent(answers.stream().filter(Answer::proposed).count(), answers.size()),
                percent(answers.stream().filter(answer -> answer.rank() > 0 || answer.seen()).count(), answers.size()),
                percent(ranks.stream().filter(rank -> rank == 1).count(), answers.size()),
                percent(ranks.stream().filter(rank -> rank <= 3).count(), answers.size()),
                ranks.isEmpty() ? "-" : ranks.get(ranks.size() / 2).toString());
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    public static void main(String[] arguments) throws Exception {
        Path sample = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        boolean live = arguments.length > 3;
        Random random = new Random(seed);
        Sensitivity sensitivity = new Sensitivity(sample, random, live);
        List<Seeded> seeded = sensitivity.seed(count, random);
        List<Answer> answers =
                IntStream.range(0, count).parallel().mapToObj(i -> sensitivity.ask(seeded.get(i))).toList();

        List<Figure> figures = sensitivity.own.values().stream()
                .flatMap(ofUnit -> ofUnit.values().stream())
                .filter(figure -> figure.measure().amount().signum() > 0)
                .filter(figure -> !sensitivity.catalogue.get(figure.item()).isDerived())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d figures above zero, %s with a sum, %s with a sibling median, %s with one of them%n",
                sample.getFileName(),
                figures.size(),
                percent(figures.stream().filter(sensitivity::hasSum).count(), figures.size()),
                percent(figures.stream().filter(sensitivity::hasMiddle).count(), figures.size()),
                percent(
                        figures.stream()
                                .filter(figure -> sensitivity.hasSum(figure) || sensitivity.hasMiddle(figure))
                                .count(),
                        figures.size()));
        System.out.printf(
                Locale.ROOT,
                "false alarms: %d findings, %.2f per 1,000 figures%n%n",
                sensitivity.clean.size(),
                1000.0 * sensitivity.clean.size() / figures.size());
        System.out.printf(
                "%-34s %6s %8s %8s %8s %8s %8s %6s%n",
                "error", "seeded", "found", "value", "unit", "first", "top 3", "rank");
        for (SeededError error : SeededError.values()) {
            print(error.words(), of(answers, error));
        }
        print("all", answers);
        System.out.println();
        for (SeededError error : List.of(SeededError.DIGITS_SWAPPED, SeededError.TIMES_1000, SeededError.BY_1000)) {
            List<Answer> ofError = of(answers, error);
            print(error.words() + ", has a sum", ofError.stream().filter(Answer::hasSum).toList());
            print(
                    error.words() + ", only a median",
                    ofError.stream().filter(answer -> !answer.hasSum() && answer.hasMiddle()).toList());
            for (boolean beyond : new boolean[] {true, false}) {
                print(
                        beyond ? "  outside of the siblings" : "  not outside of the siblings",
                        ofError.stream()
                                .filter(answer -> !answer.hasSum() && answer.hasMiddle())
                                .filter(answer -> sensitivity.isBeyondSiblings(answer) == beyond)
                                .toList());
            }
        }
        if (System.getenv("MISSED") != null) {
            answers.stream()
                    .filter(answer -> answer.rank() != 1)
                    .forEach(answer -> System.out.println((answer.rank() == 0 ? "missed " : "rank " + answer.rank() + " ") + answer.seeded().error() + " "
                            + answer.seeded().figure().unit() + " "
                            + answer.seeded().figure().item() + " "
                            + answer.seeded().figure().measure().digits() + " -> "
                            + answer.seeded().wrong().toPlainString() + (answer.hasSum() ? " sum" : "")
                            + (answer.seen() ? " unit seen" : "")));
        }
    }

    private static List<Answer> of(List<Answer> answers, SeededError error) {
        return answers.stream().filter(answer -> answer.seeded().error() == error).toList();
    }
}
