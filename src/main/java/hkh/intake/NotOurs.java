package hkh.intake;

import hkh.figure.Period;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the headings below which no figure of the return stands, though its labels are the same: plans, sums over years,
 * another period, another organisation, the units above, a school or a hamlet alone. Figures there are for a person to
 * look at.
 */
final class NotOurs {

    private static final int LONGEST = 200;
    private static final int TITLE_ROWS = 12;
    private static final String MARKS = "(?:[^\\p{L}]|[ivx]{1,4}[.)/: ]|[a-hđ][.)/ ])*";
    private static final Pattern RESULT = Pattern.compile(MARKS + "(?:"
            + anyOf("kết quả", "thực hiện", "tình hình", "công tác", "triển khai") + ")(?![\\p{L}\\p{M}]).*");
    private static final Pattern PLAN = Pattern.compile(MARKS + "(?:"
            + anyOf(
                    "phương hướng",
                    "nhiệm vụ",
                    "kế hoạch",
                    "phấn đấu",
                    "dự kiến",
                    "ước thực hiện",
                    "đăng ký thi đua",
                    "đề nghị",
                    "đề xuất",
                    "kiến nghị",
                    "mục tiêu",
                    "chỉ tiêu giao",
                    "chỉ tiêu được giao",
                    "chỉ tiêu phấn đấu",
                    "chỉ tiêu kế hoạch",
                    "chỉ tiêu năm",
                    "giao chỉ tiêu",
                    "bảng chấm điểm",
                    "chấm điểm",
                    "so với",
                    "so sánh",
                    "nháp",
                    "bản nháp")
            + ")(?![\\p{L}\\p{M}]).*|" + MARKS + "kh \\d{4}.*|.*(?<![\\p{L}\\p{M}])(?:"
            + anyOf("huyện giao", "tỉnh giao", "cấp trên giao", "giao năm") + ")(?![\\p{L}\\p{M}]).*");
    private static final Pattern YEARS = within("nhiệm kỳ", "lũy kế", "luỹ kế", "cộng dồn", "từ trước đến nay");
    private static final Pattern OTHERS = Pattern.compile(MARKS + "(?:(?:" + anyOf("các tổ chức", "các") + " )?(?:"
            + anyOf(
                    "hội nông dân",
                    "hội phụ nữ",
                    "hội liên hiệp",
                    "hội lhpn",
                    "hội cựu chiến binh",
                    "hội cựu giáo chức",
                    "hội ccb",
                    "hội cgc",
                    "hội chữ thập đỏ",
                    "hội người cao tuổi",
                    "hội nct",
                    "hội sinh viên",
                    "đoàn thanh niên",
                    "đoàn tncs",
                    "đoàn tn",
                    "mặt trận tổ quốc",
                    "mttq",
                    "công đoàn",
                    "đoàn thể")
            + ")|" + anyOf("quỹ hội chữ thập đỏ", "quỹ vì người nghèo", "quỹ đền ơn") + "|"
            + "(?:" + anyOf("trường thcs", "trường thpt", "trường tiểu học", "trường mầm non", "trường th", "trường mn")
            + ")(?: .+)?|(?:"
            + anyOf(
                    "thôn",
                    "bản",
                    "ấp",
                    "khu phố",
                    "khóm",
                    "tổ dân phố",
                    "tổ",
                    "chi hội thôn",
                    "chi hội ấp",
                    "chi hội khu phố")
            + ") \\d.*)(?![\\p{L}\\p{M}]).*");
    private static final Pattern UPPER = Pattern.compile(MARKS + "(?:"
            + anyOf("số liệu toàn huyện", "toàn huyện", "cấp huyện", "toàn tỉnh", "cấp tỉnh", "toàn thành phố")
            + ")\\W*");
    private static final Pattern DOCUMENT =
            within("quyết định", "nghị quyết", "chỉ thị", "thông tư", "kế hoạch số", "công văn");
    private static final Pattern PART = Pattern.compile(MARKS + "(?:" + anyOf("số liệu", "kết quả") + " )?(?:"
            + anyOf("quý") + " (?:i{1,3}|iv|[1-4])|[369] " + anyOf("tháng") + "|" + anyOf("tháng") + " \\d{1,2})\\W*");
    private static final Pattern HALF = Pattern.compile(".*6 (?:" + anyOf("tháng") + ")\\W*");
    private static final Pattern NINE = Pattern.compile(".*9 (?:" + anyOf("tháng") + ")\\W*");
    private static final Pattern TERM =
            Pattern.compile(".*(?:" + anyOf("tổng kết", "kết quả", "số liệu") + ").*(?:" + anyOf("nhiệm kỳ") + ").*");
    private static final Pattern SCORES = within("điểm thi đua", "chấm điểm", "bảng điểm");
    private static final Pattern BRANCH = Pattern.compile(
            "\\W*(?:" + anyOf("chi hội", "tổ hội", "ban khuyến học", "tổ khuyến học") + ")(?![\\p{L}\\p{M}]).*");

    /** Who reports below a commune, by a name of its own: "Trường THCS Phú Hòa", "Ban Khuyến học dòng họ Trần". */
    private static final Pattern BODY = Pattern.compile("\\W*(?:"
            + anyOf("đơn vị báo cáo", "tên đơn vị", "đơn vị") + "\\s*:\\s*)?(?:"
            + anyOf("chi hội", "tổ hội", "phân hội", "ban", "tổ") + " (?:" + anyOf("khuyến học", "kh") + " )?)?"
            + "(?:(?:"
            + anyOf(
                    "trường thcs",
                    "trường thpt",
                    "trường tiểu học",
                    "trường th",
                    "trường mầm non",
                    "trường mn",
                    "trường mẫu giáo",
                    "trường trung học",
                    "công ty",
                    "doanh nghiệp tư nhân",
                    "hợp tác xã",
                    "htx",
                    "trạm y tế",
                    "công an",
                    "giáo xứ",
                    "giáo họ",
                    "họ đạo",
                    "chùa",
                    "thánh thất",
                    "nhà thờ",
                    "dòng họ",
                    "gia tộc",
                    "tộc",
                    "khu phố",
                    "ấp",
                    "thôn",
                    "khóm",
                    "bản",
                    "buôn",
                    "làng",
                    "xóm",
                    "tổ dân phố",
                    "khu dân cư")
            + ") (?!"
            + anyOf(
                    "học",
                    "bản",
                    "buôn",
                    "làng",
                    "ấp",
                    "khóm",
                    "thôn",
                    "khu phố",
                    "khuyến học",
                    "và",
                    "có",
                    "đạt",
                    "được",
                    "đăng ký",
                    "trong",
                    "trên",
                    "các")
            + "(?![\\p{L}\\p{M}]))[\\p{L}\\d][^:;|]*)");

    /** The same headings stand on every sheet. */
    private static final Map<Period, Memo<String, Boolean>> TELLS = new ConcurrentHashMap<>();

    private static final Memo<String, Boolean> TITLES = new Memo<>(NotOurs::isTitle);

    private static final Memo<String, Boolean> BODIES = new Memo<>(line -> line.length() <= LONGEST
            && BODY.matcher(TextKey.of(line.replace('\n', ' '))).matches());

    private NotOurs() {}

    /** Whether a heading says so of what stands below it. */
    static boolean tells(String heading, Period ours) {
        Memo<String, Boolean> tells = TELLS.get(ours);
        return (tells != null ? tells : TELLS.computeIfAbsent(ours, period -> new Memo<>(text -> find(text, period))))
                .of(heading);
    }

    private static boolean find(String heading, Period ours) {
        if (heading.length() > LONGEST) {
            return false;
        }
        String key = TextKey.of(heading.replace('\n', ' '));
        boolean results = RESULT.matcher(key).matches();
        boolean other = !key.contains(" " + TextKey.of("so với"))
                && TitleBlock.periodIn(heading)
                        .filter(period -> !period.equals(ours))
                        .isPresent()
                && !DOCUMENT.matcher(key).find();
        return other
                || (!results && PLAN.matcher(key).matches())
                || YEARS.matcher(key).find()
                || OTHERS.matcher(key).matches()
                || UPPER.matcher(key).matches()
                || isOtherPart(key, ours);
    }

    /** The name of a sheet or the line of its title that says so of the whole sheet; the title ends before a row. */
    static Optional<String> of(Sheet sheet, int end, Period ours) {
        if (tells(sheet.title(), ours)) {
            return Optional.of(sheet.title());
        }
        for (List<Cell> row : sheet.rows(Math.min(end, TITLE_ROWS)).values()) {
            List<Cell> written =
                    row.stream().filter(cell -> !cell.raw().isBlank()).toList();
            if (written.size() > 2 || written.stream().anyMatch(CellAccount::looksLikeFigure)) {
                return Optional.empty(); // headings of columns, or the first line
            }
            if (written.size() == 1 && TITLES.of(written.get(0).raw())) {
                return Optional.of(written.get(0).raw());
            }
        }
        return Optional.empty();
    }

    /**
     * The line of a sheet's title, ended by the first figure or heading of columns, that names who reports below a
     * commune; what commune it also names is only where that lies.
     */
    static Optional<String> bodyBelow(Sheet sheet, int end) {
        for (List<Cell> row : sheet.rows(Math.min(end, TITLE_ROWS)).values()) {
            List<Cell> written =
                    row.stream().filter(cell -> !cell.raw().isBlank()).toList();
            if (written.size() > 2 || written.stream().anyMatch(CellAccount::looksLikeFigure)) {
                return Optional.empty();
            }
            Optional<String> body =
                    written.stream().map(Cell::raw).filter(BODIES::of).findFirst();
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private static boolean isTitle(String line) {
        String key = line.length() > LONGEST ? "" : TextKey.of(line.replace('\n', ' '));
        return (!RESULT.matcher(key).matches() && PLAN.matcher(key).matches())
                || TERM.matcher(key).matches()
                || SCORES.matcher(key).find();
    }

    /** Whether a key says "Quý I", "Tháng 3", "6 tháng" where another part of a year is reported. */
    static boolean isOtherPart(String key, Period ours) {
        boolean half = ours.span() == Period.Span.HALF && HALF.matcher(key).matches();
        boolean nine =
                ours.span() == Period.Span.NINE_MONTHS && NINE.matcher(key).matches();
        return ours.span() != Period.Span.QUARTER
                && !half
                && !nine
                && PART.matcher(key).matches();
    }

    /** Whether a line names a branch, so that a unit named behind it is only where that lies. */
    static boolean isBranch(String line) {
        return line.length() <= LONGEST && BRANCH.matcher(TextKey.of(line)).matches();
    }

    private static Pattern within(String... words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + anyOf(words) + ")(?![\\p{L}\\p{M}])");
    }

    private static String anyOf(String... words) {
        return Arrays.stream(words)
                .flatMap(word -> Stream.of(TextKey.of(word), TextKey.toneless(word)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
