package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Memo;
import hkh.text.MoneyUnit;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what a line of a list counts: by its label, by what the heading of its column adds to that, and by the lines
 * above it. One item is a match, several must be asked about.
 */
final class ListItems {

    /** "Số lớp – Xóa mù chữ", "Số lớp: Xóa mù chữ". */
    private static final Pattern PARTED = Pattern.compile(" – |\\s*: ");

    private static final Set<String> KINDS = HeadingWords.of("suất lượt tiền đồng con");

    private static final Pattern PLANNED = Pattern.compile("^kh ?:|[-–(,:] ?kh ?[):]?$");

    private static final Pattern MONEY_UNIT = Pattern.compile("\\s*\\([^()]{1,40}\\)\\s*$");

    private static final Set<String> MONEY = HeadingWords.of("tiền kinh phí trị giá");
    private static final Set<String> NUMBER = HeadingWords.of("số lượng tổng");

    private final Catalogue catalogue;
    private final LabelScope labels;
    private final HeadingIndex headings;
    private final boolean whole;
    private final CountsAndAmounts pairs;
    private final ListItems onWhole;
    private final Set<Set<String>> measures;
    private final Memo<Question, List<Item>> answers = new Memo<>(this::find);
    private final Sentences sentences;

    private ListItems(Catalogue catalogue, LabelScope labels, HeadingIndex headings, Period period, boolean whole) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.headings = headings;
        this.whole = whole;
        this.pairs = new CountsAndAmounts(catalogue);
        this.measures = catalogue.indicators().stream()
                .map(indicator -> HeadingWords.of(indicator.uom()))
                .collect(Collectors.toUnmodifiableSet());
        this.onWhole = whole ? this : new ListItems(catalogue, labels, headings, period, true);
        this.sentences = new Sentences(this, headings, period);
    }

    /** The items on the return of a unit. */
    ListItems(Catalogue catalogue, LabelScope labels, HeadingIndex headings, Period period) {
        this(catalogue, labels, headings, period, false);
    }

    /** The items on one of its sheets: where that says so, all of them include the units below. */
    ListItems on(Sheet sheet) {
        return labels.isWhole(sheet) ? onWhole : this;
    }

    /**
     * What is asked about a line.
     *
     * @param label its label, in one piece or several from the left
     * @param aspect what the heading of the column adds
     * @param measure what the line says it is measured in, "" when it says nothing
     * @param besideMoney whether another column of the line holds the amounts of money
     * @param above the lines that it stands below, the nearest first
     */
    record Question(List<String> label, List<String> aspect, String measure, boolean besideMoney, List<String> above) {

        private static final int LONGEST = 500;

        /** Whether it is worth to be remembered: a paragraph will hardly come again. */
        boolean isShort() {
            int length = measure.length();
            for (String piece : label) {
                length += piece.length();
            }
            for (String line : above) {
                length += line.length();
            }
            return length < LONGEST;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && besideMoney == question.besideMoney
                    && label.equals(question.label)
                    && measure.equals(question.measure)
                    && aspect.equals(question.aspect)
                    && above.equals(question.above);
        }

        @Override
        public int hashCode() {
            int hash = 31 * label.hashCode() + aspect.hashCode();
            hash = 31 * hash + measure.hashCode();
            return 31 * hash + above.hashCode() + (besideMoney ? 1 : 0);
        }
    }

    /** What sentences say of them. */
    Sentences sentences() {
        return sentences;
    }

    /** What labels mean on the return. */
    LabelScope labels() {
        return labels;
    }

    /** The items of a label that stands alone. */
    List<Item> labelled(String text) {
        return whole ? labels.labelledInWhole(text) : labels.labelled(text);
    }

    boolean isMeasure(String text) {
        return labels.isMeasure(text) || MoneyUnit.exactly(text).isPresent();
    }

    /** "Hội viên" behind a number: something that is counted. */
    boolean isCounted(String words) {
        return !words.isEmpty() && !headings.headed(List.of("", words)).isEmpty();
    }

    /** The items that a line may mean. */
    List<Item> of(Question question) {
        return question.isShort() ? answers.of(question) : find(question);
    }

    private List<Item> find(Question question) {
        if (question.label().stream()
                .anyMatch(piece -> PLANNED.matcher(TextKey.of(piece)).find())) {
            return List.of(); // "KH" apart from the label is what was planned
        }
        String label = question.label().get(question.label().size() - 1);
        List<Item> named = question.label().size() == 1 ? labelled(label) : List.of();
        boolean adds = !isKind(question.aspect());
        List<Item> found = adds ? List.of() : fitting(named, question);
        List<String> path = new ArrayList<>();
        question.label().forEach(piece -> path.add(LabelIndex.key(withoutMoneyUnit(piece))));
        path.addAll(question.aspect());
        if (found.isEmpty()) {
            found = fitting(headings.headed(path), question);
        }
        if (found.isEmpty() && !adds) {
            found = fitting(headings.headed(path.subList(0, question.label().size())), question);
        }
        if (found.isEmpty() && !question.measure().isEmpty()) {
            List<String> measured = new ArrayList<>(path);
            measured.add(question.measure());
            found = fitting(headings.headed(measured), question);
        }
        if (found.isEmpty() && path.size() == 1) {
            String[] parts = PARTED.split(path.get(0), 2);
            found = parts.length < 2 ? found : fitting(headings.headed(List.of(parts[1], parts[0])), question);
        }
        for (String above : question.above()) {
            if (found.isEmpty() && !HeadingWords.of(above).isEmpty()) {
                List<String> below = new ArrayList<>(List.of(LabelIndex.key(above)));
                below.addAll(path);
                found = fitting(headings.headed(below), question);
            }
        }
        return found;
    }

    /** "Vận động được trong kỳ (1.000 đồng)": the line keeps what it is written in. */
    private static String withoutMoneyUnit(String label) {
        return MoneyUnit.namedIn(label).isPresent() ? MONEY_UNIT.matcher(label).replaceFirst("") : label;
    }

    /** "Số tiền". */
    static boolean isMoney(List<String> aspect) {
        return HeadingWords.of(aspect).stream().anyMatch(MONEY::contains);
    }

    /** What is counted of a topic that its list names; the sum of the list is of all topics. */
    Optional<Item> ofTopic(ListLine line, ListLine.Answer answer, List<String> above) {
        boolean among = line.topics() || above.stream().anyMatch(HeadWords.SAYS_TOPICS::of);
        Optional<Item> counted = among && !answer.aspect().isEmpty()
                ? headings.ofTopic(answer.aspect().get(answer.aspect().size() - 1))
                : Optional.empty();
        return counted.map(item -> HeadWords.TOTAL.of(line.text()) ? item.whole() : headings.named(item, line.text()));
    }

    /** "Số tiền", "Số suất" only tell in what a thing is counted. */
    boolean isKind(List<String> aspect) {
        Set<String> words = HeadingWords.of(aspect);
        return MONEY.containsAll(words) || NUMBER.containsAll(words) || measures.contains(words);
    }

    /** Those that may stand in the column; of a pair of a number and its amount the one that is asked for. */
    private List<Item> fitting(List<Item> items, Question question) {
        List<Item> fitting = items.stream().filter(item -> fits(item, question)).toList();
        if (!fitting.isEmpty() || items.isEmpty()) {
            return fitting;
        }
        boolean says = question.label().stream().anyMatch(ListItems::saysKind);
        return items.stream()
                .filter(item -> !says)
                .flatMap(item -> partner(item).stream())
                .filter(item -> fits(item, question))
                .distinct()
                .toList();
    }

    private boolean fits(Item item, Question question) {
        Indicator indicator = catalogue.get(item);
        if (labels.isAbove(item)) {
            return false;
        }
        Set<String> aspect = HeadingWords.of(question.aspect());
        boolean share = question.measure().strip().equals("%") || HeadingIndex.isShare(question.aspect());
        if (share || indicator.isPercent()) {
            return indicator.isPercent()
                    && (share || (aspect.isEmpty() && question.measure().isEmpty()));
        }
        if (MoneyUnit.exactly(question.measure()).isEmpty() && !isMeasuredIn(question.measure(), indicator)) {
            return false;
        }
        boolean money = isMoney(question.aspect())
                || (aspect.isEmpty() && MoneyUnit.exactly(question.measure()).isPresent());
        if (money) {
            return indicator.isMoney();
        }
        boolean counted = question.besideMoney() || !aspect.isEmpty() || isOtherMeasure(question.measure());
        return !(counted && indicator.isMoney()) && (NUMBER.containsAll(aspect) || says(indicator, aspect));
    }

    /** "Số tiền học bổng", "Số suất quà": the label itself says what is counted. */
    private static boolean saysKind(String label) {
        return HeadingWords.of(label).stream().anyMatch(KINDS::contains);
    }

    /** Whether a line measured in something may answer for an indicator: both count people, or neither does. */
    private static boolean isMeasuredIn(String measure, Indicator indicator) {
        if (measure.strip().equalsIgnoreCase(indicator.uom())) {
            return true;
        }
        if (measure.indexOf('/') >= 0) {
            return false; // "đ/người" is of something else
        }
        return UnitsOfMeasure.agree(measure, indicator.uom());
    }

    /** "Số suất" heads what is counted in it, or says so in its label. */
    private static boolean says(Indicator indicator, Set<String> aspect) {
        List<String> wordings = new ArrayList<>(indicator.synonyms());
        wordings.add(indicator.labelVi());
        wordings.add(indicator.uom());
        return HeadingWords.of(wordings).containsAll(aspect);
    }

    private boolean isOtherMeasure(String measure) {
        return labels.isMeasure(measure) && MoneyUnit.exactly(measure).isEmpty();
    }

    /** Whether what stands for a number of awards or the like is the amount of money. */
    boolean isAmount(Item item, Cell cell) {
        return pairs.isAmount(item, cell);
    }

    /** Whether an amount without a unit is too small to be in đồng. */
    boolean isTooSmall(Item item, Cell cell) {
        return pairs.isTooSmall(item, cell);
    }

    /** Of a number the amount that belongs to it, and the other way round. */
    Optional<Item> partner(Item item) {
        return pairs.partner(item);
    }
}
