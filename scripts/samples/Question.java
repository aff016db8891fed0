import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.unit.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a return that somebody made by hand: what is asked, and the answer as a person writes it.
 *
 * @param group what stands above several lines that belong together: the indicator of topics, the name of a model
 */
record Question(Theme theme, Item item, String group, String label, String uom, boolean isYesNo) {

    /** What people write instead of the label of the catalogue. */
    private static final Map<String, String> EVERYDAY = Map.ofEntries(
            Map.entry("pop_total", "Số dân"),
            Map.entry("household_total", "Số hộ"),
            Map.entry("hamlet_total", "Tổng số tổ, bản, tiểu khu"),
            Map.entry("branch_total", "Tổng số chi hội"),
            Map.entry("branch_hamlet", "Chi hội tổ, bản, tiểu khu"),
            Map.entry("member_total", "Số hội viên"),
            Map.entry("member_new", "Hội viên phát triển mới"),
            Map.entry("member_party", "HV là Đảng viên"),
            Map.entry("lm_family_reg", "Số gia đình đăng ký \"Gia đình học tập\""),
            Map.entry("lm_family_ok", "Số gia đình được công nhận \"Gia đình học tập\""),
            Map.entry("clc_class", "Tổng số lớp"),
            Map.entry("clc_learner", "Tổng số học viên"),
            Map.entry("fund_opening", "Tồn quỹ đầu kỳ"),
            Map.entry("fund_raised", "Vận động quỹ trong kỳ"),
            Map.entry("fund_spent", "Đã chi trong kỳ"),
            Map.entry("fund_balance", "Tồn quỹ cuối kỳ"),
            Map.entry("scholarship_count", "Số suất học bổng"),
            Map.entry("scholarship_amount", "Số tiền học bổng"),
            Map.entry("gift_count", "Số suất quà tặng HS khó khăn"),
            Map.entry("gift_amount", "Số tiền tặng quà HS khó khăn"),
            Map.entry("award_count", "Số lượt khen thưởng"),
            Map.entry("award_amount", "Số tiền khen thưởng"));

    private static final List<String> TOPICS = List.of("literacy", "ethnic_language", "science", "agriculture", "law");
    private static final String GRADE = "cdht_commune_graded";
    private static final String LEVEL = "cdht_level";
    private static final Map<String, String> LEVELS =
            Map.of("level_1", "Mức độ 1", "level_2", "Mức độ 2", "not_met", "Chưa đạt");
    private static final Map<String, String> GRADES =
            Map.of("good", "Tốt", "fair", "Khá", "average", "Trung bình", "weak", "Yếu");

    /** The lines for a level, in the order of the form; grades, and levels, are one question; shares are not asked. */
    static List<Question> of(Catalogue catalogue, ReturnLines lines, Level level) {
        List<Question> questions = new ArrayList<>();
        List<Line> open = lines.of(level).stream().filter(Line::isOpen).toList();
        for (Line line : lines.of(level)) {
            Indicator indicator = catalogue.get(line.item());
            boolean grade = indicator.code().matches("cdht_commune_(good|fair|average|weak)");
            if (line.item().toString().equals(LEVEL + "/grade_level:level_1")) {
                questions.add(
                        new Question(line.theme(), Item.of(LEVEL), "", "Mức độ CĐHT được công nhận", "", true));
            } else if (indicator.code().equals(LEVEL)) {
                continue; // asked with the first
            } else if (line.isOpen()) {
                boolean first = line.equals(open.get(0));
                (first ? TOPICS : List.<String>of())
                        .forEach(topic -> open.forEach(each -> questions.add(ofTopic(catalogue, each, topic))));
            } else if (indicator.kind() != Indicator.Kind.RATIO && !grade) {
                questions.add(of(catalogue, line.theme(), line.item(), indicator));
            }
        }
        return questions;
    }

    /** In a table a topic stands above what is counted of it. */
    private static Question ofTopic(Catalogue catalogue, Line line, String topic) {
        Item item = line.withKey(topic);
        String group = catalogue.label(item.breakdown());
        return new Question(
                line.theme(),
                item,
                group,
                catalogue.label(item),
                catalogue.get(item).uom(),
                false);
    }

    private static Question of(Catalogue catalogue, Theme theme, Item item, Indicator indicator) {
        String whole = indicator.labelVi();
        boolean yesNo = indicator.kind() == Indicator.Kind.UNIT_COUNT;
        int dash = whole.indexOf(" – ");
        String group = dash > 0 ? whole.substring(0, dash) : "";
        String label = indicator.code().equals(GRADE) ? "Xếp loại CĐHT cấp xã" : catalogue.label(item);
        return new Question(theme, item, group, label, indicator.uom(), yesNo);
    }

    /** The label in people's own words, where they have any. */
    String everydayLabel() {
        return EVERYDAY.getOrDefault(item.toString(), label);
    }

    /** What stands below {@link #group}. */
    String underGroup() {
        if (item.breakdown().dimension().equals("topic")) {
            return item.indicator().equals("clc_class") ? "Số lớp" : "Số người tham gia";
        }
        String rest = label.substring(group.length() + 3);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    /** A number, or the words for nothing, for yes and no, and for the grade. */
    Object answer(Map<String, Long> figures) {
        if (item.indicator().equals(GRADE)) {
            return GRADES.entrySet().stream()
                    .filter(grade -> figures.get("cdht_commune_" + grade.getKey()) > 0)
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
        if (item.indicator().equals(LEVEL)) {
            return LEVELS.entrySet().stream()
                    .filter(level -> figures.get(LEVEL + "/grade_level:" + level.getKey()) > 0)
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
        long value = figures.get(item.toString());
        if (isYesNo) {
            return value > 0 ? "Có" : "Không";
        }
        return value == 0 ? "Không" : value;
    }

    /** The questions by theme, in their order. */
    static Map<Theme, List<Question>> byTheme(List<Question> questions) {
        Map<Theme, List<Question>> themes = new LinkedHashMap<>();
        questions.forEach(question -> themes.computeIfAbsent(question.theme(), theme -> new ArrayList<>())
                .add(question));
        return themes;
    }
}
