package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsTest {

    @TempDir
    Path dir;

    @Test
    void without_a_word_all_are_listed_by_group() {
        Run run = Run.hkh("indicators");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("\n  member_total +Tổng số hội viên \\[người]\n")
                .containsPattern("\n  fund_raised +Thu/vận động trong kỳ \\[đồng]\n");
        assertThat(run.out().lines().count()).isGreaterThan(150);
    }

    @Test
    void a_code_is_explained() {
        Run run = Run.hkh("indicators", "member_total");
        assertThat(run.out())
                .startsWith("member_total: Tổng số hội viên\n  Đơn vị tính: người\n  Loại: số có đến cuối kỳ\n");
    }

    @Test
    void words_may_be_one_or_several_with_or_without_accents() {
        String quoted = Run.hkh("indicators", "hội viên nông thôn").out();
        assertThat(quoted).startsWith("member_rural: Hội viên nông thôn\n");
        assertThat(Run.hkh("indicators", "hội", "viên", "nông", "thôn").out()).isEqualTo(quoted);
        assertThat(Run.hkh("indicators", "HOI VIEN NONG THON").out()).isEqualTo(quoted);
    }

    @Test
    void a_word_that_names_nothing_is_2() {
        assertThat(Run.hkh("indicators", "zzz", "yyy"))
                .isEqualTo(
                        new Run(2, "", "hkh: không có chỉ tiêu nào khớp \"zzz yyy\"; hkh indicators liệt kê tất cả\n"));
    }

    @Test
    void a_mistyped_code_is_2_with_what_is_near() {
        assertThat(Run.hkh("indicators", "member_totl"))
                .isEqualTo(
                        new Run(2, "", "hkh: không có chỉ tiêu nào khớp \"member_totl\"; ý bạn là: member_total?\n"));
    }

    @Test
    void english_is_there_when_asked_for() {
        assertThat(Run.hkh("indicators", "member_total", "--lang", "en").out())
                .contains("  Unit of measure: người\n  Kind: there at the end of the period\n");
        assertThat(Run.hkh("--lang=en", "indicators", "zzz").err())
                .isEqualTo("hkh: no indicator matches \"zzz\"; hkh indicators lists them all\n");
    }

    @Test
    void json_is_an_array() {
        assertThat(Run.hkh("indicators", "member_rural", "--json").out())
                .startsWith("[{\"code\":\"member_rural\",\"label_vi\":\"Hội viên nông thôn\",")
                .endsWith("}]\n");
    }

    @Test
    void a_workspace_adds_its_own() {
        Desk.in(dir).with("indicators.csv", """
                code,group,label_vi,label_en,uom,kind,over_units,over_time
                x_bicycle,X. Riêng,Xe đạp tặng học sinh,Bicycles,chiếc,flow,sum,sum
                """);
        assertThat(Run.hkh("indicators", "--workspace", dir, "xe", "đạp").out())
                .startsWith("x_bicycle: Xe đạp tặng học sinh\n");
    }
}
