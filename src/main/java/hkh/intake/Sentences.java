package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.intake.ListItems.Question;
import hkh.text.Memo;
import hkh.text.MoneyUnit;
import hkh.text.Quantity;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures in sentences: "Tổng số hội viên: 2.415 người, tăng 52 so với năm 2020", "Toàn xã có 12 chi hội". A clause
 * is understood as a whole or not at all: a word that the label does not have makes it something else.
 */
final class Sentences {

    private static final int LONGEST = 3000;
    private static final Pattern CLAUSES = Pattern.compile(
            "[;\\n]|(?<=[\\p{L}\\d)])\\.\\s+(?=\\p{Lu})|\\s[–-]\\s(?=\\p{Lu})|,\\s*(?=" + "(?iu:trong đó))");
    private static final Pattern STATEMENT = Pattern.compile("(?<label>[^=\\d]{2,150}?)\\s*"
            + "(?::|=|\\s(?:là|có|đạt|được|gồm)(?=\\s)|\\s(?=\\d[\\d.,]*\\s+\\p{L}))\\s*(?<value>[-−]?\\d.{0,150})");
    /** "Chi hội nhà trường: 3": a number that answers a label alone, and no number of a letter or a telephone. */
    private static final Pattern LABELLED =
            Pattern.compile("\\W*\\p{L}[^=\\d]{3,150}:\\s*(?<value>\\d[\\d., ]*(?:\\p{L}.{0,30})?)");

    private static final Pattern BRACKETS =
            Pattern.compile("\\((?<told>(?iu:đvt|đơn vị tính|đơn vị)\\s*:?\\s*)?([^()]{1,40})\\)");

    private static final Pattern IDENTIFIES = Pattern.compile("\\W*(?:(?:" + TextKey.of("số") + "|" + TextKey.of("mã")
            + "|" + TextKey.of("biểu") + "|" + TextKey.of("mẫu") + "|" + TextKey.of("phụ lục") + "|"
            + TextKey.of("trang")
            + "|" + TextKey.of("kỳ") + "|" + TextKey.of("ngày") + "|" + TextKey.of("tháng") + "|" + TextKey.of("năm")
            + "|"
            + TextKey.of("sinh") + "|" + TextKey.of("điện thoại") + "|" + TextKey.of("tài khoản")
            + "|đt|sđt|tel|fax|stk)\\W*)+:.*");

    private static final Pattern COMMAS = Pattern.compile(",\\s+(?!\\d)|,\\s+(?=\\d[\\d.]*\\s+\\p{L})");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<before>[^\\d:]{0,100}?)\\s*(?<number>\\d(?:[\\d.,]*\\d)?)\\s+(?<after>\\p{L}[^\\d,(:]{0,80}?)\\s*(?<rest>[(].*)?\\.?");
    private static final Set<String> TELLS_NOTHING =
            HeadingWords.of("toàn phường xã thị trấn có nay hiện đến gồm với đơn vị địa phương kỳ");
    private static final Pattern COMPARES =
            Pattern.compile("(?<!\\p{L})(?:" + TextKey.of("tăng") + "|" + TextKey.of("giảm")
                    + "|" + TextKey.of("so với") + "|" + TextKey.of("kế hoạch") + "|" + TextKey.of("chỉ tiêu") + "|"
                    + TextKey.of("mục tiêu") + "|" + TextKey.of("năm trước") + "|" + TextKey.of("cùng kỳ") + "|"
                    + TextKey.of("danh sách") + ")(?!\\p{L})");
    private static final Pattern DIGITS = Pattern.compile("\\d.*", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("\\n|(?<=[\\p{L}\\d)])\\.\\s+(?=\\p{Lu})");
    /** A clause that begins with another year; one that compares with it does not. */
    private static final Pattern YEAR = Pattern.compile("^\\W*(?:" + TextKey.of("trong") + " |" + TextKey.of("đến")
            + " )?" + TextKey.of("năm") + " ((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?<!\\p{L})(?:" + TextKey.of("kế hoạch") + "|" + TextKey.of("chỉ tiêu")
                    + "|" + TextKey.of("mục tiêu") + "|" + TextKey.of("phấn đấu") + "|" + TextKey.of("dự kiến") + "|"
                    + TextKey.of("nhiệm kỳ") + "|" + TextKey.of("lũy kế") + "|" + TextKey.of("ví dụ") + ")(?!\\p{L})");

    private final ListItems items;
    private final HeadingIndex headings;
    private final Period period;
    private final Memo<String, Told> found = new Memo<>(this::find);

    Sentences(ListItems items, HeadingIndex headings, Period period) {
        this.items = items;
        this.headings = headings;
        this.period = period;
    }

    /** What a sentence states: the number with the words behind it, of an item. */
    record Statement(Item item, String value) {}

    /**
     * What a text tells.
     *
     * @param unread whether it counts something that is not understood
     */
    record Told(List<Statement> statements, boolean unread) {

        Told {
            statements = List.copyOf(statements);
        }

        boolean isAny() {
            return unread || !statements.isEmpty();
        }
    }

    /** The statements that a text makes about known items, in their order. */
    Told in(String text) {
        return found.of(text);
    }

    private Told find(String text) {
        List<Statement> statements = new ArrayList<>();
        boolean unread = false;
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return new Told(statements, false);
        }
        for (String sentence : SENTENCES.split(withoutMoneyUnits(text))) {
            unread |= read(sentence, statements);
        }
        return new Told(statements, unread);
    }

    /** "Số tiền vận động được (1.000 đồng)" says what amounts are written in, and no amount. */
    private static String withoutMoneyUnits(String text) {
        return BRACKETS.matcher(text)
                .replaceAll(bracket -> MoneyUnit.exactly(bracket.group(2)).isPresent() ? "" : "$0");
    }

    /** Reads a sentence; whether it counts something that is not understood. What is planned in it, all of it may be. */
    private boolean read(String sentence, List<Statement> statements) {
        boolean unread = false;
        boolean elsewhere = false;
        String above = "";
        for (String clause : CLAUSES.split(sentence)) {
            elsewhere |= isElsewhere(clause);
            Optional<Statement> whole = elsewhere ? Optional.empty() : stated(clause.strip());
            whole.ifPresent(statements::add);
            above = whole.isPresent() ? DIGITS.matcher(clause).replaceFirst("") : above;
            for (String part : whole.isPresent() ? new String[0] : COMMAS.split(clause)) {
                Optional<Statement> found = elsewhere ? Optional.empty() : stated(part.strip());
                Matcher counted = COUNTED.matcher(part.strip());
                if (found.isEmpty() && counted.matches() && !isComparison(part)) {
                    found = elsewhere ? found : counted(counted, above).or(() -> amount(counted, statements));
                    unread |= found.isEmpty() && isMeasured(counted.group("after"));
                    above = found.isPresent() ? counted.group("after") : above;
                }
                found.ifPresent(statements::add);
            }
            unread |= elsewhere ? stated(clause.strip()).isPresent() : whole.isEmpty() && isLabelled(clause.strip());
        }
        return unread;
    }

    /** A label before a number: as it stands, or as it is worded. */
    private Optional<Statement> stated(String clause) {
        Matcher statement = STATEMENT.matcher(clause);
        if (!statement.matches()) {
            return Optional.empty();
        }
        String value = statement.group("value");
        Quantity quantity = Quantity.read(value, 0);
        String measure = quantity.measure();
        if (!CellFigure.isRemark(quantity.remark())) {
            return Optional.empty(); // what else is said there may be another figure
        }
        List<String> label = List.of(statement.group("label"));
        return only(items.of(new Question(label, List.of(), measure, false, List.of())), value);
    }

    /** Whether a label that is not understood has a number for an answer, with nothing but its unit of measure. */
    private boolean isLabelled(String clause) {
        String key = TextKey.of(clause);
        Matcher labelled = LABELLED.matcher(key);
        if (!labelled.matches() || IDENTIFIES.matcher(key).matches() || isComparison(clause)) {
            return false;
        }
        String measure = Quantity.read(labelled.group("value"), 0).measure();
        return measure.isEmpty()
                || isMeasured(measure)
                || MoneyUnit.exactly(measure).isPresent();
    }

    /** A number among the words that say what it counts; its unit of measure alone does not. */
    private Optional<Statement> counted(Matcher counted, String above) {
        String before = told(counted.group("before"));
        String after = counted.group("after");
        boolean says = counted.group("before").chars().anyMatch(Character::isLetter) || !items.isMeasure(after);
        List<Item> found = says ? headings.headed(List.of(before, after)) : List.of();
        if (found.isEmpty() && says && !above.isEmpty()) {
            found = headings.headed(List.of(above, before, after));
        }
        return only(found, counted.group("number"));
    }

    /** "33 suất học bổng, trị giá 9.900.000 đồng". */
    private Optional<Statement> amount(Matcher counted, List<Statement> statements) {
        boolean money = ListItems.isMoney(List.of(counted.group("before")))
                && MoneyUnit.exactly(counted.group("after")).isPresent();
        return money && !statements.isEmpty()
                ? items.partner(statements.get(statements.size() - 1).item())
                        .map(item -> new Statement(item, counted.group("number") + " " + counted.group("after")))
                : Optional.empty();
    }

    private static Optional<Statement> only(List<Item> found, String value) {
        return found.size() == 1 ? Optional.of(new Statement(found.get(0), value)) : Optional.empty();
    }

    /** The words before a number that say what it counts, without those that only say whose it is. */
    private static String told(String before) {
        Set<String> words = new HashSet<>(HeadingWords.of(before));
        words.removeAll(TELLS_NOTHING);
        return String.join(" ", words);
    }

    /** Whether a clause compares. */
    private static boolean isComparison(String clause) {
        String key = TextKey.of(clause);
        Matcher compares = COMPARES.matcher(key);
        return compares.find() && compares.start() < firstDigit(key);
    }

    /** Whether what follows is planned, of another year, or of all years together. */
    private boolean isElsewhere(String clause) {
        String key = TextKey.of(clause);
        Matcher elsewhere = ELSEWHERE.matcher(key);
        Matcher year = YEAR.matcher(key);
        boolean other = year.find() && !year.group(1).equals(Integer.toString(period.year()));
        return other || (elsewhere.find() && elsewhere.start() < firstDigit(key));
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    /** "người", "hội viên", "lớp" behind a number: then it is a count of something. */
    private boolean isMeasured(String after) {
        String[] words = after.strip().split("\\s+", 3);
        return items.isMeasure(words[0]) || (words.length > 1 && items.isMeasure(words[0] + " " + words[1]));
    }
}
