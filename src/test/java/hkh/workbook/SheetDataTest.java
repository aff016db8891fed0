package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The cells of a sheet stand in its XML in the order of the rows, and none is lost. */
class SheetDataTest {

    private final SheetData data = new SheetData();

    @Test
    void a_heading_that_is_written_last_stands_above() throws IOException {
        data.blank(20, 0, 1);
        data.blank(21, 0, 1);
        data.blank(5, 0, 1);
        data.blank(0, 0, 1);
        data.blank(5, 1, 1);
        assertThat(written())
                .isEqualTo(
                        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"
                                + "<row r=\"6\"><c r=\"A6\" s=\"1\"/><c r=\"B6\" s=\"1\"/></row>"
                                + "<row r=\"21\"><c r=\"A21\" s=\"1\"/></row><row r=\"22\"><c r=\"A22\" s=\"1\"/></row></sheetData>");
    }

    @Test
    void a_row_below_the_head_that_comes_too_late_is_refused() {
        data.blank(21, 0, 1);
        assertThatThrownBy(() -> data.blank(20, 0, 1)).hasMessage("row 20 comes too late");
    }

    @Test
    void a_height_counts_whether_it_comes_before_the_cells_or_after_them() throws IOException {
        data.height(30, 20);
        data.blank(30, 0, 1);
        data.blank(31, 0, 1);
        data.height(31, 1000); // more than Excel allows
        assertThat(written())
                .contains("<row r=\"31\" ht=\"20.0\" customHeight=\"1\"><c")
                .contains("<row r=\"32\" ht=\"409.0\" customHeight=\"1\"><c");
    }

    @Test
    void a_row_without_cells_is_not_written() throws IOException {
        data.height(3, 20);
        data.height(30, 20);
        assertThat(written()).isEqualTo("<sheetData></sheetData>");
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
