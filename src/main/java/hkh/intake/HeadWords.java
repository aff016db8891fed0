package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that head the columns of lists and tables, whatever is counted in them. */
final class HeadWords {

    private static final int LONGEST = 120;
    /** How much may stand behind a word that heads. */
    private static final int MORE = 60;

    private static final Set<Integer> MARKS = Set.of(
            (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int) Character.COMBINING_SPACING_MARK);
    /** "STT". */
    static final Memo<String, Boolean> NUMBERING = whole("stt", "tt", "số tt", "số thứ tự", "mục", "#");
    /** "Nội dung", "Chỉ tiêu": below stand the labels. */
    static final Memo<String, Boolean> LABEL = beginning(
            "nội dung",
            "chỉ tiêu",
            "các chỉ tiêu",
            "tên chỉ tiêu",
            "tiêu chí",
            "các tiêu chí",
            "tên tiêu chí",
            "mô hình",
            "tên mô hình",
            "danh mục",
            "hạng mục",
            "lĩnh vực",
            "chuyên đề",
            "tên chuyên đề",
            "các chuyên đề",
            "tên lớp",
            "loại hình",
            "thông tin",
            "đầu mục");
    /** "Nội dung", and nothing more. */
    static final Memo<String, Boolean> LABEL_ALONE = whole(
            "nội dung",
            "chỉ tiêu",
            "các chỉ tiêu",
            "tên chỉ tiêu",
            "tiêu chí",
            "danh mục",
            "hạng mục",
            "lĩnh vực",
            "mô hình",
            "nội dung báo cáo",
            "nội dung công việc",
            "nội dung chỉ tiêu",
            "mô hình học tập");
    /** "Tên chuyên đề": below stand topics, also ones that nobody listed. */
    static final Memo<String, Boolean> TOPICS =
            beginning("chuyên đề", "tên chuyên đề", "các chuyên đề", "nội dung chuyên đề", "tên lớp");
    /** "ĐVT". */
    static final Memo<String, Boolean> MEASURE = whole("đvt", "đơn vị tính", "đv tính", "đơn vị đo", "đơn vị");
    /** "Ghi chú". */
    static final Memo<String, Boolean> NOTE = beginning(
            "ghi chú", "chú thích", "giải trình", "nhận xét", "minh chứng", "diễn giải", "lý do", "nguyên nhân");
    /** "Quỹ năm trước chuyển sang" is this year's. */
    private static final Pattern LAST =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + anyOf("năm trước", "kỳ trước", "cùng kỳ", "năm ngoái", "năm cũ")
                    + ")(?! (?:" + anyOf("chuyển", "mang") + "))");

    private static final Pattern PLAN = within(
            "kế hoạch",
            "được giao",
            "chỉ tiêu giao",
            "mục tiêu",
            "phấn đấu",
            "dự kiến",
            "chỉ tiêu năm",
            "giao năm",
            "tỉnh giao",
            "huyện giao",
            "xã giao",
            "cấp trên giao",
            "ước",
            "nhiệm kỳ",
            "lũy kế",
            "luỹ kế");
    private static final Pattern PLANNED_FOR = Pattern.compile("(?:" + anyOf("chỉ tiêu", "kh") + ") \\d{4}.*");
    private static final Memo<String, Boolean> PLANNED = whole("kh", "chỉ tiêu", "giao");
    private static final Pattern CHANGE =
            within("so sánh", "so với", "chênh lệch", "tăng giảm", "tăng, giảm", "tăng/giảm", "tăng (", "biến động");
    private static final Pattern OF_TOPICS = within("chuyên đề", "trung tâm học tập cộng đồng", "tthtcđ");
    /** "Các chuyên đề đã tổ chức:" heads the topics and is none. */
    static final Memo<String, Boolean> ALL_TOPICS = matching("\\W*(?:" + anyOf("các chuyên đề", "những chuyên đề") + "|"
            + anyOf("chuyên đề") + " (?:" + anyOf("đã", "được", "tổ chức", "trong") + ")(?![\\p{L}\\p{M}])).*");
    /** "Cộng", "Tổng số", "Toàn huyện". */
    static final Memo<String, Boolean> TOTAL = matching("(?:[ivx]{1,4}[.)]? |\\d{1,2}[.)]? |[-+*•] ?)?(?:"
            + anyOf("tổng", "cộng", "toàn", "mang sang", "chuyển sang", "tc", "ts") + ")(?![\\p{L}\\p{M}]).*");

    private static final Pattern GUIDE =
            Pattern.compile("\\W*(?:huong dan|giai thich|cach ghi|cach dien|luu y|vi du|hd ghi|hd bieu)");
    /** "(dòng kiểm tra)": only checks other lines. */
    static final Memo<String, Boolean> CHECK =
            matching("\\W*(?:" + anyOf("dòng kiểm tra", "kiểm tra", "đối chiếu", "ô kiểm tra", "check") + ")\\W*");
    /** "Số tiền (triệu đồng)", "Số lớp": says in itself what is counted. */
    static final Memo<String, Boolean> COUNTED = beginning("số", "kinh phí", "tổng số", "đăng ký", "đạt", "tỷ lệ");

    private static final Pattern HALF_YEAR =
            Pattern.compile("0?6 (?:" + anyOf("tháng") + ")(?: (?:" + anyOf("đầu năm", "cuối năm") + "))?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Set<String> SHARE = HeadingWords.of("tỷ lệ đạt hoàn thành thực hiện so");
    private static final String PLAIN =
            "kết quả số liệu thực hiện giá trị số lượng báo cáo cộng kỳ này cả năm nay trong đến hiện có thực tế tổng hợp th";
    private static final Set<String> SAYS_NOTHING = Stream.concat(
                    HeadingWords.of(PLAIN).stream(), HeadingWords.plain(List.of(PLAIN)).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Memo<String, Boolean> NUMBER = whole("số lượng", "sl");
    /** Whether a text is a heading of values or of a year. */
    static final Memo<String, Boolean> VALUES = new Memo<>(HeadWords::headsValues);
    /** "III. Hoạt động của Trung tâm học tập cộng đồng": what stands below may be a topic. */
    static final Memo<String, Boolean> SAYS_TOPICS = new Memo<>(text ->
            text.length() <= LONGEST && OF_TOPICS.matcher(TextKey.of(text)).find());

    private HeadWords() {}

    /** Whether a sheet explains how to fill in others: its name or its first line says so. */
    static boolean isGuide(Sheet sheet) {
        return GUIDE.matcher(TextKey.toneless(sheet.name())).lookingAt()
                || sheet.cells().stream()
                        .filter(cell ->
                                cell.kind() == Cell.Kind.TEXT && !cell.raw().isBlank())
                        .findFirst()
                        .filter(cell ->
                                GUIDE.matcher(TextKey.toneless(cell.raw())).lookingAt())
                        .isPresent();
    }

    /** "Số liệu", "Kết quả thực hiện", "Năm 2021" where that is reported: what is counted, the row alone tells. */
    static boolean isPlain(String text, Period ours) {
        if (text.length() > LONGEST) {
            return false;
        }
        String key = YEAR.matcher(TextKey.of(text)).replaceAll(" ");
        boolean half = ours.span() == Period.Span.HALF;
        String rest = half ? HALF_YEAR.matcher(key).replaceAll(" ") : key;
        return SAYS_NOTHING.containsAll(HeadingWords.of(rest));
    }

    /** Whether a number may be the year over a column. */
    static boolean isYear(Cell cell) {
        String year = cell.raw();
        boolean bare = year.length() == 4 || (year.length() == 6 && year.endsWith(".0"));
        return bare
                && (year.startsWith("19") || year.startsWith("20"))
                && Character.isDigit(year.charAt(2))
                && Character.isDigit(year.charAt(3));
    }

    private static boolean headsValues(String text) {
        String key = TextKey.of(text);
        return text.length() <= LONGEST
                && (NUMBER.of(text)
                        || YEAR.matcher(key).find()
                        || !HeadingWords.of(key).isEmpty())
                && SAYS_NOTHING.containsAll(HeadingWords.of(YEAR.matcher(key).replaceAll(" ")));
    }

    /** "Tỷ lệ %", "% đạt": says of nothing whose share it is. */
    static boolean isShareAlone(List<String> aspect) {
        return HeadingIndex.isShare(aspect) && SHARE.containsAll(HeadingWords.of(aspect));
    }

    /** Why what stands below a heading is no figure of this period; empty when it may be. */
    static Optional<Message> aside(String text, Period ours) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = TextKey.of(text);
        if (LAST.matcher(key).find()) {
            return Optional.of(Message.of("cell.last-year"));
        }
        if (CHANGE.matcher(key).find()) {
            return Optional.of(Message.of("cell.change"));
        }
        if (PLAN.matcher(key).find()
                || PLANNED.of(key)
                || PLANNED_FOR.matcher(key).matches()) {
            return Optional.of(Message.of("cell.plan"));
        }
        if (NotOurs.isOtherPart(key, ours)) {
            return Optional.of(Message.of("cell.column-of-other-period", text));
        }
        return otherPeriod(text, key, ours).map(other -> Message.of("cell.column-of-other-period", other));
    }

    private static Optional<String> otherPeriod(String text, String key, Period ours) {
        Optional<Period> told = TitleBlock.periodIn(text);
        if (told.isPresent()) {
            return told.filter(period -> !period.equals(ours)).map(Period::toString);
        }
        Matcher year = YEAR.matcher(key);
        String other = "";
        while (year.find()) {
            if (year.group().equals(Integer.toString(ours.year()))) {
                return Optional.empty();
            }
            other = year.group();
        }
        return Optional.of(other).filter(found -> !found.isEmpty());
    }

    /** Whether the key of a text matches, which is remembered. */
    private static Memo<String, Boolean> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Memo<>(text ->
                text.length() <= LONGEST && compiled.matcher(TextKey.of(text)).matches());
    }

    private static Memo<String, Boolean> whole(String... words) {
        Set<String> keys = keys(words).collect(Collectors.toUnmodifiableSet());
        return new Memo<>(text -> text.length() <= LONGEST && keys.contains(withoutMark(TextKey.of(text))));
    }

    private static String withoutMark(String key) {
        return key.endsWith(".") || key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    }

    /** One of some words, and little more behind it. */
    private static Memo<String, Boolean> beginning(String... words) {
        List<String> keys = keys(words).toList();
        return new Memo<>(text ->
                text.length() <= LONGEST && keys.stream().anyMatch(word -> begins(TextKey.of(text), word)));
    }

    private static boolean begins(String key, String word) {
        if (!key.startsWith(word) || key.length() > word.length() + MORE) {
            return false;
        }
        int next = key.length() == word.length() ? ' ' : key.codePointAt(word.length());
        return !Character.isLetter(next) && !MARKS.contains(Character.getType(next));
    }

    private static Pattern within(String... words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + anyOf(words) + ")");
    }

    private static String anyOf(String... words) {
        return keys(words).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static Stream<String> keys(String... words) {
        return Arrays.stream(words)
                .flatMap(word -> Stream.of(TextKey.of(word), TextKey.toneless(word)))
                .distinct();
    }
}
