package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Figures that do not go with their size: learners with classes, money with heads. A figure that goes with none of its
 * sizes is told once; where the siblings are beyond a bound alike, that is told once of the unit above them.
 */
final class Quotients {

    /** As exactly as one speaks of it. */
    private static final MathContext SPOKEN = new MathContext(3);

    private final Known known;
    private final Map<String, List<Ratio>> ratios = new HashMap<>();
    private final Map<String, List<Quotient>> quotients = new ConcurrentHashMap<>();
    private final Peers<Quotient.Terms> peers;

    Quotients(Known known) {
        this.known = known;
        Ratio.builtIn()
                .forEach(ratio -> ratios.computeIfAbsent(ratio.figure().indicator(), indicator -> new ArrayList<>())
                        .add(ratio));
        this.peers = Peers.of(known.tree(), known.own().keySet(), unit -> Quotient.byTerms(of(unit)));
    }

    private List<Quotient> of(String unit) {
        return quotients.computeIfAbsent(unit, id -> Quotient.of(known.own().getOrDefault(id, Map.of()), ratios));
    }

    /** What is odd about a unit, apart from figures that were told already. */
    List<Finding> of(String unit, Predicate<Item> isTold) {
        List<Finding> findings = new ArrayList<>();
        List<Quotient> odd = new ArrayList<>();
        for (Quotient quotient : of(unit)) {
            if (isTold.test(quotient.figure().item())
                    || isTold.test(quotient.size().item())) {
                continue;
            }
            if (isOfAll(quotient)) {
                findings.add(ofAll(quotient));
            } else if (isOdd(quotient)) {
                odd.add(quotient);
            }
        }
        while (!odd.isEmpty()) {
            Item likeliest = likeliest(odd);
            Quotient first = odd.stream()
                    .filter(quotient -> quotient.isOf(likeliest))
                    .findFirst()
                    .orElseThrow();
            findings.add(told(first, likeliest));
            odd.removeIf(quotient -> quotient.isOf(likeliest));
        }
        return findings;
    }

    private Optional<Spread> usual(Quotient quotient) {
        return peers.of(quotient.figure().unit(), quotient.terms());
    }

    private boolean isOdd(Quotient quotient) {
        boolean isFar = usual(quotient)
                .filter(spread ->
                        spread.isFar(quotient.value(), quotient.ratio().factor()))
                .isPresent();
        return isFar || !quotient.ratio().isInRange(quotient.value());
    }

    /** Whether it is only beyond a bound as most of its siblings are. */
    private boolean isOfAll(Quotient quotient) {
        return !quotient.ratio().isInRange(quotient.value())
                && usual(quotient)
                        .filter(spread -> !quotient.ratio().isInRange(spread.middle())
                                && !spread.isFar(
                                        quotient.value(), quotient.ratio().factor()))
                        .isPresent();
    }

    /** The item that is in most of the odd quotients; of two, the one that is divided. */
    private static Item likeliest(List<Quotient> odd) {
        Map<Item, Integer> votes = new LinkedHashMap<>();
        odd.forEach(quotient -> votes.merge(quotient.figure().item(), 1, Integer::sum));
        odd.forEach(quotient -> votes.merge(quotient.size().item(), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<Item, Integer>comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private Finding told(Quotient quotient, Item likeliest) {
        Optional<Spread> usual = usual(quotient);
        boolean isFigure = quotient.figure().item().equals(likeliest);
        Figure suspect = isFigure ? quotient.figure() : quotient.size();
        Figure other = isFigure ? quotient.size() : quotient.figure();
        List<Repair> repairs = new ArrayList<>();
        usual.ifPresent(spread -> List.of(suspect, other)
                .forEach(figure -> Magnitude.of(
                                figure, quotient.usualOf(figure, spread.middle()), known.scale(figure.item()))
                        .ifPresent(repairs::add)));
        Rule rule = repairs.isEmpty() ? Rule.UNUSUAL_RATIO : Rule.ORDER_OF_MAGNITUDE;
        BigDecimal expected = usual.map(spread -> quotient.usualOf(suspect, spread.middle()))
                .orElse(suspect.measure().amount())
                .setScale(known.scale(likeliest), RoundingMode.HALF_UP);
        Finding finding = Finding.of(rule, inWords(quotient, usual))
                .about(suspect.unit(), likeliest)
                .at(Repair.place(suspect))
                .comparing(Magnitude.plain(expected), suspect.measure().amount());
        return Repair.tell(finding, repairs, known.catalogue(), known.tree());
    }

    private Message inWords(Quotient quotient, Optional<Spread> usual) {
        return usual.isPresent()
                ? Message.of(
                        "finding.unusual-ratio",
                        known.label(quotient.figure().item()),
                        known.label(quotient.size().item()),
                        quotient.figure().measure().amount(),
                        quotient.size().measure().amount(),
                        spoken(quotient.value()),
                        usual.get().count(),
                        spoken(usual.get().middle()))
                : Message.of(
                        "finding.unusual-ratio.range",
                        known.label(quotient.figure().item()),
                        known.label(quotient.size().item()),
                        quotient.figure().measure().amount(),
                        quotient.size().measure().amount(),
                        spoken(quotient.value()),
                        quotient.ratio().atLeast().orElse(BigDecimal.ZERO),
                        quotient.ratio().atMost().orElse(BigDecimal.ZERO));
    }

    /** The same finding for every one of the siblings. */
    private Finding ofAll(Quotient quotient) {
        Unit unit = known.tree().get(quotient.figure().unit());
        Spread usual = usual(quotient).orElseThrow();
        Message message = Message.of(
                "finding.unusual-ratio.all",
                known.label(quotient.figure().item()),
                known.label(quotient.size().item()),
                usual.count(),
                spoken(usual.middle()),
                quotient.ratio().atLeast().orElse(BigDecimal.ZERO),
                quotient.ratio().atMost().orElse(BigDecimal.ZERO));
        return Finding.of(Rule.UNUSUAL_RATIO, message)
                .about(unit.parent(), quotient.figure().item());
    }

    private static BigDecimal spoken(BigDecimal quotient) {
        BigDecimal whole = quotient.setScale(0, RoundingMode.HALF_UP);
        return whole.precision() >= SPOKEN.getPrecision() ? whole : Magnitude.plain(quotient.round(SPOKEN));
    }
}
