package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit is named by its id or by the code that it has in the period, which is what stands on its form. */
class UnitCodesTest {

    private static final String ID = "25750@2021-01";
    private static final String CODE = "25750";

    @TempDir
    Path dir;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void fill() {
        desk = Desk.complete(dir).with("units.csv", """
                        id,code,name,parent,type,level,valid_from,valid_to,expected
                        718,718,Thành phố Thủ Dầu Một,,Thành phố,district,,,no
                        25750,25750,Phường Phú Hòa cũ,718,Phường,commune,,2021-01-01,
                        25750@2021-01,25750,Phường Phú Hòa,718,Phường,commune,2021-01-01,,
                        25762,25762,Phường Phú Mỹ,718,Phường,commune,,,
                        """).with("unit-events.csv", """
                        date,kind,from,to,share,decision
                        2021-01-01,merge,25750,25750@2021-01,,1/NQ
                        """);
    }

    @Test
    void a_form_is_written_by_code() {
        assertThat(Run.hkh("form", dir, "--unit", CODE).err()).isEmpty();
        assertThat(desk.files("forms")).hasSize(1);
    }

    @Test
    void a_figure_is_explained_by_code_and_printed_by_id() {
        Run byCode = Run.hkh("explain", CODE + "/2021/member_total", dir);

        assertThat(byCode).isEqualTo(Run.hkh("explain", ID + "/2021/member_total", dir));
        assertThat(byCode.code()).isZero();
        assertThat(byCode.out()).contains(ID + "/2021/member_total").contains("1.000");
    }

    @Test
    void what_goes_back_and_what_is_compared_is_asked_for_by_code() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 9_000_000));

        assertThat(Run.hkh("send-back", dir, "--unit", CODE).code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.files("back").keySet())
                .anyMatch(name -> name.startsWith("25750-2021-01"))
                .noneMatch(name -> name.contains("25762"));
        Run byCode = Run.hkh("compare", dir, dir, "--workspace", dir, "--unit", CODE);
        assertThat(byCode).isEqualTo(Run.hkh("compare", dir, dir, "--workspace", dir, "--unit", ID));
        assertThat(byCode.code()).isZero();
    }

    @Test
    void a_decision_by_code_holds_and_the_same_by_id_is_a_second_one() {
        String first = "2021-11-10,Lan,correct,25750,2021,member_total,1001,điện thoại\n";
        desk.with("decisions.csv", "date,by,kind,unit,period,indicator,value,reason\n" + first);

        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/totals.csv")).anyMatch(line -> line.startsWith(ID + ",2021,member_total,,1001,"));

        desk.with("decisions.csv", desk.text("decisions.csv") + first.replace(CODE, ID));
        assertThat(Run.hkh("aggregate", dir).err())
                .contains("decisions.csv dòng 3")
                .contains("dòng 2");
    }

    @Test
    void a_reference_by_code_is_compared_and_the_same_by_id_is_told() {
        String first = "25750,2021,member_total,1003\n";
        desk.with("reference.csv", "unit,period,indicator,value\n" + first);

        Run run = Run.hkh("aggregate", dir);
        assertThat(run.err()).doesNotContain("reference.csv dòng");
        assertThat(desk.text("out/findings.csv")).contains("1.003");

        desk.with("reference.csv", desk.text("reference.csv") + first.replace(CODE, ID));
        assertThat(Run.hkh("aggregate", dir).err())
                .contains("reference.csv dòng 3")
                .contains("đã có ở dòng trên");
    }

    @Test
    void a_target_by_code_is_compared_and_the_same_by_id_is_told() {
        String first = "member_total,25750,2021,2000\n";
        desk.with("targets.csv", "indicator,unit,period,value\n" + first);

        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith(ID + ",member_total,,1000,") && line.contains(",2000,50.00,"));

        desk.with("targets.csv", desk.text("targets.csv") + first.replace(CODE, ID));
        assertThat(Run.hkh("aggregate", dir).err())
                .contains("targets.csv dòng 3")
                .contains("đã có ở dòng trên");
    }

    @Test
    void the_unit_that_reports_is_found_by_its_code() {
        desk.with("hkh.yaml", "period: 2021\nroot: \"25750\"\n");

        assertThat(Run.hkh("aggregate", dir).out()).startsWith("Phường Phú Hòa – kỳ 2021");
    }

    @Test
    void an_id_that_is_the_code_of_another_unit_is_ambiguous_and_both_are_named() {
        desk.with("units.csv", """
                        id,code,name,parent
                        718,718,Thành phố Thủ Dầu Một,
                        25750,25751,Phường Phú Hòa,718
                        B,25750,Phường Phú Mỹ,718
                        """).with("unit-events.csv", "date,kind,from,to,share,decision\n");

        Run run = Run.hkh("form", dir, "--unit", CODE);

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("25750 = 25751 Phường Phú Hòa").contains("B = 25750 Phường Phú Mỹ");
        assertThat(Run.hkh("form", dir, "--unit", "25751,B").code()).isZero();
    }
}
