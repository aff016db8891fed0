package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hkh.finding.HkhException;
import org.junit.jupiter.api.Test;

class ProvinceContentTest {

    @Test
    void the_largest_funds_come_first_and_only_the_districts_own_money_counts() {
        Provinces province = Provinces.sonLa();
        assertThat(province.content().leadingFunds())
                .extracting(AnnualReport.UnitFigure::name, unit -> unit.figure().ref())
                .containsExactly(tuple("thành phố Mường Sơn", "142/2023/fund_balance/level:district"));
        province.of("141", "fund_balance/level:district", "2951000001");
        assertThat(province.content().leadingFunds())
                .extracting(AnnualReport.UnitFigure::name)
                .containsExactly("huyện Nậm Ngần");
    }

    @Test
    void a_district_that_says_nothing_of_its_fund_is_not_among_the_largest() {
        assertThat(Provinces.silent().content().leadingFunds()).isEmpty();
        assertThat(Provinces.silent()
                        .of("141", "fund_balance/level:district", "0")
                        .content()
                        .leadingFunds())
                .isEmpty();
    }

    @Test
    void districts_are_called_what_they_are() {
        assertThat(Provinces.silent().content())
                .returns("huyện, thành phố", AnnualReport::districts)
                .returns("xã, phường, thị trấn", AnnualReport::communes)
                .returns("tỉnh", AnnualReport::kind)
                .returns("toàn tỉnh", AnnualReport::wholeOf);
        assertThat(Provinces.silent().withoutDistricts().content().districts()).isEmpty();
    }

    @Test
    void a_missing_unit_further_below_is_named_with_its_district() {
        assertThat(Provinces.silent().missing("1421", "142", "149").content().missing())
                .containsExactly(
                        "Thành phố Mường Sơn",
                        "Hội Khuyến học Trường Cao đẳng Mường Sơn",
                        "Phường Tô Hiến (thành phố Mường Sơn)");
    }

    @Test
    void many_missing_units_of_one_district_are_a_number() {
        assertThat(Provinces.silent()
                        .missing("1411", "1412", "1413")
                        .commune("1414", "Xã Chiềng Dong", "141")
                        .missing("1414")
                        .content()
                        .missing())
                .containsExactly("4 đơn vị thuộc huyện Nậm Ngần");
    }

    @Test
    void answers_of_the_districts_are_quoted_and_those_of_the_communes_are_counted() throws HkhException {
        Provinces province = Provinces.silent()
                .answer("141", "thuan-loi", "Được quan tâm.")
                .answer("1411", "thuan-loi", "Người dân hưởng ứng.")
                .answer("1421", "thuan-loi", "Có nhà văn hóa.");
        assertThat(province.text())
                .contains("Huyện Nậm Ngần: Được quan tâm.")
                .contains("[Còn 2 đơn vị cơ sở có viết về mục này trong báo cáo nộp, chưa trích: Thuận lợi]")
                .doesNotContain("Người dân hưởng ứng");
        assertThat(province.narrative("thuan-loi", "Lời của tỉnh.").text())
                .contains("Lời của tỉnh.")
                .doesNotContain("Huyện Nậm Ngần: Được quan tâm.", "chưa trích: Thuận lợi");
    }

    @Test
    void a_list_holds_the_keys_of_which_there_is_something_in_the_order_of_the_catalogue() {
        assertThat(Provinces.silent()
                        .total("inkind_item/item:cake", "4865")
                        .total("inkind_item/item:water", "0")
                        .total("inkind_item/item:meal", "11456")
                        .total("inkind_item/item:áo ấm", "7")
                        .content()
                        .lists()
                        .get("inkind_item/item"))
                .extracting(AnnualReport.Entry::name)
                .containsExactly("Bữa ăn", "Suất bánh", "áo ấm");
    }
}
