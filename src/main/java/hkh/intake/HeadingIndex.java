package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what the column of a table counts, by all the headings above it, the topmost first: the codes of the catalogue,
 * a label or a synonym divided between them, a topic over what is counted of it, or a label under a heading that only
 * tells the theme.
 */
final class HeadingIndex {

    private static final Set<String> TELLS_NOTHING = HeadingWords.of(
            "đặc điểm tình hình chung kết quả thực hiện công tác trong đó số liệu thông tin chỉ tiêu nội dung");
    private static final int ENOUGH_WORDS = 3;
    /** Stands between the headings of a path and in none of them: XML cannot hold it. */
    private static final String BETWEEN = "\u0001";

    private static final Pattern COUNTS =
            Pattern.compile("(?:" + TextKey.of("tổng") + "|" + TextKey.of("số") + "|tong|so) ");
    private static final String TOPIC = TextKey.of("chuyên đề") + " ";

    private final Catalogue catalogue;
    private final LabelIndex labels;
    private final TopicKeys topics;
    private final WordedItems worded = new WordedItems();
    private final Map<Set<String>, Item> ofTopics = new HashMap<>();
    private final Map<Item, Set<String>> themes = new HashMap<>();
    private final Memo<String, List<Item>> found = new Memo<>(path -> find(List.of(path.split(BETWEEN, -1))));

    HeadingIndex(Catalogue catalogue, ReturnLines lines, LabelIndex labels, TopicKeys topics) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.topics = topics;
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() != Indicator.Kind.TEXT && indicator.kind() != Indicator.Kind.TARGET) {
                worded.put(indicator.labelVi(), indicator.uom(), indicator.item());
                indicator.synonyms().forEach(synonym -> worded.put(synonym, indicator.uom(), indicator.item()));
            }
        }
        for (Line line : lines.all()) {
            if (line.isOpen()) {
                putTopic(line);
            } else if (!line.item().breakdown().isNone()) {
                String measure = catalogue.get(line.item()).uom();
                worded.put(catalogue.label(line.item()), measure, line.item());
            }
            Theme theme = line.theme();
            themes.put(line.item(), HeadingWords.of(theme.title() + " " + theme.sheet()));
        }
    }

    /** The items that headings may mean: one is a match, several must be asked about. */
    List<Item> headed(List<String> path) {
        return path.isEmpty() ? List.of() : found.of(String.join(BETWEEN, path));
    }

    private List<Item> find(List<String> path) {
        String last = path.get(path.size() - 1);
        Optional<Item> code = coded(last);
        if (code.isPresent()) {
            return List.of(code.get());
        }
        List<Item> whole = List.of();
        for (int from = 0; whole.isEmpty() && from < path.size(); from++) {
            whole = divided(path.subList(0, from), path.subList(from, path.size()));
        }
        return whole.isEmpty() ? topic(path).map(List::of).orElse(List.of()) : whole;
    }

    /** Whether headings say that a column holds shares. */
    static boolean isShare(List<String> path) {
        return HeadingWords.of(path).containsAll(HeadingWords.of("%"));
    }

    /** The shares in percent that headings may mean. */
    List<Indicator> shares(List<String> path) {
        Set<String> words = new HashSet<>(HeadingWords.of(path));
        words.removeAll(TELLS_NOTHING);
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.RATIO && indicator.isPercent())
                .filter(indicator -> HeadingWords.of(indicator.labelVi()).containsAll(words))
                .toList();
    }

    /**
     * A label that begins in one heading and ends in the next, below headings that add nothing to it. One heading alone
     * has to be a label as it stands, or say that it counts, or have many words of one: "Gia đình" need not mean "Số gia
     * đình".
     */
    private List<Item> divided(List<String> above, List<String> label) {
        Set<String> words = HeadingWords.of(label);
        Set<String> context = new HashSet<>(HeadingWords.of(above));
        context.removeAll(TELLS_NOTHING);
        Set<Item> found = worded.of(words);
        if (found.isEmpty() && label.size() == 1) {
            found = worded.ofTheAssociation(words);
        }
        if (found.isEmpty() && isUnaccented(label)) {
            found = worded.plain(HeadingWords.plain(label));
        }
        if (label.size() == 1) {
            Set<Item> asItStands = Set.copyOf(labels.labelled(label.get(0)));
            boolean counts = COUNTS.matcher(TextKey.of(label.get(0))).lookingAt();
            boolean saysEnough = context.isEmpty() && (words.size() >= ENOUGH_WORDS || counts);
            found = asItStands.isEmpty() && saysEnough ? found : asItStands;
        }
        List<Item> below = found.stream()
                .filter(item -> themes.getOrDefault(item, Set.of()).containsAll(context))
                .sorted()
                .toList();
        return wholes(below);
    }

    /** An indicator rather than one of its breakdowns, where the words are the same. */
    private static List<Item> wholes(List<Item> items) {
        return items.stream()
                .filter(item -> item.breakdown().isNone() || !items.contains(item.whole()))
                .toList();
    }

    private static boolean isUnaccented(List<String> label) {
        String text = String.join(" ", label);
        return TextKey.of(text).equals(TextKey.toneless(text));
    }

    /** A topic over what is counted of it; over all topics when the heading only tells the theme. */
    private Optional<Item> topic(List<String> path) {
        Item line = ofTopics.get(HeadingWords.of(path.get(path.size() - 1)));
        if (line == null || path.size() < 2) {
            return Optional.empty();
        }
        String name = path.get(path.size() - 2);
        Optional<Breakdown> topic = topics.known(name);
        if (topic.isEmpty() && TextKey.of(name).startsWith(TOPIC)) {
            topic = Optional.of(topics.of(name));
        }
        if (topic.isPresent()) {
            return Optional.of(new Item(line.indicator(), topic.get()));
        }
        boolean all =
                themes.getOrDefault(line, Set.of()).containsAll(HeadingWords.of(path.subList(0, path.size() - 1)));
        return all ? Optional.of(line.whole()) : Optional.empty();
    }

    /** What a heading counts of topics, such as "Số lớp". */
    Optional<Item> ofTopic(String heading) {
        return Optional.ofNullable(ofTopics.get(HeadingWords.of(heading)));
    }

    /** What is counted of the topic of a name. */
    Item named(Item counted, String topic) {
        return new Item(counted.indicator(), topics.of(topic));
    }

    private Optional<Item> coded(String text) {
        String code = text.strip();
        int slash = code.indexOf('/');
        Optional<Indicator> indicator = catalogue.find(slash < 0 ? code : code.substring(0, slash));
        if (indicator.isEmpty() || slash == 0 || (slash > 0 && code.indexOf(':') < slash + 2)) {
            return Optional.empty();
        }
        Item item = Item.parse(code);
        boolean known = item.breakdown().isNone()
                || indicator.get().dimensions().contains(item.breakdown().dimension());
        return known ? Optional.of(item) : Optional.empty();
    }

    private void putTopic(Line line) {
        Indicator indicator = catalogue.get(line.item());
        List<String> wordings = new ArrayList<>(indicator.synonyms());
        wordings.add(indicator.uom());
        for (String wording : wordings) {
            Set<String> words = HeadingWords.of(wording);
            ofTopics.put(words, line.item());
        }
    }
}
