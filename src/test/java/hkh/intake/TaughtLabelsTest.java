package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.plan.WordingTable;
import hkh.submission.CellUse;
import hkh.table.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person taught is read so, in lists and in tables, and what nobody taught is asked about. */
class TaughtLabelsTest {

    private static final Messages ENGLISH = Messages.in("en");

    private static Reading read(PlainList list, String... taught) throws HkhException {
        byte[] aliases =
                ("label,indicator,breakdown\n" + String.join("\n", taught) + "\n").getBytes(StandardCharsets.UTF_8);
        Catalogue catalogue = WordingTable.taught(Town.CATALOGUE, Csv.read("aliases.csv", aliases));
        byte[] bytes = list.bytes();
        return new Intake(catalogue, ReturnLines.builtIn(catalogue, Town.YEAR), Town.YEAR, Town.TREE)
                .read(Town.file("a.xlsx", bytes), bytes);
    }

    private static List<String> figures(Reading reading) {
        return reading.submissions().stream()
                .flatMap(submission -> submission.figures().stream())
                .filter(figure -> figure.measure().quantity().isPresent())
                .map(TaughtLabelsTest::told)
                .toList();
    }

    private static String told(Figure figure) {
        return figure.unit() + " " + figure.item() + " " + figure.measure().digits();
    }

    private static List<String> told(Reading reading) {
        return reading.findings().stream()
                .map(Finding::message)
                .map(ENGLISH::text)
                .toList();
    }

    private static List<String> labels(Reading reading) {
        return Stream.concat(
                        reading.verdict().account().stream(),
                        reading.submissions().stream().flatMap(submission -> submission.account().stream()))
                .map(CellUse::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static PlainList party() {
        return PlainList.ofHoa().row("Tổng số hội viên", 300).row("2. Hội viên là đảng viên ưu tú:", 12);
    }

    @Test
    void a_label_of_a_list_that_was_taught_is_that_item() throws HkhException {
        Reading reading = read(party(), "hội viên là đảng viên ưu tú,member_party,");
        assertThat(figures(reading)).containsExactly("25750 member_total 300", "25750 member_party 12");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_label_that_nobody_taught_is_asked_about_with_what_it_may_mean() throws HkhException {
        Reading reading = read(party());
        assertThat(figures(reading)).containsExactly("25750 member_total 300");
        assertThat(told(reading))
                .singleElement()
                .asString()
                .contains("no indicator is called \"2. Hội viên là đảng viên ưu tú:\", perhaps it is"
                        + " \"Hội viên là đảng viên\" (member_party)");
        assertThat(labels(reading)).containsExactly("2. Hội viên là đảng viên ưu tú:");
    }

    @Test
    void a_label_that_was_taught_to_be_no_figure_is_left_out_with_that_reason() throws HkhException {
        Reading reading = read(party(), "Hội viên là đảng viên ưu tú,,");
        assertThat(figures(reading)).containsExactly("25750 member_total 300");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.submissions().get(0).account())
                .filteredOn(cell -> cell.cell().equals("B4"))
                .extracting(CellUse::use, cell -> cell.reason().key())
                .containsExactly(tuple(CellUse.Use.IGNORED, "cell.taught"));
    }

    @Test
    void a_short_label_is_taught_below_the_line_above_it_and_only_there() throws HkhException {
        PlainList list = PlainList.ofHoa()
                .row("STT", "Nội dung", "Số liệu")
                .row("I", "Tổng số hội viên", 300)
                .row("1", "Nông thôn", 140)
                .row("2", "Nam", 60)
                .row("II", "Tổng số hộ gia đình", 500)
                .row("1", "Nam", 320);
        Reading unknown = read(list);
        assertThat(labels(unknown)).containsExactly("Tổng số hội viên / Nam", "Tổng số hộ gia đình / Nam");
        assertThat(figures(unknown)).contains("25750 member_rural 140");

        Reading reading = read(list, "Tổng số hội viên / Nam,member_party,");
        assertThat(figures(reading))
                .containsExactly(
                        "25750 member_total 300",
                        "25750 member_rural 140",
                        "25750 member_party 60",
                        "25750 household_total 500");
        assertThat(labels(reading)).containsExactly("Tổng số hộ gia đình / Nam");
    }

    @Test
    void a_label_of_one_word_that_stands_below_nothing_cannot_be_taught() throws HkhException {
        PlainList list = PlainList.ofHoa().row("Tổng số hội viên", 300).row("Nam", 140);
        assertThat(labels(read(list))).isEmpty();
        assertThat(told(read(list))).hasSize(1);
    }

    @Test
    void what_a_column_adds_to_a_label_is_taught_with_it() throws HkhException {
        PlainList list = PlainList.ofHoa()
                .row("Nội dung", "Số lượng", "Ở cơ quan")
                .row("Tổng số hội viên", 300, "")
                .row("Hội viên là đảng viên ưu tú", 12, 5);
        Reading reading = read(list, "Hội viên là đảng viên ưu tú,member_party,");
        assertThat(figures(reading)).containsExactly("25750 member_total 300", "25750 member_party 12");
        assertThat(labels(reading)).containsExactly("Hội viên là đảng viên ưu tú / Ở cơ quan");
    }

    @Test
    void money_stands_beside_the_number_of_what_was_taught() throws HkhException {
        PlainList list = PlainList.ofHoa()
                .row("Nội dung", "Số suất", "Số tiền (đồng)")
                .row("Tổng số hội viên", 300, "")
                .row("Trao quà nhân dịp khai trường", 20, 4000000);
        assertThat(figures(read(list, "Trao quà nhân dịp khai trường,scholarship_count,")))
                .contains("25750 scholarship_count 20", "25750 scholarship_amount 4000000");
    }

    @Test
    void the_heading_of_a_table_is_taught_with_the_headings_above_it() throws HkhException {
        PlainList table = PlainList.tableOfTheCity()
                .row("Đơn vị", "Công tác hội", "")
                .row("", "Tổng số hội viên", "Hội viên là đảng viên ưu tú")
                .row("Phường Phú Hòa", 300, 12)
                .row("Phường Phú Lợi", 200, 8)
                .merge("B3:C3");
        Reading unknown = read(table);
        assertThat(labels(unknown).stream().distinct()).containsExactly("Công tác hội / Hội viên là đảng viên ưu tú");
        assertThat(told(unknown))
                .anyMatch(
                        text -> text.contains("no indicator is called \"Công tác hội / Hội viên là đảng viên ưu tú\""));

        assertThat(figures(read(table, "Công tác hội / Hội viên là đảng viên ưu tú,member_party,")))
                .contains("25750 member_party 12", "25753 member_party 8");
        assertThat(told(read(table, "Công tác hội / Hội viên là đảng viên ưu tú,,")))
                .isEmpty();
    }

    @Test
    void what_only_marks_or_a_letter_tell_apart_comes_first_and_is_never_taken() throws HkhException {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viem", 300));
        assertThat(figures(reading)).containsExactly("25750 pop_total 1000");
        assertThat(new NearItems(Town.CATALOGUE).of("Tổng số hội viem").get(0)).hasToString("member_total");
        assertThat(new NearItems(Town.CATALOGUE).of("Tong so hoi vien").get(0)).hasToString("member_total");
        assertThat(new NearItems(Town.CATALOGUE).of("Số học bổng")).hasSizeLessThanOrEqualTo(3);
        assertThat(new NearItems(Town.CATALOGUE).of("Số máy bay không người lái"))
                .isEmpty();
        assertThat(new NearItems(Town.CATALOGUE).of("")).isEmpty();
    }

    @Test
    void a_part_is_not_taken_for_the_whole_above_it() {
        assertThat(new NearItems(Town.CATALOGUE).of("Hội viên / Nữ")).isEmpty();
        assertThat(new NearItems(Town.CATALOGUE).of("Hội viên / Là đảng viên")).contains(Item.of("member_party"));
    }

    @Test
    void a_file_of_which_nothing_is_understood_still_tells_its_labels() throws HkhException {
        Reading reading = read(PlainList.ofHoa().row("Hội viên là đảng viên ưu tú", 12));
        assertThat(reading.submissions()).isEmpty();
        assertThat(labels(reading)).containsExactly("Hội viên là đảng viên ưu tú");
        assertThat(figures(read(
                        PlainList.ofHoa().row("Hội viên là đảng viên ưu tú", 12),
                        "Hội viên là đảng viên ưu tú,member_party,")))
                .containsExactly("25750 member_party 12");
    }
}
