package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code is no unit: earlier figures are never taken for those of the unit that has the code now. */
class VintagesTest {

    @TempDir
    Path dir;

    private Run aggregate(String period, String units, String history) {
        Desk desk = new Desk(dir.resolve("w"))
                .with("hkh.yaml", "period: " + period + "\n")
                .with("units.csv", units)
                .with("history/" + (Integer.parseInt(period) - 1) + ".csv", history);
        return Run.hkh("aggregate", desk.folder());
    }

    @Test
    void a_workspace_that_mixes_units_of_before_and_since_the_reform_is_refused_and_the_units_are_named() {
        Run run = aggregate("2025", """
                code,name,parent
                79,Thành phố Hồ Chí Minh,
                25747,Phường Thủ Dầu Một,79
                25750,Phường Phú Lợi,79
                26857,Xã Lạ,79
                """, """
                unit,period,indicator,breakdown,value
                25747,2024,member_total,,5
                25750,2024,member_total,,6
                """);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("25747 Phường Phú Cường → Phường Thủ Dầu Một; 25750 Phường Phú Hòa → Phường Phú Lợi");
    }

    @Test
    void a_unit_that_the_reform_left_as_it_was_may_be_compared() {
        Run run = aggregate("2025", """
                code,name,parent
                14,Tỉnh Sơn La,
                03901,Xã Suối Tọ,14
                """, """
                unit,period,indicator,breakdown,value
                03901,2024,member_total,,5
                """);

        assertThat(run.err()).doesNotContain("01/07/2025");
    }

    @Test
    void figures_of_a_year_in_which_the_unit_did_not_exist_are_refused() {
        Run run = aggregate("2025", """
                id,code,name,parent,valid_from,valid_to
                h,10,Huyện H,,,
                b,1,Xã B,h,2025-07-01,
                """, """
                unit,period,indicator,breakdown,value
                b,2024,member_total,,5
                """);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("không còn vào ngày 2024-12-31").contains(": b");
    }

    @Test
    void without_the_reform_between_them_nothing_is_asked() {
        Run run = aggregate("2022", """
                code,name,parent
                718,Thành phố Thủ Dầu Một,
                25747,Phường Phú Cường,718
                """, """
                unit,period,indicator,breakdown,value
                25747,2021,member_total,,5
                """);

        assertThat(run.err()).doesNotContain("25747 Phường");
    }
}
