package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** Follows the headings of topics down a list: "Số lớp" below "- Giáo dục pháp luật:" counts the classes of that topic. */
final class TopicHeadings {

    private static final String DIMENSION = "topic";
    private static final Memo<String, Boolean> CALLED = matching("\\W*" + TextKey.of("chuyên đề") + " .*");
    private static final Memo<String, Boolean> OF_ALL = matching(
            ".*(?<![\\p{L}\\p{M}])(?:" + TextKey.of("tổng") + "|" + TextKey.of("cộng") + ")(?![\\p{L}\\p{M}]).*");

    private final Catalogue catalogue;
    private final TopicKeys keys;
    private Optional<Breakdown> topic = Optional.empty();

    private static Memo<String, Boolean> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Memo<>(heading -> compiled.matcher(TextKey.of(heading)).matches());
    }

    TopicHeadings(Catalogue catalogue, TopicKeys keys) {
        this.catalogue = catalogue;
        this.keys = keys;
    }

    /**
     * Passes a heading: a topic begins, anything else ends what was below the last one. Among topics, every heading but
     * that of their sum is one, for the list is open.
     */
    void pass(String heading, boolean among) {
        boolean called = CALLED.of(heading) && !HeadWords.ALL_TOPICS.of(heading);
        boolean sum = OF_ALL.of(heading);
        Optional<Breakdown> known = keys.known(heading);
        boolean other = known.isEmpty() && (called || (among && topic.isPresent())) && !sum;
        topic = other ? Optional.of(keys.of(heading)) : known;
    }

    /** A line that is not understood ends what was below the last topic. */
    void end() {
        topic = Optional.empty();
    }

    /** What an item is below the last heading; an item that has no topics ends it. */
    Item under(Item item) {
        boolean hasTopics =
                item.breakdown().isNone() && catalogue.get(item).dimensions().contains(DIMENSION);
        if (!hasTopics) {
            topic = Optional.empty();
        }
        return topic.isPresent() ? new Item(item.indicator(), topic.get()) : item;
    }
}
