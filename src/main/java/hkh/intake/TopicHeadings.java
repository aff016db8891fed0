package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.text.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Follows the headings of topics down a list: "Số lớp" below "- Giáo dục pháp luật:" counts the classes of that topic. */
final class TopicHeadings {

    private static final String DIMENSION = "topic";
    private static final Pattern BEFORE = Pattern.compile("^(?:[\\s\\d.)+*•–-]|\\p{L}\\))*");
    private static final Pattern BEHIND = Pattern.compile("[\\s:.]*$");
    private static final String TOPIC = TextKey.of("chuyên đề") + " ";

    private final Catalogue catalogue;
    private final TopicKeys keys;
    private Optional<Breakdown> topic = Optional.empty();

    TopicHeadings(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.keys = new TopicKeys(catalogue);
    }

    /** Passes a row without a label: a topic alone begins, anything else ends what was below the last one. */
    void pass(List<Cell> row) {
        List<String> texts =
                row.stream().map(Cell::raw).filter(text -> !text.isBlank()).toList();
        topic = row.stream().noneMatch(CellAccount::looksLikeFigure) && texts.size() == 1
                ? named(texts.get(0))
                : Optional.empty();
    }

    /** What an item is below the last heading; an item that has no topics ends it. */
    Item under(Item item) {
        boolean hasTopics =
                item.breakdown().isNone() && catalogue.get(item).dimensions().contains(DIMENSION);
        if (!hasTopics) {
            topic = Optional.empty();
        }
        return topic.map(key -> new Item(item.indicator(), key)).orElse(item);
    }

    private Optional<Breakdown> named(String text) {
        String name = BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        Optional<Breakdown> known = keys.known(name);
        boolean other = known.isEmpty() && TextKey.of(name).startsWith(TOPIC);
        return other ? Optional.of(keys.of(name.strip().split("\\s+", 3)[2])) : known;
    }
}
