package hkh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.table.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTableTest {

    private static final Catalogue BUILT_IN = CatalogueTables.builtIn();

    private static Catalogue taught(String rows) throws HkhException {
        byte[] bytes = ("label,indicator,breakdown\n" + rows).getBytes(StandardCharsets.UTF_8);
        return WordingTable.taught(BUILT_IN, Csv.read("aliases.csv", bytes));
    }

    private static List<String> told(String rows) {
        HkhException problem = catchThrowableOfType(HkhException.class, () -> taught(rows));
        return problem.told().stream().map(Messages.in("en")::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đảng viên trong Hội", "2. đảng  viên trong hội:", "- \"Đảng viên trong hội\""})
    void a_wording_is_known_in_its_spellings(String label) throws HkhException {
        assertThat(taught("Đảng viên trong Hội,member_party,\n").wordings().meaning(label))
                .contains(Item.of("member_party"));
    }

    @Test
    void a_wording_may_mean_a_breakdown_or_no_figure_at_all() throws HkhException {
        Wordings wordings =
                taught("Lớp luật,clc_class,topic:law\nSố máy tính,,\n").wordings();
        assertThat(wordings.meaning("Lớp luật")).contains(new Item("clc_class", Breakdown.parse("topic:law")));
        assertThat(wordings.meaning("Số máy tính")).contains(Item.NONE);
        assertThat(wordings.meaning("Số máy in")).isEmpty();
    }

    @Test
    void a_label_in_pieces_is_another_than_its_last_piece() throws HkhException {
        Wordings wordings = taught("1. Học viên / a) Nữ,clc_learner,\n").wordings();
        assertThat(wordings.meaning("Học viên / Nữ")).contains(Item.of("clc_learner"));
        assertThat(wordings.meaning("Nữ")).isEmpty();
    }

    @Test
    void everything_wrong_is_told_with_its_line() {
        assertThat(told("""
                        ,member_party,
                        Đảng viên,party,
                        Đảng viên,member_party,level
                        Đảng viên,member_party,topic:law
                        Đảng viên,member_party,
                        "1. đảng viên:",member_new,
                        Tổng số hội viên,member_new,
                        Dân số,,
                        """))
                .containsExactly(
                        "aliases.csv line 2: column \"label\" is blank",
                        "aliases.csv line 3: there is no indicator \"party\"; hkh indicators lists them",
                        "aliases.csv line 4: indicator \"member_party\" has no breakdown \"level\"",
                        "aliases.csv line 5: indicator \"member_party\" has no breakdown \"topic:law\"",
                        "aliases.csv line 7: \"1. đảng viên:\" is \"member_party\" on line 6 already; keep one of them",
                        "aliases.csv line 8: \"Tổng số hội viên\" is the name of member_total in the catalogue and"
                                + " cannot mean something else",
                        "aliases.csv line 9: \"Dân số\" is the name of pop_total in the catalogue and cannot mean"
                                + " something else");
    }

    @Test
    void a_key_of_a_closed_list_has_to_be_listed_and_one_of_an_open_list_may_be_new() throws HkhException {
        assertThat(told("Quỹ cấp thôn,fund_raised,level:hamlet9\n"))
                .containsExactly("aliases.csv line 2: indicator \"fund_raised\" has no breakdown \"level:hamlet9\"");
        assertThat(taught("Lớp cắm hoa,clc_class,topic:Cắm hoa\n").wordings().meaning("Lớp cắm hoa"))
                .isPresent();
    }

    @Test
    void saying_the_same_again_or_what_the_catalogue_says_does_no_harm() throws HkhException {
        Wordings wordings = taught("Đảng viên,member_party,\nđảng viên,member_party,\nTổng số hội viên,member_total,\n")
                .wordings();
        assertThat(wordings.meaning("Đảng viên")).contains(Item.of("member_party"));
    }

    @Test
    void what_is_no_figure_of_a_return_cannot_be_taught() {
        String text = BUILT_IN.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.TEXT)
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(told("Nhận xét chung về phong trào," + text + ",\n"))
                .containsExactly("aliases.csv line 2: indicator \"" + text + "\" is no figure of a return");
    }

    @Test
    void a_table_without_its_columns_is_told_and_an_empty_one_teaches_nothing() throws HkhException {
        byte[] bytes = "label,code\nĐảng viên,member_party\n".getBytes(StandardCharsets.UTF_8);
        HkhException problem = catchThrowableOfType(
                HkhException.class, () -> WordingTable.taught(BUILT_IN, Csv.read("aliases.csv", bytes)));
        assertThat(problem.told().stream().map(Messages.in("en")::text))
                .singleElement()
                .asString()
                .startsWith("aliases.csv: column \"indicator\" is missing; there are: ");
        assertThat(WordingTable.taught(BUILT_IN, Csv.read("aliases.csv", new byte[0]))
                        .wordings()
                        .meaning("Đảng viên"))
                .isEmpty();
    }
}
