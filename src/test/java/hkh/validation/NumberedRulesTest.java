package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.intake.PlainList;
import hkh.intake.Town;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbered rules between indicators that {@code rules.md} lists, each on a list that breaks it. */
class NumberedRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // R01: a closed breakdown adds up
                "R01 | parts-do-not-add-up | board_total | Ban khuyến học=4 ; Ban khuyến học cơ quan=2 ; Ban khuyến học đơn vị SXKD=1 ; Ban khuyến học cơ sở tôn giáo=0",
                // R02: of groups that overlap, each is at most the whole
                "R02 | part-exceeds-whole | member_party | Tổng số hội viên=300 ; Hội viên là đảng viên=301",
                // R03: recognised ≤ registered ≤ all there are
                "R03 | part-exceeds-whole | lm_community_ok | Tổng số thôn, bản, ấp, khóm, tổ dân phố, khu phố=74 ; Cộng đồng học tập (thôn, bản, tổ) – đạt, công nhận=91",
                "R03 | part-exceeds-whole | lm_family_ok | Gia đình học tập – đăng ký=90 ; Gia đình học tập – đạt, công nhận=91",
                "R03 | part-exceeds-whole | lm_family_reg | Tổng số hộ gia đình=89 ; Gia đình học tập – đăng ký=90",
                // R04: no more units of a kind than there are
                "R04 | part-exceeds-whole | assoc_commune | Hội Khuyến học cấp xã=2 ; Dân số=5",
                "R04 | stated-twice-differently | commune_total | Tổng số xã, phường, thị trấn (đặc khu)=14 ; Dân số=5",
                // R05: a stated share is the one that its terms give
                "R05 | ratio-does-not-match | lm_family_rate_of_registered | Gia đình học tập – đăng ký=1149 ; Gia đình học tập – đạt, công nhận=842 ; Gia đình học tập – tỷ lệ đạt trên đăng ký=73,2%",
                // R06
                "R06 | percent-out-of-range | lm_family_rate_of_registered | Gia đình học tập – tỷ lệ đạt trên đăng ký=101%",
                // R08: opening + raised − spent = closing
                "R08 | balance-does-not-close | fund_balance | Số dư đầu kỳ=1.000.000 ; Thu/vận động trong kỳ=5.000.000 ; Chi trong kỳ=2.000.000 ; Số dư quỹ (tồn quỹ) cuối kỳ=3.000.000",
                // R10
                "R10 | stated-twice-differently | member_total | Tổng số hội viên=300 ; Dân số=1000 ; Số hội viên=310",
                // R12
                "R12 | count-and-amount-disagree | scholarship_amount | Học bổng – số suất/lượt=5 ; Học bổng – số tiền=0",
                // R13
                "R13 | unreadable-number | study_support_amount | Khuyến học: tổng số tiền=2.582283.517 ; Dân số=5",
                // R15
                "R15 | unit-of-measure-converted | fund_raised | Thu/vận động trong kỳ (triệu đồng)=5 ; Dân số=5",
            })
    void a_list_that_breaks_it_is_told(String number, String rule, String item, String lines) {
        assertThat(judge(lines.split(";"), List.of()).findings())
                .as(number)
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(finding -> finding.item().toString())
                .contains(item);
    }

    @ParameterizedTest
    @CsvSource({
        "73.2, 'ghi 73,2, tính từ tử số và mẫu số được 73,3; số ghi đã bị cắt bỏ phần lẻ thay vì làm tròn'",
        "73.1, 'ghi 73,1, tính từ tử số và mẫu số được 73,3; xem lại cả ba số'",
        "73.9, 'ghi 73,9, tính từ tử số và mẫu số được 73,3; xem lại cả ba số'",
        "73.4, 'ghi 73,4, tính từ tử số và mẫu số được 73,3; xem lại cả ba số'"
    })
    void r05_says_how_the_share_was_rounded(String stated, String told) {
        String[] lines = {
            "Gia đình học tập – đăng ký=1149",
            "Gia đình học tập – đạt, công nhận=842",
            "Gia đình học tập – tỷ lệ đạt trên đăng ký=" + stated.replace('.', ',') + "%"
        };
        assertThat(judge(lines, List.of()).findings())
                .filteredOn(finding -> finding.rule().equals("ratio-does-not-match"))
                .extracting(finding -> Messages.in("vi").text(finding.message()))
                .containsExactly("Gia đình học tập – tỷ lệ đạt trên đăng ký: " + told);
    }

    @Test
    void r07_a_stock_follows_from_the_one_before() {
        String[] lines = {"Tổng số hội viên=300", "Hội viên phát triển mới trong kỳ=21", "Hội viên giảm trong kỳ=10"};
        assertThat(judge(lines, List.of(membersBefore(290))).findings())
                .filteredOn(finding -> finding.rule().equals("balance-does-not-close"))
                .extracting(Finding::expected)
                .containsExactly("301");
    }

    @ParameterizedTest
    @CsvSource({
        "…, NOT_REPORTED",
        "……………, NOT_REPORTED",
        "-, NOT_REPORTED",
        "Không, NIL",
        "không có, NIL",
        "Chưa thực hiện được, NIL",
        "Chưa phát triển thêm, NIL"
    })
    void r14_missing_is_not_zero_and_none_is(String written, State state) {
        Judgement judgement = judge(new String[] {"Dân số=5", "Học bổng – số suất/lượt=" + written}, List.of());
        assertThat(judgement.accepted().figures())
                .filteredOn(figure -> figure.item().equals(Item.of("scholarship_count")))
                .extracting(figure -> figure.measure().state())
                .containsExactly(state);
    }

    @Test
    void r20_a_unit_that_is_missing_twice_there_or_there_under_two_names_is_told() {
        byte[] one = PlainList.ofHoa().row("Dân số", 5).bytes();
        byte[] other =
                PlainList.titled("HỘI KHUYẾN HỌC P. PHÚ HOÀ").row("Dân số", 6).bytes();
        assertThat(rules(Map.of())).contains("unit-not-reported");
        assertThat(rules(Map.of("a.xlsx", one, "b.xlsx", one))).contains("duplicate-file");
        assertThat(rules(Map.of("a.xlsx", one, "b.xlsx", other))).contains("conflicting-submission");
    }

    private static List<String> rules(Map<String, byte[]> files) {
        return new Validation(Town.CATALOGUE, Town.LINES, Town.TREE, Policy.DEFAULT)
                .judge(Town.receive(new TreeMap<>(files)), List.of(), Earlier.of(List.of())).findings().stream()
                        .map(Finding::rule)
                        .toList();
    }

    private static Figure membersBefore(long members) {
        Reference reference = new Reference("25750", Period.ofYear(2020), Item.of("member_total"));
        return new Figure(reference, Measure.of(members), new Origin("history/2020.csv", "", "2", ""));
    }

    private static Judgement judge(String[] lines, List<Figure> before) {
        PlainList list = PlainList.ofHoa();
        for (String line : lines) {
            int equals = line.lastIndexOf('=');
            list.row(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return new Validation(Town.CATALOGUE, Town.LINES, Town.TREE, Policy.DEFAULT)
                .judge(Town.receive(new TreeMap<>(Map.of("a.xlsx", list.bytes()))), List.of(), Earlier.of(before));
    }
}
