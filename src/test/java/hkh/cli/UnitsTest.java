package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hkh units} and {@code hkh init --province}. */
class UnitsTest {

    @TempDir
    Path dir;

    @Test
    void the_tree_of_a_day_is_that_day_s() {
        assertThat(Run.hkh("units", "tree", "14", "--at", "2023-12-31").out())
                .startsWith("14 Tỉnh Sơn La – 12 huyện, 204 xã, phường\n  116 Thành phố Sơn La – ");
        assertThat(Run.hkh("units", "tree", "14", "--at", "2025-06-30").out()).contains("12 huyện, 200 xã, phường");
        assertThat(Run.hkh("units", "tree", "14", "--at", "2025-07-01").out())
                .startsWith("14 Tỉnh Sơn La – 75 xã, phường\n  03646 Phường Tô Hiệu\n");
    }

    @Test
    void without_a_code_the_country_is_told_by_provinces() {
        Run run = Run.hkh("units", "tree", "--at", "2026-05-01");

        assertThat(run.out()).contains("75 Thành phố Đồng Nai ").endsWith("34 tỉnh, thành phố, 3.321 xã, phường\n");
    }

    @Test
    void a_code_of_another_day_is_told_with_its_time() {
        Run run = Run.hkh("units", "tree", "74", "--at", "2025-07-01");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("hkh: ngày 01/07/2025 không có đơn vị mã 74; mã này: 74 Tỉnh Bình Dương (đến 30/06/2025)\n");
    }

    @Test
    void a_name_is_found_at_all_times_with_those_above_it() {
        assertThat(Run.hkh("units", "find", "P. Phú Hoà").out())
                .isEqualTo("25750  Phường Phú Hòa  Thành phố Thủ Dầu Một, Tỉnh Bình Dương  đến 30/06/2025\n");
        assertThat(Run.hkh("units", "find", "thu dau mot").out())
                .contains("718    Thành phố Thủ Dầu Một  Tỉnh Bình Dương")
                .contains("25747  Phường Thủ Dầu Một     Thành phố Hồ Chí Minh");
        assertThat(Run.hkh("units", "find", "25747").out())
                .contains("Phường Phú Cường")
                .contains("Phường Thủ Dầu Một");
        assertThat(Run.hkh("units", "find", "không đâu cả").code()).isEqualTo(2);
    }

    @Test
    void lineage_goes_back_and_forth_with_days_and_decisions() {
        Run run = Run.hkh("units", "lineage", "03980", "--at", "2025-07-01");

        assertThat(run.out())
                .contains("01/07/2025 nhập: 03980 Phường Mộc Lỵ, 04012 Xã Chiềng Hắc, 04027 Phường Mường Sang → 03980"
                        + " Phường Mộc Châu (1681/NQ-UBTVQH15)")
                .contains("01/02/2025 chia: 03979 Thị trấn Mộc Châu → 03979 Phường Mộc Sơn, 03980 Phường Mộc Lỵ");
        assertThat(Run.hkh("units", "lineage", "718", "--at", "2025-06-30").out())
                .contains("01/07/2025 bỏ cấp, chuyển lên: 718 Thành phố Thủ Dầu Một → 79 Thành phố Hồ Chí Minh");
    }

    @Test
    void changes_between_two_days_are_counted() {
        assertThat(Run.hkh("units", "changes", "--from", "2025-06-30", "--to", "2025-07-01")
                        .out())
                .contains(
                        "01/07/2025 nhập: 02 Tỉnh Hà Giang, 08 Tỉnh Tuyên Quang → 08 Tỉnh Tuyên Quang (202/2025/QH15)\n")
                .doesNotContain("→ 14 Tỉnh Sơn La\n")
                .contains("Tỉnh, thành phố: 63 → 34\n")
                .contains("Huyện: 696 → 0\n")
                .contains(": 10.035 → 3.321\n")
                .endsWith("cần tỷ lệ khi so sánh số liệu: 381\n");
        assertThat(Run.hkh("units", "changes", "14", "--from", "2023-12-31", "--to", "2025-12-31")
                        .out())
                .contains(": 204 → 75\n");
        assertThat(Run.hkh("units", "changes", "--from", "2025-07-02", "--to", "2025-12-31")
                        .out())
                .startsWith("Tỉnh, thành phố: 34 → 34\n");
    }

    @Test
    void a_workspace_of_any_province_and_period_is_made_from_the_country_s_register() {
        Run now = Run.hkh("init", dir.resolve("now"), "--province", "14", "--period", "2025");
        Run then = Run.hkh("init", dir.resolve("then"), "--province", "74", "--period", "2025-H1");

        assertThat(now.code()).isZero();
        assertThat(new Desk(dir.resolve("now")).lines("units.csv"))
                .filteredOn(line -> line.endsWith(",2025-07-01,,,") || line.startsWith("14,"))
                .hasSize(76)
                .contains(
                        "14,14,Tỉnh Sơn La,,Tỉnh,province,,,,",
                        "03646,03646,Phường Tô Hiệu,14,Phường,commune,2025-07-01,,,");
        assertThat(now.out()).contains("với 76 đơn vị");
        assertThat(new Desk(dir.resolve("now")).text("hkh.yaml")).contains("root: \"14\"");
        assertThat(then.code()).isZero();
        assertThat(new Desk(dir.resolve("then")).lines("units.csv"))
                .hasSize(1 + 1 + 9 + 91)
                .contains("25747,Phường Phú Cường,718");
    }

    @Test
    void such_a_workspace_knows_what_its_units_were_made_of() {
        Run.hkh("init", dir.resolve("now"), "--province", "14", "--period", "2025");
        Run then = Run.hkh("units", "tree", "--workspace", dir.resolve("now"), "--at", "2023-12-31");
        Run changes = Run.hkh(
                "units", "changes", "--workspace", dir.resolve("now"), "--from", "2023-12-31", "--to", "2025-12-31");

        assertThat(then.out()).startsWith("14 Tỉnh Sơn La – 12 huyện, 204 xã, phường");
        assertThat(changes.out())
                .contains("01/07/2025 nhập: 03646 Phường Chiềng Lề")
                .contains("01/02/2025 chia: 03979 Thị trấn Mộc Châu");
    }

    @Test
    void a_province_made_of_three_knows_the_units_of_all_three() {
        Run.hkh("init", dir.resolve("w"), "--province", "79", "--period", "2025");

        assertThat(Run.hkh("units", "tree", "--workspace", dir.resolve("w"), "--at", "2025-06-30")
                        .out())
                .contains("74 Tỉnh Bình Dương", "77 Tỉnh Bà Rịa - Vũng Tàu", "79 Thành phố Hồ Chí Minh");
    }

    @Test
    void a_province_that_is_no_more_is_told_with_its_time() {
        Run run = Run.hkh("init", dir.resolve("w"), "--province", "74", "--period", "2025");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("mã này: 74 Tỉnh Bình Dương (đến 30/06/2025)");
    }

    @Test
    void a_list_or_a_province_is_given_and_not_both() {
        assertThat(Run.hkh("init", dir.resolve("w"), "--period", "2025").code()).isEqualTo(2);
        assertThat(Run.hkh("init", dir.resolve("w"), "--period", "2025", "--province", "14", "--units", "u.csv")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void without_a_command_help_is_shown() {
        assertThat(Run.hkh("units").code()).isEqualTo(2);
        assertThat(Run.hkh("units", "--help").out()).contains("restate").contains("lineage");
        assertThat(Run.hkh("--lang", "en", "units", "restate", "--help").out()).contains("--shares");
    }

    @Test
    void lists_and_a_crosswalk_make_a_register_for_a_workspace() {
        Desk desk = new Desk(dir)
                .with("old.csv", "code,name,parent\n10,Huyện H,\n1,Xã A,10\n2,Xã B,10\n3,Xã C,10\n")
                .with("new.csv", "code,name,parent\n10,Huyện H,\n1,Xã M,10\n3,Xã C,10\n")
                .with("crosswalk.csv", """
                        old_code,new_code,part,share
                        10,10,unchanged,
                        1,1,full,
                        2,1,full,
                        3,3,unchanged,
                        """);
        Object[] words = {
            "units",
            "import",
            "--before",
            dir.resolve("old.csv"),
            "--since",
            dir.resolve("new.csv"),
            "--crosswalk",
            dir.resolve("crosswalk.csv"),
            "--day",
            "2025-07-01",
            "--decision",
            "9/NQ",
            "--out",
            dir.resolve("w")
        };
        Run run = Run.hkh(words).without(dir);

        assertThat(run.out()).isEqualTo("Đã ghi units.csv, unit-events.csv vào DIR/w: 5 dòng đơn vị, 1 sự kiện\n");
        assertThat(desk.lines("w/unit-events.csv"))
                .containsExactly(
                        "date,kind,from,to,share,decision", "2025-07-01,merge,1@2025-06;2@2025-06,1@2025-07,,9/NQ");
        assertThat(desk.lines("w/units.csv"))
                .contains(
                        "3@2025-06,3,Xã C,10@2025-06,Xã,commune,,,,",
                        "1@2025-07,1,Xã M,10@2025-06,Xã,commune,2025-07-01,,,");
        desk.with("w/hkh.yaml", "period: 2025\n");
        assertThat(Run.hkh("units", "lineage", "1", "--at", "2025-07-01", "--workspace", dir.resolve("w"))
                        .out())
                .contains("01/07/2025 nhập: 1 Xã A, 2 Xã B → 1 Xã M (9/NQ)");
        assertThat(Run.hkh(words).code()).as("nothing is written over").isEqualTo(3);
    }
}
