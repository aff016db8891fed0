package hkh.job;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.report.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which template file a report is written with. */
class TemplatesTest {

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
}
