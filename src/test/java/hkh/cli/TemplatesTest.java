package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.report.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which template file a report is written with. */
class TemplatesTest {

    @TempDir
    Path dir;

    private static String chosen(Shape shape, String... own) throws HkhException {
        return new Templates(
                        name -> Arrays.asList(own).contains(name) ? Optional.of(new byte[0]) : Optional.empty(),
                        List.of())
                .inShape("tong-ket-nam", shape);
    }

    @Test
    void the_shape_that_ships_is_used_where_the_workspace_has_no_template() throws HkhException {
        assertThat(chosen(Shape.PROVINCE)).isEqualTo("tong-ket-nam-tinh");
        assertThat(chosen(Shape.DISTRICT)).isEqualTo("tong-ket-nam");
        assertThat(chosen(Shape.PROVINCE, "hinh-thuc.ftlh")).isEqualTo("tong-ket-nam-tinh");
    }

    @Test
    void the_workspaces_own_template_goes_before_the_shapes_that_ship() throws HkhException {
        assertThat(chosen(Shape.PROVINCE, "tong-ket-nam.ftlh")).isEqualTo("tong-ket-nam");
        assertThat(chosen(Shape.PROVINCE, "tong-ket-nam.ftlh", "tong-ket-nam-tinh.ftlh"))
                .isEqualTo("tong-ket-nam-tinh");
        assertThat(chosen(Shape.DISTRICT, "tong-ket-nam-tinh.ftlh")).isEqualTo("tong-ket-nam");
    }

    @Test
    void a_template_without_shapes_is_used_for_every_level() throws HkhException {
        assertThat(Templates.SHIPPED.inShape("hinh-thuc", Shape.PROVINCE)).isEqualTo("hinh-thuc");
        assertThat(Templates.SHIPPED.inShape("khong-co", Shape.PROVINCE)).isEqualTo("khong-co");
    }

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
