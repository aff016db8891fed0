package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.unit.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource({
        "Phường Phú Hòa,Hội Khuyến học phường Phú Hòa",
        "Phường 4,Hội Khuyến học Phường 4",
        "Thành phố Hồ Chí Minh,Hội Khuyến học Thành phố Hồ Chí Minh",
        "Phú Hòa,Hội Khuyến học Phú Hòa",
        "Hội Khuyến học tỉnh Sơn La,Hội Khuyến học tỉnh Sơn La",
        "Ban Khuyến học Sở Y tế,Ban Khuyến học Sở Y tế"
    })
    void an_association_is_named_after_its_unit(String unit, String association) {
        assertThat(AssociationName.of(unit)).isEqualTo(association);
    }

    @Test
    void an_affiliate_goes_by_its_own_name() {
        assertThat(AssociationName.of(Forms.unit("1", "Trường Cao đẳng Y tế", Level.AFFILIATE)))
                .isEqualTo("Trường Cao đẳng Y tế");
    }
}
