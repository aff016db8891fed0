package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.submission.UnitStatus;
import hkh.submission.UnitStatus.State;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page that says who has sent a return and who has not. */
class ReturnsTest {

    private static final Unit PROVINCE = Units.unit("14", "Tỉnh Sơn La", Level.PROVINCE, "");
    private static final Unit DISTRICT = Units.unit("125", "Huyện Mai Sơn", Level.DISTRICT, "14");
    private static final Unit NOI = Units.unit("1", "Xã Cò Nòi", Level.COMMUNE, "125");
    private static final Unit BAN = Units.unit("2", "Xã Chiềng Ban", Level.COMMUNE, "125");
    private static final Unit OFFICE = Units.unit("14-1", "Sở Y tế", Level.AFFILIATE, "14");
    private static final UnitTree TREE = Units.tree(PROVINCE, DISTRICT, NOI, BAN, OFFICE);

    private static UnitStatus status(Unit unit, State state) {
        Optional<LocalDate> day = state == State.MISSING ? Optional.empty() : Optional.of(LocalDate.of(2023, 12, 1));
        return new UnitStatus(unit, state, day, day.map(came -> true), 9, state == State.ACCEPTED ? 9 : 10);
    }

    private static Returns returns() {
        return Returns.of(
                TREE,
                PROVINCE,
                List.of(
                        status(PROVINCE, State.ACCEPTED),
                        status(DISTRICT, State.CONFLICT),
                        status(NOI, State.MISSING),
                        status(BAN, State.MISSING),
                        status(OFFICE, State.INCOMPLETE)),
                "XII");
    }

    @Test
    void each_group_has_a_row_and_all_of_them_have_one() {
        assertThat(returns().rows())
                .containsExactly(
                        new Returns.Row("Hội cấp tỉnh", 1, 1, 1, 1, 1, 0),
                        new Returns.Row("Huyện Mai Sơn", 3, 1, 1, 0, 0, 2),
                        new Returns.Row("Đơn vị trực thuộc", 1, 1, 1, 1, 0, 0));
        assertThat(returns().all()).isEqualTo(new Returns.Row("Cộng", 5, 3, 3, 2, 1, 2));
    }

    @Test
    void those_to_be_asked_are_named_by_group_and_nobody_else_is() {
        assertThat(returns().missing())
                .containsExactly(new Returns.Names("Huyện Mai Sơn", 2, "Xã Cò Nòi; Xã Chiềng Ban"));
        assertThat(returns().unaccepted()).containsExactly(new Returns.Names("Huyện Mai Sơn", 1, "Huyện Mai Sơn"));
        assertThat(returns().incomplete()).containsExactly(new Returns.Names("Đơn vị trực thuộc", 1, "Sở Y tế"));
    }

    @Test
    void without_a_deadline_nothing_is_on_time() throws HkhException {
        assertThat(Reports.none().content().returns().dated()).isFalse();
        assertThat(Reports.none().printed())
                .contains("TÌNH HÌNH NỘP BÁO CÁO", "Kỳ này không đặt hạn nộp.")
                .doesNotContain("Chưa nộp báo cáo:");
    }

    @Test
    void the_page_names_a_ward_that_is_missing() throws HkhException {
        assertThat(Reports.none().missingWard().printed())
                .contains("Chưa nộp báo cáo:", "Xã, phường, thị trấn (1): Phường Phú Hòa.");
    }
}
