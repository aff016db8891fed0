package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.CatalogueTables;
import hkh.plan.Target;
import hkh.plan.TargetBasis;
import hkh.unit.Register;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTableTest {

    @TempDir
    Path dir;

    @Test
    void a_target_has_a_unit_a_period_a_value_and_what_it_is_counted_by() throws HkhException {
        List<Target> targets = read("""
                indicator,unit,period,value,basis,breakdown,source
                fund_raised,718,2021,20000,per_resident,,NQ 01
                lm_family_rate_of_total,718,2022,99.5,,,
                member_new,level:commune,2021-H1,10,per:branch_total,,
                """);

        assertThat(targets)
                .containsExactly(
                        target("fund_raised", "718", Period.ofYear(2021), "20000", "per_resident", 2),
                        target("lm_family_rate_of_total", "718", Period.ofYear(2022), "99.5", "absolute", 3),
                        target(
                                "member_new",
                                "level:commune",
                                Period.parse("2021-H1").orElseThrow(),
                                "10",
                                "per:branch_total",
                                4));
    }

    @ParameterizedTest
    @CsvSource({
        "fund_raised,81,2021,5,,'unit \"81\" is not in the register'",
        "fund_raised,level:village,2021,5,,'unit \"level:village\" is not in the register'",
        "fund_raised,718,21,5,,'column \"period\" says \"21\"'",
        "fund_raisd,718,2021,5,,'there is no indicator \"fund_raisd\"'",
        "target_fund_per_capita,718,2021,5,,'\"target_fund_per_capita\" has no total to compare with'",
        "member_increase,718,2021,5,,'\"member_increase\" has no total to compare with'",
        "fund_raised,718,2021,5,per_head,'column \"basis\" says \"per_head\"'",
        "fund_raised,718,2021,5,per:nobody,'column \"basis\" says \"per:nobody\"'",
        "fund_per_capita,718,2021,5,per_resident,'column \"basis\" says \"per_resident\", wanted is one of: absolute'",
        "fund_raised,718,2021,20.000,per_resident,'\"value\" says \"20.000\"'",
        "fund_raised,718,2021,1.5,,'\"value\" says \"1.5\"'",
        "fund_raised,718,2021,0,,'column \"value\" says \"0\"'",
        "fund_raised,718,2021,-5,,'column \"value\" says \"-5\"'"
    })
    void what_cannot_be_a_target_is_told_with_its_line(
            String indicator, String unit, String period, String value, String basis, String told) {
        String row = String.join(",", indicator, unit, period, value, basis == null ? "" : basis);

        assertThat(Told.by(() -> read("indicator,unit,period,value,basis\n" + row + "\n")))
                .singleElement()
                .asString()
                .startsWith("targets.csv line 2: ")
                .contains(told);
    }

    @Test
    void a_target_that_is_set_twice_is_told() {
        assertThat(Told.by(() -> read("""
                        indicator,unit,period,value,basis
                        fund_raised,718,2021,5,
                        fund_raised,718,2021,6,per_resident
                        """)))
                .singleElement()
                .asString()
                .startsWith("targets.csv line 3: ")
                .contains("718/2021/fund_raised");
    }

    private List<Target> read(String text) throws HkhException {
        Workspace workspace = Folder.workspace(dir).with("targets.csv", text).open();
        Register register = workspace.register();
        return workspace.targets(CatalogueTables.builtIn(), register, register.treeAt(LocalDate.of(2021, 12, 31)));
    }

    private static Target target(String item, String whose, Period period, String value, String basis, int line) {
        return new Target(
                Item.of(item),
                whose,
                period,
                new BigDecimal(value),
                TargetBasis.parse(basis).orElseThrow(),
                line);
    }
}
