package hkh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.unit.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormLayoutTest {

    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    private static final ReturnLines LINES = ReturnLines.builtIn(CATALOGUE, Period.ofYear(2023));

    @ParameterizedTest
    @EnumSource(Level.class)
    void no_two_figures_share_a_cell(Level level) {
        FormLayout layout = layout(LINES, level);
        List<String> addresses = new ArrayList<>();
        cells(layout).forEach(cell -> addresses.add(cell.theme() + cell.address()));
        for (Line line : layout.topicLines()) {
            for (int row = 0; row < FormLayout.TOPIC_ROWS; row++) {
                addresses.add(Theme.LEARNING_CENTRES + address(layout.topicRow() + row, layout.topicColumn(line)));
            }
        }

        assertThat(addresses).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_asked_item_has_a_cell_or_a_column(Level level) {
        FormLayout layout = layout(LINES, level);

        Stream<Item> figures = cells(layout)
                .filter(cell -> cell.role() != FormCell.Role.CHOICE)
                .map(FormCell::item);
        Stream<Item> topics = layout.topicLines().stream().map(Line::item);
        List<Item> asked =
                new ArrayList<>(LINES.of(level).stream().map(Line::item).toList());
        cells(layout).filter(cell -> cell.role() == FormCell.Role.CHOICE).forEach(cell -> {
            ClosedSet choice = layout.choiceOf(cell);
            assertThat(asked).contains(choice.whole());
            asked.remove(choice.whole());
            choice.options()
                    .forEach(option -> assertThat(asked.remove(option.item())).isTrue());
        });
        assertThat(Stream.concat(figures, topics)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void who_writes_and_who_reads_compute_the_same_form(Level level) {
        ReturnLines again = ReturnLines.builtIn(CatalogueTables.builtIn(), Period.ofYear(2023));

        assertThat(layout(again, level).version())
                .isEqualTo(layout(LINES, level).version());
        assertThat(cells(layout(again, level)).toList())
                .isEqualTo(cells(layout(LINES, level)).toList());
    }

    @Test
    void a_version_is_eight_hex_digits() {
        assertThat(layout(LINES, Level.COMMUNE).version()).matches("[0-9a-f]{8}");
    }

    @Test
    void every_level_has_its_own_version() {
        Set<String> versions = new HashSet<>();
        for (Level level : Level.values()) {
            versions.add(layout(LINES, level).version());
        }

        assertThat(versions).hasSameSizeAs(Level.values());
    }

    @Test
    void the_version_changes_when_a_line_is_added() {
        Line added = new Line(Theme.FUNDS, Item.of("party_base_total"), Set.of(Level.COMMUNE), Set.of());
        List<Line> more = new ArrayList<>(LINES.all());
        more.add(added);

        assertThat(version(more)).isNotEqualTo(version(LINES.all()));
    }

    @Test
    void the_version_changes_when_two_lines_change_places() {
        List<Line> swapped = new ArrayList<>(LINES.all());
        swapped.add(0, swapped.remove(1));

        assertThat(version(swapped)).isNotEqualTo(version(LINES.all()));
    }

    @Test
    void the_version_changes_when_an_answer_becomes_a_number() throws HkhException {
        String typed = "code,label_vi,kind,over_time,over_units\ncdht_commune_good,Tốt,stock,last,sum\n";
        Catalogue changed = CatalogueTables.plus(CATALOGUE, Csv.read("t.csv", typed.getBytes(StandardCharsets.UTF_8)));

        assertThat(new FormLayout(changed, LINES, Level.COMMUNE).version()).isNotEqualTo(version(LINES.all()));
    }

    @Test
    void the_version_stays_when_a_line_becomes_required_because_no_address_changes() {
        List<Line> stricter = LINES.all().stream()
                .map(line -> new Line(line.theme(), line.item(), line.askedOf(), line.askedOf()))
                .toList();

        assertThat(version(stricter)).isEqualTo(version(LINES.all()));
    }

    @Test
    void grades_and_levels_make_two_versions() {
        ReturnLines later = ReturnLines.builtIn(CATALOGUE, Period.ofYear(2024));

        assertThat(version(later.all())).isNotEqualTo(version(LINES.all()));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void figures_stand_below_the_headings_without_gaps(Level level) {
        for (Theme theme : Theme.values()) {
            List<FormCell> cells = layout(LINES, level).cells(theme);
            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.get(i).row()).isEqualTo(FormLayout.HEADING_ROW + 1 + i);
                assertThat(cells.get(i).column()).isEqualTo(FormLayout.VALUE);
            }
        }
    }

    @Test
    void a_ratio_is_a_live_share_of_its_two_terms() {
        FormCell rate = cell("member_ratio_pop");

        assertThat(rate.role()).isEqualTo(FormCell.Role.RATE);
        assertThat(rate.parts())
                .extracting(FormCell::item)
                .containsExactly(Item.of("member_total"), Item.of("pop_total"));
    }

    @Test
    void a_sum_of_a_list_spans_the_whole_list() {
        FormLayout layout = layout(LINES, Level.COMMUNE);

        assertThat(cell("clc_class").role()).isEqualTo(FormCell.Role.TOTAL);
        assertThat(cell("clc_class").parts())
                .extracting(FormCell::row)
                .containsExactly(layout.topicRow(), layout.topicRow() + FormLayout.TOPIC_ROWS - 1);
    }

    @Test
    void a_property_that_is_counted_above_is_asked_as_yes_or_no() {
        assertThat(cell("cdht_commune_reg").role()).isEqualTo(FormCell.Role.YES_NO);
    }

    @Test
    void a_property_of_a_closed_set_is_asked_as_one_choice() {
        FormLayout until2023 = layout(LINES, Level.COMMUNE);
        FormCell grade = cell("cdht_commune_graded");

        assertThat(grade.role()).isEqualTo(FormCell.Role.CHOICE);
        assertThat(until2023.choiceOf(grade).words())
                .containsExactly("Tốt", "Khá", "Trung bình", "Yếu", ClosedSet.NONE);
        assertThat(until2023.cells(Theme.LEARNING_MODELS))
                .noneMatch(cell -> cell.item().equals(Item.of("cdht_commune_good")));

        ReturnLines from2024 = ReturnLines.builtIn(CATALOGUE, Period.ofYear(2024));
        FormLayout later = layout(from2024, Level.COMMUNE);
        assertThat(later.cells(Theme.LEARNING_MODELS))
                .filteredOn(cell -> cell.role() == FormCell.Role.CHOICE)
                .singleElement()
                .satisfies(cell -> assertThat(later.choiceOf(cell).words())
                        .containsExactly("Mức độ 1", "Mức độ 2", "Chưa đạt", ClosedSet.NONE));
    }

    @Test
    void an_address_is_written_as_excel_writes_it() {
        assertThat(cell("pop_total").address()).isEqualTo("D7");
    }

    @Test
    void questions_in_words_have_rows_of_their_own() {
        assertThat(Arrays.stream(TextField.values()).map(FormLayout::textRow)).doesNotHaveDuplicates();
    }

    private static FormCell cell(String item) {
        return cells(layout(LINES, Level.COMMUNE))
                .filter(cell -> cell.item().equals(Item.parse(item)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<FormCell> cells(FormLayout layout) {
        return Arrays.stream(Theme.values()).flatMap(theme -> layout.cells(theme).stream());
    }

    private static String version(List<Line> lines) {
        return layout(new ReturnLines(lines), Level.COMMUNE).version();
    }

    private static FormLayout layout(ReturnLines lines, Level level) {
        return new FormLayout(CATALOGUE, lines, level);
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }
}
