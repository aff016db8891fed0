package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.table.Table;
import hkh.text.NearWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read by key; values stay text ({@code 01}, {@code no} and dates too). What is wrong is
 * collected with line and column, so that a person sees all of it at once: {@link #throwIfWrong}.
 */
final class YamlMap {

    private final String file;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<YamlMap> inner = new ArrayList<>();
    private final List<Message> wrong;

    private YamlMap(String file, List<Message> wrong) {
        this.file = file;
        this.wrong = wrong;
    }

    /** Reads the top mapping of a file; an empty file is an empty mapping. */
    static YamlMap read(String file, String text) throws HkhException {
        YamlMap map = new YamlMap(file, new ArrayList<>());
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            new Compose(settings)
                    .composeString(text)
                    .filter(node -> !isBlank(node))
                    .ifPresent(map::fill);
        } catch (YamlEngineException e) {
            throw new HkhException(Message.of("yaml.broken", broken(file, e), Message.of("yaml.syntax")), e);
        } catch (StackOverflowError e) {
            throw new HkhException(Message.of("yaml.broken", file, Message.of("yaml.too-deep")), e);
        }
        return map;
    }

    /** Where the parser gave up; what it says is English. */
    private static String broken(String file, YamlEngineException problem) {
        return problem instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> place(file, mark)).orElse(file)
                : file;
    }

    private void fill(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            wrong.add(Message.of("yaml.not-a-mapping", place(node)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrong.add(Message.of("yaml.not-a-mapping", place(tuple.getKeyNode())));
            } else if (nodes.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                wrong.add(Message.of("yaml.key-twice", place(key), key.getValue()));
            }
        }
    }

    /** The text of a key; empty when it is absent or blank. */
    String text(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof ScalarNode scalar) {
                        return scalar.getValue().equals("~")
                                ? ""
                                : scalar.getValue().strip();
                    }
                    wrong.add(Message.of("yaml.not-a-text", place(node), key));
                    return "";
                })
                .orElse("");
    }

    /** The texts of a list; a single text is a list of one. */
    List<String> list(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    wrong.add(Message.of("yaml.not-a-text", place(item), key));
                }
            }
            return texts;
        }
        String single = text(key);
        return single.isEmpty() ? List.of() : List.of(single);
    }

    /** One of a few words for each of some rules; {@code own} are rules that are not built in. */
    Map<String, String> wordsOfRules(String key, Collection<String> own, List<String> words) {
        YamlMap map = map(key);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String rule : map.nodes.keySet()) {
            String word = map.text(rule);
            sayUnknownRule(map.place(rule), key, rule, own);
            if (words.contains(word)) {
                chosen.put(rule, word);
            } else {
                wrong.add(Message.of("yaml.bad-value", map.place(rule), rule, word, String.join(", ", words)));
            }
        }
        return chosen;
    }

    /** The ids of rules in a list; a rule that does not exist would never hold anything. */
    List<String> rules(String key, Collection<String> own) {
        List<String> rules = list(key);
        rules.forEach(rule -> sayUnknownRule(place(key), key, rule, own));
        return rules;
    }

    private void sayUnknownRule(String place, String key, String rule, Collection<String> own) {
        List<String> known = new ArrayList<>(own);
        Arrays.stream(Rule.values()).map(Rule::id).forEach(known::add);
        if (!known.contains(rule)) {
            wrong.add(NearWords.of(rule, known).stream()
                    .findFirst()
                    .map(near -> Message.of("yaml.unknown-rule.similar", place, key, rule, near))
                    .orElse(Message.of("yaml.unknown-rule", place, key, rule)));
        }
    }

    /** A list of mappings as the rows of a table, each with the line on which it begins. */
    Table table(String key, List<String> columns) {
        List<Table.Row> rows = new ArrayList<>();
        Optional<Node> node = node(key).filter(there -> !isBlank(there));
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            wrong.add(Message.of("yaml.not-a-list", place(node.get()), key));
        } else if (node.isPresent()) {
            for (Node item : ((SequenceNode) node.get()).getValue()) {
                YamlMap map = new YamlMap(file, wrong);
                inner.add(map);
                map.fill(item);
                Map<String, String> cells = new LinkedHashMap<>();
                columns.forEach(column -> cells.put(column, String.join("; ", map.list(column))));
                rows.add(new Table.Row(file, line(item), cells));
            }
        }
        return new Table(file, columns, rows);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    YamlMap map(String key) {
        YamlMap map = new YamlMap(file, wrong);
        inner.add(map);
        node(key).filter(node -> !isBlank(node)).ifPresent(map::fill);
        return map;
    }

    Optional<Period> period(String key) {
        String text = text(key);
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            wrong(Message.of("yaml.bad-value", place(key), key, text, "2023, 2024-H1, 2024-Q3, 2024-M9"));
        }
        return period;
    }

    Optional<LocalDate> date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            wrong(Message.of("yaml.bad-date", place(key), key, text));
            return Optional.empty();
        }
    }

    /** One of a few words; the first is the default. */
    String oneOf(String key, List<String> words) {
        String text = text(key);
        if (text.isEmpty()) {
            return words.get(0);
        }
        if (!words.contains(text)) {
            wrong(Message.of("yaml.bad-value", place(key), key, text, String.join(", ", words)));
            return words.get(0);
        }
        return text;
    }

    void wrong(Message message) {
        wrong.add(message);
    }

    /** File, line and column of a key's value. */
    String place(String key) {
        return place(nodes.get(key));
    }

    /** Tells everything wrong in the file, and the keys that nobody asked for. */
    void throwIfWrong() throws HkhException {
        sayUnknownKeys();
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
    }

    private void sayUnknownKeys() {
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            String key = entry.getKey();
            if (!asked.contains(key)) {
                String place = place(entry.getValue());
                wrong.add(NearWords.of(key, asked).stream()
                        .findFirst()
                        .map(known -> Message.of("yaml.unknown-key.similar", place, key, known))
                        .orElse(Message.of("yaml.unknown-key", place, key, String.join(", ", asked))));
            }
        }
        inner.forEach(YamlMap::sayUnknownKeys);
    }

    private Optional<Node> node(String key) {
        if (!asked.contains(key)) {
            asked.add(key);
        }
        return Optional.ofNullable(nodes.get(key));
    }

    private static boolean isBlank(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private String place(@Nullable Node node) {
        return node == null
                ? file
                : node.getStartMark().map(mark -> place(file, mark)).orElse(file);
    }

    private static String place(String file, Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
