package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

    private static final String UNITS = """
            code,name,parent,type,level,expected
            718,Thành phố Thủ Dầu Một,,Thành phố,district,no
            25750,Phường Phú Hòa,718,Phường,commune,
            25762,Phường Phú Mỹ,718,Phường,commune,
            """;

    @TempDir
    Path dir;

    private Run init(String units) {
        new Desk(dir).with("danh muc.csv", units);
        return Run.hkh("init", dir.resolve("w"), "--units", dir.resolve("danh muc.csv"), "--period", "2021")
                .without(dir);
    }

    @Test
    void a_new_workspace_works_from_form_to_report() {
        assertThat(init(UNITS))
                .isEqualTo(new Run(
                        0,
                        "Đã tạo DIR/w với 3 đơn vị. Tiếp theo: sửa hkh.yaml, chạy hkh form, đưa báo cáo nhận được vào"
                                + " inbox/, rồi chạy hkh aggregate.\n",
                        ""));
        Desk desk = new Desk(dir.resolve("w"));
        assertThat(desk.text("hkh.yaml")).contains("# Hạn nộp báo cáo").contains("period: \"2021\"");
        assertThat(Run.hkh("form", desk.folder()).code()).isZero();
        for (String unit : new String[] {"25750", "25762"}) {
            desk.put("inbox/" + unit + ".xlsx", Form.filled(desk.bytes("forms/" + unit + "_2021.xlsx"), 1_000));
        }
        Run run = Run.hkh("aggregate", desk.folder());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2000,value,2,2,");
    }

    @Test
    void a_folder_that_holds_anything_is_left_alone() {
        new Desk(dir.resolve("w")).with("mine.txt", "mine");
        Run run = init(UNITS);
        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "hkh: DIR/w đã có dữ liệu nên không tạo thư mục làm việc ở đó; chọn một thư mục mới\n"));
        assertThat(new Desk(dir.resolve("w")).files("")).containsOnlyKeys("mine.txt");
    }

    @Test
    void a_list_of_units_that_is_wrong_makes_nothing() {
        Run run = init("code,name,parent\n1,Xã A,9\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("hkh: danh muc.csv dòng 2: đơn vị 1 có cấp trên \"9\" không có trong danh mục\n");
        assertThat(Files.exists(dir.resolve("w"))).isFalse();
    }

    @Test
    void a_list_of_units_that_is_not_there_is_told() {
        Run run = Run.hkh("init", dir.resolve("w"), "--units", dir.resolve("gone.csv"), "--period", "2021")
                .without(dir);
        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "hkh: không có tệp hay thư mục DIR/gone.csv; kiểm tra lại đường dẫn, có dấu cách thì đặt trong dấu ngoặc kép\n"));
    }
}
