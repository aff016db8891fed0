package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.Area;
import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import hkh.document.Draft.Passage;
import hkh.document.Draft.Piece;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a draft behind which no total stands; dates, years, numbers of documents, of items and of places are none. */
public final class LooseNumbers {

    private static final String MONTH_OR_DAY = "(?iU)\\b(ngày|tháng|quý|năm|năm học|nhiệm kỳ|giai đoạn|khóa|khoá)\\s+";
    private static final String YEAR = "(19|20)\\d{2}";
    private static final List<Pattern> NONE = List.of(
            Pattern.compile("\\b\\d+(/\\d{4})?\\s?[/-]\\s?\\p{Lu}\\p{L}*([-–/]\\p{L}+)*"),
            Pattern.compile("(?iU)\\b(quyết định|thông tư|nghị quyết|kế hoạch|công văn|chỉ thị|nghị định|hướng dẫn)"
                    + "( số)?:?\\s\\d+(/\\d{4})?"),
            Pattern.compile("\\b\\d{1,2}\\s?/\\s?\\d{1,2}\\s?/\\s?\\d{4}\\b|\\b\\d{1,2}/\\d{4}\\b(?!/)"),
            Pattern.compile("(?iU)\\bngày \\d{1,2}(/\\d{1,2})?( tháng \\d{1,2})?( năm \\d{4})?"),
            Pattern.compile(MONTH_OR_DAY + "\\d{1,4}(\\s?[-–]\\s?\\d{1,4})?(/\\d{4})?"),
            Pattern.compile("\\b" + YEAR + "(\\s?[-–]\\s?" + YEAR + ")?\\b(?![.,]\\d)(?!\\s?%)(?!\\s\\p{Ll}+ viên)"),
            Pattern.compile("^\\s*(\\d+(\\.\\d+)*[.)]|[a-zđ]\\))(?=\\s)"),
            Pattern.compile(
                    "(?iU)\\b(điều|khoản|điểm|mục|phần|phụ lục|biểu|bảng|mẫu|mẫu số|lần thứ|thứ|đợt|cấp độ|mức|lớp|khối)"
                            + "\\s+\\d+"),
            Pattern.compile(
                    "(?iU)\\b(phường|quận|khu phố|khu|ấp|tổ|thôn|bản|xóm|tiểu khu|đội|đường|km)\\s+\\d+[a-z]?\\b"),
            Pattern.compile("(?U)\\b\\p{L}+[-–]?\\d+[\\p{L}\\d]*|\\b\\d+\\p{Lu}\\b"));
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*%?");
    private static final Set<String> SERIAL =
            Stream.of("TT", "STT", "Số TT", "Số thứ tự").map(TextKey::of).collect(Collectors.toSet());
    private static final char BOUND = '\uFFFC';

    private LooseNumbers() {}

    /**
     * Numbers in one paragraph or one cell.
     *
     * @param table its table's place among the tables, -1 outside tables
     */
    public record Loose(Passage passage, int table, List<String> numbers) {

        public Loose {
            numbers = List.copyOf(numbers);
        }
    }

    static List<Loose> in(Draft draft) {
        List<Loose> found = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            boolean words = passage.area() == Area.BODY || passage.area() == Area.NOTE;
            if (words && !passage.isHeading() && !isAside(draft, passage)) {
                List<String> numbers = numbers(passage);
                if (!numbers.isEmpty()) {
                    found.add(new Loose(passage, passage.table(), numbers));
                }
            }
        }
        return found;
    }

    /** Heads of tables and serial numbers of rows. */
    private static boolean isAside(Draft draft, Passage passage) {
        if (passage.table() < 0) {
            return false;
        }
        Grid grid = draft.tables().get(passage.table());
        boolean serial = grid.rows().stream()
                .limit(Math.max(1, grid.heads()))
                .flatMap(List::stream)
                .filter(cell -> cell.column() == passage.column())
                .map(Cell::text)
                .anyMatch(title -> SERIAL.contains(TextKey.of(title)));
        return passage.row() < grid.heads() || serial;
    }

    private static List<String> numbers(Passage passage) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : passage.pieces()) {
            text.append(piece.figure() < 0 ? piece.text() : BOUND);
        }
        String left = text.toString();
        for (Pattern none : NONE) {
            left = none.matcher(left)
                    .replaceAll(match -> " ".repeat(match.group().length()));
        }
        return NUMBER.matcher(left).results().map(MatchResult::group).toList();
    }
}
