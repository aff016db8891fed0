package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The paragraph on organisations with its footnote; the figures are those of Trà Vinh at the end of 2021. */
class TraVinhReportTest {

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("org_total", "11078"),
            Map.entry("member_total", "236139"),
            Map.entry("member_ratio_pop", "22.91"),
            Map.entry("assoc_base", "115"),
            Map.entry("assoc_commune", "106"),
            Map.entry("assoc_base_school", "9"),
            Map.entry("branch_total", "1138"),
            Map.entry("branch_hamlet/type:rural", "641"),
            Map.entry("branch_hamlet/type:urban", "115"),
            Map.entry("branch_school", "382"),
            Map.entry("group_total", "9071"),
            Map.entry("board_total", "754"),
            Map.entry("board_agency", "553"),
            Map.entry("board_enterprise", "7"),
            Map.entry("board_religious", "194"));

    private static Provinces traVinh() {
        Provinces province = Provinces.silent();
        FIGURES.forEach(province::total);
        return province;
    }

    private static String words(String printed) {
        return printed.replaceAll("(?s)<head>.*?</head>|<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static String printed(Provinces province) throws HkhException {
        return province.by("tom-tat-to-chuc");
    }

    private static String footnote(String printed) {
        Matcher footnote =
                Pattern.compile("(?s)<span class=\"footnote\">(.*?)</span>").matcher(printed);
        assertThat(footnote.find()).isTrue();
        return footnote.group(1);
    }

    @Test
    void the_paragraph_says_how_many_organisations_and_members_there_are() throws HkhException {
        String text = printed(traVinh()).replaceAll("(?s)<span class=\"footnote\">.*?</span>", "");
        assertThat(words(text))
                .contains(
                        "Đến cuối năm 2023, toàn tỉnh có 11.078 tổ chức hội, 236.139 hội viên, đạt 22,91% dân số toàn tỉnh.");
    }

    @Test
    void the_footnote_stands_right_behind_its_word_and_breaks_the_number_down() throws HkhException {
        String printed = printed(traVinh());
        assertThat(printed).contains("tổ chức hội<span class=\"footnote\">Gồm: ");
        assertThat(words(footnote(printed)))
                .isEqualTo(
                        "Gồm: 115 hội cơ sở (106 xã, phường, thị trấn, 09 trường học); 1.138 chi hội (641 chi hội ấp, "
                                + "thôn, bản; 115 chi hội khóm, khu phố, tổ dân phố; 382 chi hội trường học); 9.071 tổ khuyến học và "
                                + "754 ban khuyến học (553 ban khuyến học cơ quan; 07 ban khuyến học đơn vị sản xuất kinh doanh và "
                                + "194 ban khuyến học trong các cơ sở tôn giáo).");
    }

    @Test
    void every_number_of_the_paragraph_is_bound() throws HkhException {
        String printed = printed(traVinh());
        String unbound = footnote(printed).replaceAll("(?s)<data.*?</data>", "");
        assertThat(unbound).doesNotContainPattern("\\d");
    }

    @Test
    void a_part_that_is_not_known_is_said_and_not_left_out() throws HkhException {
        assertThat(words(footnote(printed(traVinh().without("board_religious")))))
                .contains(
                        "và [chưa có số liệu: Ban khuyến học cơ sở tôn giáo] ban khuyến học trong các cơ sở tôn giáo");
    }

    @Test
    void other_kinds_of_branches_are_named_where_there_are_any() throws HkhException {
        assertThat(words(footnote(printed(traVinh().total("branch_enterprise", "5")))))
                .contains("382 chi hội trường học; 05 chi hội doanh nghiệp);");
    }
}
