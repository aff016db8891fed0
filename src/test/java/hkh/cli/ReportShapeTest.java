package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which shape a level reports. */
class ReportShapeTest {

    @TempDir
    Path dir;

    /** A province over the city. */
    private Desk province() {
        Desk desk = Desk.complete(dir);
        return desk.with(
                "units.csv",
                desk.text("units.csv")
                        .replace(
                                "718,Thành phố Thủ Dầu Một,,",
                                "74,Tỉnh Bình Dương,,Tỉnh,province,no\n718,Thành phố Thủ Dầu Một,74,"));
    }

    @Test
    void a_province_reports_in_its_own_shape() {
        Desk desk = province();
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(desk.text("out/report.html"))
                .contains("Phần thứ nhất", "Hội Khuyến học tỉnh Bình Dương", ">2.000</data> hội viên");
        assertThat(desk.text("out/manifest.json")).contains("\"tong-ket-nam-tinh.ftlh\" : ");
    }

    @Test
    void the_report_of_a_district_of_the_province_is_in_the_shape_of_a_district() {
        Desk desk = province().with("hkh.yaml", "period: 2021\nroot: \"718\"\n");
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(desk.text("out/report.html")).doesNotContain("Phần thứ nhất").contains("thành phố Thủ Dầu Một");
    }

    @Test
    void paragraphs_for_which_the_report_has_no_section_are_told() {
        province().with("narrative/kiem-tra.md", "Đã kiểm tra.").with("narrative/kiemtra.md", "Đã kiểm tra.");
        assertThat(Run.hkh("aggregate", dir).err())
                .isEqualTo(
                        "narrative/kiemtra.md: mẫu tong-ket-nam-tinh.ftlh không có mục này, lời văn không được in\n");
    }
}
