package hkh.intake;

import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a heading or a label, in no order: "Hội viên" over "Tổng số" says what "Tổng số hội viên" says. Known
 * abbreviations are written out, and words that change nothing about what is counted are left out.
 */
final class HeadingWords {

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry(TextKey.of("hv"), TextKey.of("hội viên")),
            Map.entry(TextKey.of("kh"), TextKey.of("khuyến học")),
            Map.entry(TextKey.of("hs"), TextKey.of("học sinh")),
            Map.entry(TextKey.of("cq"), TextKey.of("cơ quan")),
            Map.entry(TextKey.of("dn"), TextKey.of("doanh nghiệp")),
            Map.entry(TextKey.of("tl"), TextKey.of("tỷ lệ")),
            Map.entry("%", TextKey.of("tỷ lệ")),
            Map.entry(TextKey.of("cdht"), TextKey.of("công dân học tập")),
            Map.entry(TextKey.of("gđht"), TextKey.of("gia đình học tập")),
            Map.entry(TextKey.of("dhht"), TextKey.of("dòng họ học tập")),
            Map.entry(TextKey.of("cđht"), TextKey.of("cộng đồng học tập")),
            Map.entry(TextKey.of("đvht"), TextKey.of("đơn vị học tập")),
            Map.entry(TextKey.of("tthtcđ"), TextKey.of("trung tâm học tập cộng đồng")));

    private static final Pattern SAYS_NOTHING = Pattern.compile(" (?:"
            + String.join(
                    "|",
                    List.of(
                                    "tham gia",
                                    "trong kỳ",
                                    "trong năm",
                                    "trên địa bàn",
                                    "số lượng",
                                    "tổng",
                                    "số",
                                    "được",
                                    "đã",
                                    "các",
                                    "của",
                                    "là",
                                    "dự",
                                    "cho",
                                    "về",
                                    "và",
                                    "trên")
                            .stream()
                            .map(TextKey::of)
                            .toList())
            + ")(?= )");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%]+");

    private HeadingWords() {}

    /** The words that stay; empty for a text of nothing but numbers, marks and words that change nothing. */
    static Set<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : APART.split(TextKey.of(text))) {
            words.add(WRITTEN_OUT.getOrDefault(word, word));
        }
        String spaced = " " + String.join(" ", words) + " ";
        Set<String> kept = new TreeSet<>();
        for (String word : SAYS_NOTHING.matcher(spaced).replaceAll("").split(" ", -1)) {
            if (!word.isEmpty()) {
                kept.add(word);
            }
        }
        return kept;
    }

    static Set<String> of(Collection<String> texts) {
        return of(String.join(" ", texts));
    }
}
