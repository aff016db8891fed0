package hkh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void columns_go_by_name_whatever_their_order() throws HkhException {
        Table table = read("name,code\nPhú Hòa,25750\n");

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get("code")).isEqualTo("25750");
            assertThat(row.get("name")).isEqualTo("Phú Hòa");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFcode,name\n25750,Phú Hòa\n",
                "code;name\r\n25750;Phú Hòa\r\n",
                "\uFEFFcode;name\r\n25750;Phú Hòa",
                "code,name\r25750,Phú Hòa\r",
                "\"code\",\"name\"\n\"25750\",\"Phú Hòa\"\n",
                " code , name \n 25750 , Phú Hòa \n",
                "code,name\n25750,Phu\u0301 Ho\u0300a\n",
                "\n\ncode,name\n\n25750,Phú Hòa\n\n"
            })
    void a_table_reads_the_same_however_excel_saved_it(String text) throws HkhException {
        Table table = read(text);

        assertThat(table.columns()).containsExactly("code", "name");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get("code")).isEqualTo("25750");
            assertThat(row.get("name")).isEqualTo("Phú Hòa");
        });
    }

    @Test
    void a_comma_in_a_cell_is_text_when_semicolons_part_the_cells() throws HkhException {
        assertThat(read("code;value\n1;12,88\n").rows().get(0).get("value")).isEqualTo("12,88");
    }

    @Test
    void a_quoted_column_name_may_hold_semicolons() throws HkhException {
        Table table = read("code,\"a; b; c\"\n1,2\n");

        assertThat(table.columns()).containsExactly("code", "a; b; c");
    }

    @Test
    void a_row_knows_the_line_on_which_it_starts_after_a_cell_of_several_lines() throws HkhException {
        Table table = read("a,b\n1,\"one\ntwo\nthree\"\n2,x\n\n3,y\n");

        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 5, 7);
        assertThat(table.rows().get(0).get("b")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void lines_are_counted_right_when_windows_ends_them() throws HkhException {
        Table table = read("a,b\r\n1,\"one\r\ntwo\"\r\n2,x\r\n");

        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 4);
    }

    @Test
    void lines_are_counted_right_before_the_header() throws HkhException {
        assertThat(read("\n\na,b\n1,2\n").rows()).extracting(Table.Row::line).containsExactly(4);
    }

    @Test
    void a_row_of_separators_is_no_row() throws HkhException {
        assertThat(read("a,b\n,\n1,2\n , \n").rows()).hasSize(1);
    }

    @Test
    void a_short_row_has_blank_cells() throws HkhException {
        Table.Row row = read("a,b\n1\n").rows().get(0);

        assertThat(row.isBlank("b")).isTrue();
        assertThat(row.get("no such column")).isEmpty();
    }

    @Test
    void nothing_is_a_table_without_columns() throws HkhException {
        assertThat(read("").columns()).isEmpty();
        assertThat(read("\uFEFF").rows()).isEmpty();
    }

    @Test
    void a_row_with_too_many_cells_is_refused_with_its_line() {
        refused("a,b\n1,2\n1,2,3\n").isEqualTo(Message.of("table.too-many-cells", "t.csv", 3, 2, 3));
    }

    @Test
    void blank_cells_behind_the_last_column_are_no_cells_because_excel_saves_them() throws HkhException {
        assertThat(read("a,b\n1,2,,\n").rows().get(0).get("b")).isEqualTo("2");
    }

    @Test
    void empty_columns_behind_the_last_name_are_no_columns_because_excel_saves_them() throws HkhException {
        assertThat(read("a,b,,\n1,2,,\n").columns()).containsExactly("a", "b");
    }

    @Test
    void an_unclosed_quote_is_refused() {
        refused("a,b\n1,\"two\n3,4\n").extracting(Message::key).isEqualTo("table.broken");
    }

    @Test
    void a_column_that_stands_twice_is_refused_because_one_would_be_lost() {
        refused("a,b,a\n1,2,3\n").isEqualTo(Message.of("table.column-twice", "t.csv", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE"})
    void a_table_that_is_not_utf8_is_refused(String charset) {
        byte[] bytes = "code,name\n1,Lê Hòa àé\n".getBytes(Charset.forName(charset));

        assertThatExceptionOfType(HkhException.class).isThrownBy(() -> {
            Table table = Csv.read("t.csv", bytes);
            assertThat(table.has("code")).as("read as UTF-8").isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "=1+2, '''=1+2'",
        "'=HYPERLINK(\"http://x\")', '''=HYPERLINK(\"http://x\")'",
        "+84912, +84912",
        "+84 912, '''+84 912'",
        "-5, -5",
        "-5.25, -5.25",
        "-5+cmd, '''-5+cmd'",
        "-, '''-'",
        "@SUM(A1), '''@SUM(A1)'",
        "a=b, a=b",
        "12, 12",
    })
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe_and_a_number_does_not(String cell, String written)
            throws HkhException {
        byte[] bytes = Csv.write(List.of("a"), List.of(List.of(cell)));

        assertThat(Csv.read("t.csv", bytes).rows().get(0).get("a")).isEqualTo(written);
    }

    @Test
    void a_column_name_that_a_spreadsheet_would_run_gets_an_apostrophe_too() {
        assertThat(text(Csv.write(List.of("=cmd", "b"), List.of()))).isEqualTo("'=cmd,b\n");
    }

    @Test
    void a_tab_or_line_break_before_a_formula_does_not_hide_it() {
        assertThat(text(Csv.write(List.of("a"), List.of(List.of("\t=1"), List.of("\r=1"), List.of("\n=1")))))
                .isEqualTo("a\n'\t=1\n\"'\r=1\"\n\"'\n=1\"\n");
    }

    @Test
    void written_is_utf8_without_mark_with_commas_and_line_feeds() {
        byte[] bytes = Csv.write(List.of("a", "b"), List.of(List.of("Phú Hòa", "x,y"), List.of("", "\"q\"")));

        assertThat(text(bytes)).isEqualTo("a,b\nPhú Hòa,\"x,y\"\n\"\",\"\"\"q\"\"\"\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_was_written_is_read_back(long seed) throws HkhException {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(List.of("x" + cell(random), "y" + cell(random), "z" + cell(random)));
        }

        Table table = Csv.read("t.csv", Csv.write(List.of("a", "b", "c"), rows));

        assertThat(table.rows().stream().map(row -> List.of(row.get("a"), row.get("b"), row.get("c"))))
                .isEqualTo(rows);
    }

    @Test
    void the_same_rows_give_the_same_bytes() {
        List<List<String>> rows = List.of(List.of("1", "Phú, Hòa"));

        assertThat(Csv.write(List.of("a", "b"), rows)).isEqualTo(Csv.write(List.of("a", "b"), rows));
    }

    private static String cell(Random random) {
        String letters = "ab ,;\"\n'=ếĐ\\#|";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.append('.').toString();
    }

    private static Table read(String text) throws HkhException {
        return Csv.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectAssert<Message> refused(String text) {
        HkhException refusal = catchThrowableOfType(HkhException.class, () -> read(text));
        return assertThat(refusal.told().get(0));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void cells_are_quoted_as_commons_csv_quotes_them() throws IOException {
        String signs = "ab0_ ,;\"\n\r#'é.-/\t~";
        Random random = new Random(4180);
        List<String> columns = List.of("x", "y", "z");
        List<List<String>> rows = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
        format.printRecord(expected, columns.toArray());
        for (int row = 0; row < 5_000; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 3; cell++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(5); length > 0; length--) {
                    text.append(signs.charAt(random.nextInt(signs.length())));
                }
                boolean formula = !text.isEmpty() && "-\t\r\n".indexOf(text.charAt(0)) >= 0;
                cells.add(formula ? "f" + text : text.toString());
            }
            rows.add(cells);
            format.printRecord(expected, cells.toArray());
        }

        assertThat(new String(Csv.write(columns, rows), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
