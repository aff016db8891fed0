package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * {@code hkh.yaml} of the next period: the same text with its comments, but for the periods, and without what is of the old
 * one only: deadline, number and date of the report.
 */
final class CarriedConfiguration {

    private record Edit(int line, int from, int to, String text) {}

    private final List<String> lines;
    private final List<Edit> edits = new ArrayList<>();

    private CarriedConfiguration(String text) {
        this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    /**
     * The text for another period.
     *
     * @param root id of the unit that reports, where that is another one now
     * @throws HkhException when the text is written in a way in which the periods cannot be exchanged
     */
    static String of(String text, Period period, Period compareWith, Optional<String> root) throws HkhException {
        CarriedConfiguration carried = new CarriedConfiguration(text);
        Node node =
                new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
        Optional<Node> compared = value(node, "compare_with");
        String comparing = quoted(compareWith.toString());
        value(node, "period")
                .ifPresent(old -> carried.put(
                        old, quoted(period.toString()) + (compared.isEmpty() ? "\ncompare_with: " + comparing : "")));
        compared.ifPresent(old -> carried.put(old, comparing));
        root.ifPresent(id -> value(node, "root").ifPresent(old -> carried.put(old, quoted(id))));
        value(node, "deadline").ifPresent(old -> carried.put(old, ""));
        value(node, "report").ifPresent(report -> {
            value(report, "number").ifPresent(old -> carried.put(old, quoted("")));
            value(report, "date").ifPresent(old -> carried.put(old, ""));
        });
        String edited = carried.edited();
        if (!tells(edited, period, compareWith)) {
            throw new HkhException(Message.of("init.periods-not-exchanged", Configuration.FILE));
        }
        return edited;
    }

    private static boolean tells(String edited, Period period, Period compareWith) {
        try {
            YamlMap read = YamlMap.read(Configuration.FILE, edited);
            return read.period("period").equals(Optional.of(period))
                    && read.period("compare_with").orElse(period.yearBefore()).equals(compareWith);
        } catch (HkhException e) {
            return false;
        }
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** Exchanges a text on one line; what is blank stays. */
    private void put(Node old, String text) {
        Optional<Mark> start = old.getStartMark();
        Optional<Mark> end = old.getEndMark();
        if (old instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && start.isPresent()
                && end.isPresent()
                && start.get().getLine() == end.get().getLine()) {
            edits.add(new Edit(
                    start.get().getLine(), start.get().getColumn(), end.get().getColumn(), text));
        }
    }

    private String edited() {
        edits.sort(Comparator.comparing(Edit::line).thenComparing(Edit::from).reversed());
        for (Edit edit : edits) {
            String line = lines.get(edit.line());
            lines.set(
                    edit.line(),
                    line.substring(0, line.offsetByCodePoints(0, edit.from()))
                            + edit.text()
                            + line.substring(line.offsetByCodePoints(0, edit.to())));
        }
        return String.join("\n", lines);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
