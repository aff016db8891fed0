import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.unit.Level;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;

/** Returns as offices make them by themselves: a list of a commune, a table of a district's communes. */
final class HandMade {

    private static final List<String> NUMBERS = List.of("I", "II", "III", "IV", "V", "VI");

    /** What a district is not asked but says all the same, of its communes together. */
    private static final SortedMap<String, String> OF_ALL_COMMUNES = new TreeMap<>(Map.of(
            "member_total",
            " toàn huyện (kể cả cấp xã)",
            "lm_family_ok",
            " (toàn huyện)",
            "clc_learner",
            " toàn huyện"));

    private final Truth truth;
    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final Period period;
    private final List<Question> questions;

    HandMade(Truth truth, Catalogue catalogue, Period period) {
        this.truth = truth;
        this.catalogue = catalogue;
        this.lines = ReturnLines.builtIn(catalogue, period);
        this.period = period;
        this.questions = Question.of(catalogue, lines, Level.COMMUNE);
    }

    /** What a district has itself, and below that what it says of its communes. */
    Grid districtList(Unit district) {
        List<Question> asked = Question.of(catalogue, lines, Level.DISTRICT);
        Grid grid = list(district, "Báo cáo", asked, Question::label);
        grid.row("", "Số liệu toàn huyện, kể cả cấp xã (để đối chiếu)", "", "");
        OF_ALL_COMMUNES.forEach((item, words) -> {
            Indicator indicator = catalogue.get(item);
            grid.row("", indicator.labelVi() + words, indicator.uom(), truth.below(district, item));
        });
        return grid;
    }

    Grid communeList(Unit commune, String sheet, Function<Question, String> wording) {
        return list(commune, sheet, questions, wording)
                .row("")
                .row("", "Người lập biểu")
                .row("", "(Ký, ghi rõ họ tên)");
    }

    /** Labels below each other with their answers beside them. */
    private Grid list(Unit unit, String sheet, List<Question> asked, Function<Question, String> wording) {
        Grid grid = new Grid(sheet, 6, 58, 14, 20)
                .row("HỘI KHUYẾN HỌC " + truth.parentOf(unit).name().toUpperCase(Locale.ROOT))
                .row("HỘI KHUYẾN HỌC " + unit.name().toUpperCase(Locale.ROOT))
                .row("")
                .row("", "BÁO CÁO SỐ LIỆU CÔNG TÁC KHUYẾN HỌC NĂM " + period)
                .row("")
                .heading(List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"));
        Map<String, Long> figures = truth.of(unit.id());
        for (Map.Entry<Theme, List<Question>> theme : Question.byTheme(asked).entrySet()) {
            grid.row(NUMBERS.get(theme.getKey().ordinal()), theme.getKey().title(), "", "");
            long number = 1;
            for (Question question : theme.getValue()) {
                grid.row(number++, wording.apply(question), question.uom(), question.answer(figures));
            }
        }
        return grid;
    }

    /** A sheet a theme: the communes below each other, one column a line of the return, their sums in the last row. */
    List<Grid> tables(Unit owner, List<Unit> communes, boolean twoRows) {
        List<Grid> grids = new ArrayList<>();
        for (Map.Entry<Theme, List<Question>> theme :
                Question.byTheme(questions).entrySet()) {
            Grid grid = new Grid(theme.getKey().sheet(), 5, 24, 13)
                    .row("HỘI KHUYẾN HỌC " + owner.name().toUpperCase(Locale.ROOT))
                    .row("BIỂU TỔNG HỢP SỐ LIỆU CỦA CÁC "
                            + kinds(communes).toUpperCase(Locale.ROOT) + " NĂM " + period)
                    .row(theme.getKey().title())
                    .row("");
            if (twoRows) {
                twoHeadings(grid, theme.getValue(), heading(communes));
            } else {
                grid.heading(headings(theme.getValue(), heading(communes)));
            }
            rows(grid, communes, theme.getValue());
            grids.add(grid);
        }
        return grids;
    }

    /** What a table calls its rows: there are no townships since July 2025. */
    private String kinds(List<Unit> communes) {
        return communes.stream().allMatch(commune -> commune.type().equals("Xã")) ? "xã" : "xã, thị trấn";
    }

    private String heading(List<Unit> communes) {
        String kinds = kinds(communes);
        return "X" + kinds.substring(1);
    }

    private static List<String> headings(List<Question> questions, String units) {
        List<String> headings = new ArrayList<>(List.of("TT", units));
        questions.forEach(question -> headings.add(question.everydayLabel()));
        return headings;
    }

    /** What belongs together stands below one heading; everything else has one heading over both rows. */
    private static void twoHeadings(Grid grid, List<Question> questions, String units) {
        int row = grid.nextRow();
        List<String> upper = new ArrayList<>(List.of("TT", units));
        List<String> lower = new ArrayList<>(List.of("", ""));
        grid.merge(row, row + 1, 0, 0).merge(row, row + 1, 1, 1);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            int column = upper.size();
            if (question.group().isEmpty()) {
                upper.add(question.label());
                lower.add("");
                grid.merge(row, row + 1, column, column);
                continue;
            }
            boolean first = i == 0 || !questions.get(i - 1).group().equals(question.group());
            if (first) {
                int last = i;
                while (last + 1 < questions.size()
                        && questions.get(last + 1).group().equals(question.group())) {
                    last++;
                }
                grid.merge(row, row, column, column + last - i);
            }
            upper.add(first ? question.group() : "");
            lower.add(question.underGroup());
        }
        grid.heading(upper).heading(lower);
    }

    private void rows(Grid grid, List<Unit> communes, List<Question> asked) {
        int first = grid.nextRow() + 1;
        long number = 1;
        for (Unit commune : communes) {
            List<Object> row = new ArrayList<>(List.of(number++, commune.name()));
            asked.forEach(question -> row.add(question.answer(truth.of(commune.id()))));
            grid.row(row);
        }
        int last = grid.nextRow();
        List<Object> sums = new ArrayList<>(List.of("", "Cộng"));
        for (Question question : asked) {
            String column = CellReference.convertNumToColString(sums.size());
            sums.add(question.isYesNo() ? "" : "=SUM(" + column + first + ":" + column + last + ")");
        }
        grid.row(sums);
    }

    /** One line a commune and nothing else, as a program puts it out. */
    Grid lines(String name, List<Unit> communes) {
        List<String> headings = new ArrayList<>(List.of("Mã đơn vị", "Đơn vị"));
        questions.forEach(question -> headings.add(question.label()));
        Grid grid = new Grid(name, 12).heading(headings);
        for (Unit commune : communes) {
            List<Object> row = new ArrayList<>(List.of(commune.code(), commune.name()));
            questions.forEach(question -> row.add(question.answer(truth.of(commune.id()))));
            grid.row(row);
        }
        return grid;
    }

    /** The lists of communes, one sheet each. */
    List<Grid> lists(List<Unit> communes) {
        List<Grid> grids = new ArrayList<>();
        for (Unit commune : communes) {
            grids.add(communeList(commune, commune.name(), Question::everydayLabel));
        }
        return Collections.unmodifiableList(grids);
    }
}
