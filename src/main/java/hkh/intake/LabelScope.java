package hkh.intake;

import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.ReturnLines;
import hkh.plan.Scope;
import hkh.text.Memo;
import hkh.text.TextKey;
import hkh.unit.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the labels on one unit's return mean: "toàn huyện" and "kể cả cấp xã" include the units below, "riêng cấp huyện"
 * does not, "các xã" is those alone. A label is not known when its phrases disagree, name a unit that is not this one, or
 * ask for what the return does not tell apart.
 */
final class LabelScope {

    private static final int TITLE_ROWS = 8;
    private static final Pattern YEAR = Pattern.compile("[\\s,–-]*(?:" + TextKey.of("năm") + " )?(?:19|20)\\d{2}$");
    private static final Pattern TITLE = Pattern.compile("(?:" + TextKey.of("bảng") + " |" + TextKey.of("biểu")
            + " )?(?:" + TextKey.of("tổng hợp") + "|" + TextKey.of("số liệu") + "|" + TextKey.of("báo cáo") + ").*|");
    private static final Pattern TAIL = Pattern.compile("[\\s:.,;–(-]+$");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)$");

    private final LabelIndex index;
    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final ScopePhrases phrases;
    private final Level level;
    private final boolean leaf;
    private final Map<Item, ClosedSet> choices = new HashMap<>();
    private final Set<String> unitsOfMeasure;
    private final TopicKeys topics;
    private final Memo<String, List<Item>> found = new Memo<>(this::find);
    private final Memo<String, Boolean> titlesOfWhole = new Memo<>(this::isTitleOfWhole);

    /** The labels of a unit; a leaf has no units below, so that its whole is its own figure. */
    LabelScope(LabelIndex index, Catalogue catalogue, ReturnLines lines, TopicKeys topics, Level level, boolean leaf) {
        this.index = index;
        this.catalogue = catalogue;
        this.lines = lines;
        this.phrases = new ScopePhrases(level);
        this.level = level;
        this.leaf = leaf;
        this.topics = topics;
        ClosedSet.in(catalogue).forEach(set -> choices.put(set.whole(), set));
        this.unitsOfMeasure = catalogue.indicators().stream()
                .map(indicator -> TextKey.of(indicator.uom()))
                .filter(uom -> !uom.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The closed sets of which a return may choose, by the item that counts the units that have any. */
    Map<Item, ClosedSet> choices() {
        return Collections.unmodifiableMap(choices);
    }

    /** Whether something is counted in what a text says. */
    boolean isMeasure(String text) {
        return unitsOfMeasure.contains(TextKey.of(text));
    }

    TopicKeys topics() {
        return topics;
    }

    /** Whether an item is of units above this one, which does not report of them. */
    boolean isAbove(Item item) {
        return Scope.of(item.breakdown())
                .filter(scope -> scope.level().compareTo(level) < 0)
                .isPresent();
    }

    /** The items a label may mean: one is a match, several must be asked about. */
    List<Item> labelled(String text) {
        return LabelIndex.hasLetters(text) ? found.of(text) : List.of();
    }

    private List<Item> find(String text) {
        List<Item> named = index.labelled(text);
        if (!named.isEmpty() || text.length() > 200) {
            return named;
        }
        String key = TextKey.of(text.replace('\n', ' '));
        List<Item> items = scoped(phrases.told(key));
        Matcher bracket = BRACKET.matcher(key);
        if (!items.isEmpty() || !bracket.find()) {
            return items;
        }
        // a unit of measure may stand behind the phrase
        ScopePhrases.Told told = phrases.told(key.substring(0, bracket.start()));
        return scoped(new ScopePhrases.Told(told.rest() + bracket.group(), told.scope()));
    }

    /** The same on a sheet whose title says that all of it includes the units below. */
    List<Item> labelledInWhole(String text) {
        List<Item> named = index.labelled(text);
        return named.isEmpty() ? labelled(text) : scoped(named, Scope.subtree(level));
    }

    /** Whether the name or the title of a sheet says that all of its lines include the units below. */
    boolean isWhole(Sheet sheet) {
        return titlesOfWhole.of(sheet.title())
                || sheet.cells().stream()
                        .takeWhile(cell -> cell.address().row() < TITLE_ROWS)
                        .anyMatch(cell -> cell.kind() == Cell.Kind.TEXT && titlesOfWhole.of(cell.raw()));
    }

    private boolean isTitleOfWhole(String text) {
        if (text.length() > 200) {
            return false;
        }
        String key = YEAR.matcher(TextKey.of(text.replace('\n', ' '))).replaceFirst("");
        ScopePhrases.Told told = phrases.told(key);
        return told.scope().equals(Optional.of(Scope.subtree(level)))
                && TITLE.matcher(told.rest()).matches()
                && index.labelled(told.rest()).isEmpty();
    }

    private List<Item> scoped(ScopePhrases.Told told) {
        return told.scope()
                .map(scope -> scoped(index.labelled(TAIL.matcher(told.rest()).replaceFirst("")), scope))
                .orElse(List.of());
    }

    /** All of them in a scope, or none: one that is not told apart leaves the label unclear. */
    private List<Item> scoped(List<Item> named, Scope scope) {
        List<Item> items = new ArrayList<>();
        named.forEach(item -> scoped(item, scope).ifPresent(items::add));
        return items.size() == named.size() ? items : List.of();
    }

    private Optional<Item> scoped(Item item, Scope scope) {
        boolean itself = leaf && scope.level() == level;
        if (itself || Scope.of(item.breakdown()).isPresent()) {
            return Optional.of(item);
        }
        if (item.breakdown().isNone() && lines.isDividedByLevel(catalogue.get(item))) {
            return Optional.of(scope.of(item.indicator()));
        }
        // what only the units below are asked for is compared with what they state
        boolean onlyBelow = !lines.askedOf(item).contains(level);
        return onlyBelow && scope.equals(Scope.subtree(level)) ? Optional.of(item) : Optional.empty();
    }
}
