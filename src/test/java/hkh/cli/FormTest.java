package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    @TempDir
    Path dir;

    @Test
    void every_expected_unit_gets_a_form() {
        Desk desk = Desk.in(dir);
        assertThat(Run.hkh("form", dir).without(dir)).isEqualTo(new Run(0, "Đã viết 2 biểu mẫu vào DIR/forms\n", ""));
        assertThat(desk.files("forms")).containsOnlyKeys("25750_2021.xlsx", "25762_2021.xlsx");
    }

    @Test
    void only_the_units_asked_for_get_one_where_it_is_asked() {
        Desk desk = Desk.in(dir);
        assertThat(Run.hkh("form", dir, "--unit", "25762", "--out", desk.path("gửi"))
                        .code())
                .isZero();
        assertThat(desk.files("gửi")).containsOnlyKeys("25762_2021.xlsx");
        assertThat(Run.hkh("form", dir, "--unit", "25762,25750").code()).isZero();
        assertThat(desk.files("forms")).hasSize(2);
    }

    @Test
    void a_unit_that_is_not_in_the_register_is_told() {
        Desk desk = Desk.in(dir);
        Run run = Run.hkh("form", dir, "--unit", "1");
        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "hkh: không có đơn vị nào có mã 1 trong danh mục của kỳ này; xem mã trong units.csv\n"));
        assertThat(desk.path("forms")).doesNotExist();
    }

    @Test
    void a_form_that_somebody_filled_in_is_kept_and_said() {
        Desk desk = Desk.in(dir);
        Run.hkh("form", dir);
        byte[] filled = Form.filled(desk.bytes("forms/25750_2021.xlsx"), 900);
        desk.put("forms/25750_2021.xlsx", filled);
        Run run = Run.hkh("form", dir).without(dir);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("hkh: 1 tệp đã có trong DIR/forms khác biểu mẫu trống")
                .contains(": Phường Phú Hòa. Tệp cũ được giữ ở DIR/.hkh/kept;");
        assertThat(desk.files(".hkh/kept").values()).singleElement().isEqualTo(filled);
    }

    @Test
    void a_later_revision_is_kept_when_the_first_is_written_again() {
        Desk desk = Desk.in(dir);
        Run.hkh("form", dir, "--unit", "25750", "--revision", "2", "--out", desk.path("gửi"));
        byte[] second = desk.bytes("gửi/25750_2021.xlsx");
        assertThat(Run.hkh("form", dir, "--out", desk.path("gửi")).err()).contains("Phường Phú Hòa");
        assertThat(desk.files(".hkh/kept").values()).singleElement().isEqualTo(second);
    }

    @Test
    void forms_written_again_are_the_same_and_nothing_is_kept() {
        Desk desk = Desk.in(dir);
        Run first = Run.hkh("form", dir);
        assertThat(Run.hkh("form", dir)).isEqualTo(first);
        assertThat(desk.path(".hkh")).doesNotExist();
    }

    @Test
    @DisplayName("48: a later revision supersedes an earlier one that was saved after it, and both are kept")
    void a_later_revision_supersedes_an_earlier_one() throws IOException {
        Desk desk = Desk.in(dir);
        Run.hkh("form", dir, "--unit", "25750", "--out", desk.path("1"));
        Run.hkh("form", dir, "--unit", "25750", "--out", desk.path("2"), "--revision", "2");
        desk.put("inbox/z.xlsx", Form.filled(desk.bytes("1/25750_2021.xlsx"), 900));
        desk.put("inbox/a.xlsx", Form.filled(desk.bytes("2/25750_2021.xlsx"), 950));
        Files.setLastModifiedTime(desk.path("inbox/a.xlsx"), FileTime.from(Instant.parse("2021-11-01T00:00:00Z")));
        Files.setLastModifiedTime(desk.path("inbox/z.xlsx"), FileTime.from(Instant.parse("2021-12-01T00:00:00Z")));
        Map<String, byte[]> sent = desk.files("inbox");
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.err()).isEqualTo("chưa có báo cáo: Phường Phú Mỹ (25762)\n");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("a.xlsx,") && line.contains(",accepted,"))
                .anyMatch(line -> line.startsWith("z.xlsx,")
                        && line.endsWith(",superseded,25750,2021,đã có bản sửa mới hơn: a.xlsx"));
        assertThat(desk.lines("out/totals.csv")).contains("25750,2021,member_total,,950,value,1,1,");
        assertThat(desk.files("inbox").values()).containsExactlyElementsOf(sent.values());
        assertThat(desk.files(".hkh/originals").values()).containsExactlyInAnyOrderElementsOf(sent.values());
    }
}
