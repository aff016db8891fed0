package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.Passage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines with numbers behind which no total stands, of a draft beside the report of now: notes on missing units and tables of
 * returns, which no refresh can follow, and what a person wrote.
 *
 * @param old those of the draft that the report does not have
 * @param fresh those of the report that the draft does not have
 */
public record LooseLines(List<String> old, List<String> fresh) {

    /** As the macros of {@code hinh-thuc.ftlh} and {@code phu-luc.ftlh} write them. */
    private static final Pattern NOTICE =
            Pattern.compile("Số liệu tổng hợp từ \\d|Chưa có báo cáo: |Chưa nộp báo cáo: |Đã nộp, chưa được chấp nhận: "
                    + "|Chưa đủ số liệu bắt buộc: |Số có dấu \\* còn lỗi|dùng để so sánh được tính lại");

    public LooseLines {
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
    }

    public static LooseLines between(Draft draft, Draft report) {
        Map<String, String> there = in(draft);
        Map<String, String> now = in(report);
        return new LooseLines(without(there, now.keySet()), without(now, there.keySet()));
    }

    /** Sentences of a draft on what is missing, doubtful or restated, that the report of now does not say. */
    static List<String> staleNotices(Draft draft, Draft report) {
        return without(notices(draft), notices(report).keySet());
    }

    private static Map<String, String> notices(Draft draft) {
        Map<String, String> notices = new LinkedHashMap<>();
        for (Passage passage : draft.passages()) {
            if (passage.table() < 0 && NOTICE.matcher(passage.text()).find()) {
                notices.put(passage.words(), Draft.comparable(passage.text()));
            }
        }
        return notices;
    }

    private static List<String> without(Map<String, String> lines, Set<String> others) {
        return lines.entrySet().stream()
                .filter(line -> !others.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The words of each such line, by the same words with its bound figures left out. */
    private static Map<String, String> in(Draft draft) {
        Map<String, String> lines = new LinkedHashMap<>(notices(draft));
        Set<List<Integer>> rows = new HashSet<>();
        for (LooseNumbers.Loose loose : LooseNumbers.in(draft)) {
            Passage passage = loose.passage();
            if (passage.table() < 0) {
                lines.put(passage.words(), Draft.comparable(passage.text()));
            } else if (rows.add(List.of(passage.table(), passage.row()))) {
                List<Passage> row = draft.passages().stream()
                        .filter(other -> other.table() == passage.table() && other.row() == passage.row())
                        .toList();
                lines.put(
                        row.stream().map(Passage::words).collect(Collectors.joining(" | ")),
                        row.stream()
                                .map(cell -> Draft.comparable(cell.text()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" | ")));
            }
        }
        return lines;
    }
}
