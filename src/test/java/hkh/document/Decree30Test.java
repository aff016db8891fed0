package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.report.Provinces;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presentation that Decree 30/2020/NĐ-CP asks for, looked for in the reference and in a report written with it. */
class Decree30Test {

    private static String document = "";
    private static String styles = "";
    private static byte[] docx = {};

    @BeforeAll
    static void write() throws Exception {
        docx = Documents.docx(Documents.report());
        document = Documents.part(docx, "word/document.xml");
        styles = Documents.part(docx, "word/styles.xml");
    }

    @Test
    void the_page_is_upright_a4_with_margins_in_range() throws Exception {
        Element section = find(document, "w:sectPr").get(0);
        assertThat(section.child("w:pgSz").orElseThrow().attributes())
                .isEqualTo(Map.of("w:w", "11906", "w:h", "16838"));
        Element margins = section.child("w:pgMar").orElseThrow();
        assertThat(millimetres(margins, "w:top")).isBetween(20, 25);
        assertThat(millimetres(margins, "w:bottom")).isBetween(20, 25);
        assertThat(millimetres(margins, "w:left")).isBetween(30, 35);
        assertThat(millimetres(margins, "w:right")).isBetween(15, 20);
    }

    @Test
    void every_run_is_black_times_new_roman() throws Exception {
        for (String part : List.of(document, styles, Documents.part(docx, "word/numbering.xml"))) {
            assertThat(find(part, "w:rFonts"))
                    .allMatch(fonts -> fonts.attributes().values().stream().allMatch("Times New Roman"::equals));
            assertThat(find(part, "w:color")).isEmpty();
        }
        assertThat(find(styles, "w:rPrDefault").get(0).descendants().anyMatch(element -> element.is("w:rFonts")))
                .isTrue();
    }

    @Test
    void pages_are_numbered_in_the_header_from_the_second_on() throws Exception {
        assertThat(document)
                .contains("<w:titlePg/>")
                .contains("<w:headerReference w:type=\"default\" r:id=\"rId4\"/>")
                .contains("<w:headerReference w:type=\"first\" r:id=\"rId5\"/>");
        assertThat(Documents.part(docx, "word/header1.xml"))
                .contains("<w:pStyle w:val=\"Header\"/>")
                .contains(" PAGE ");
        assertThat(Documents.part(docx, "word/header2.xml")).doesNotContain("PAGE");
        assertThat(property("header", "w:jc")).isEqualTo("center");
        assertThat(property("header", "w:sz")).isEqualTo("28");
    }

    @Test
    void body_text_is_justified_indented_and_spaced() throws Exception {
        assertThat(property("HKH Body", "w:jc")).isEqualTo("both");
        assertThat(element("HKH Body", "w:ind").attribute("w:firstLine", "")).isEqualTo("720");
        Element spacing = element("HKH Body", "w:spacing");
        assertThat(Integer.parseInt(spacing.attribute("w:after", ""))).isGreaterThanOrEqualTo(120);
        assertThat(Integer.parseInt(spacing.attribute("w:line", ""))).isBetween(240, 360);
    }

    @ParameterizedTest
    @CsvSource({
        "HKH Nation,13,bold",
        "HKH Motto,14,bold",
        "HKH Issuer Parent,12,upright",
        "HKH Issuer,12,bold",
        "HKH Number,13,upright",
        "HKH Place Date,14,italic",
        "HKH Kind,14,bold",
        "HKH Abstract,14,bold",
        "heading 1,14,bold",
        "heading 2,14,bold",
        "HKH Body,14,upright",
        "HKH Table Text,13,upright",
        "HKH Table Header,13,bold",
        "HKH Authority,14,bold",
        "HKH Position,14,bold",
        "HKH Signatory,14,bold",
        "HKH Recipients Title,12,bold italic",
        "HKH Recipients,11,upright"
    })
    void sizes_and_faces_are_those_of_the_decree(String style, int size, String face) throws Exception {
        assertThat(Integer.parseInt(property(style, "w:sz"))).isEqualTo(2 * size);
        assertThat(has(style, "w:b")).isEqualTo(face.contains("bold"));
        assertThat(has(style, "w:i")).isEqualTo(face.contains("italic"));
    }

    @Test
    void the_rules_under_issuer_motto_and_abstract_have_the_length_asked_for() throws Exception {
        assertThat(property("HKH Rule", "w:top")).isEqualTo("single");
        List<Integer> lengths = find(document, "w:tc", "w:body").stream()
                .flatMap(place -> place.elements()
                        .filter(paragraph -> paragraph.is("w:p"))
                        .filter(paragraph -> paragraph
                                .descendants()
                                .anyMatch(style -> style.attribute("w:val", "").equals("HKHRule")))
                        .map(rule -> width(place)
                                - 2
                                        * Integer.parseInt(rule.descendants()
                                                .filter(element -> element.is("w:ind"))
                                                .findFirst()
                                                .orElseThrow()
                                                .attribute("w:left", ""))))
                .toList();
        // in Times New Roman the issuer (12 pt bold) is 4173 twips long, the motto 3428, the abstract 5570
        assertThat(lengths).hasSize(3);
        assertThat(lengths.get(0)).as("abstract").isBetween(5570 / 3, 5570 / 2);
        assertThat(lengths.get(1)).as("issuer").isBetween(4173 / 3, 4173 / 2);
        assertThat(lengths.get(2)).as("motto").isBetween(3400, 3460);
    }

    @Test
    void number_and_date_share_a_row_and_signature_and_recipients_another() throws Exception {
        List<String> rows = find(document, "w:tr").stream()
                .map(row -> row.elements()
                        .filter(cell -> cell.is("w:tc"))
                        .map(Element::text)
                        .collect(Collectors.joining(" | ")))
                .toList();
        assertThat(rows.get(0))
                .isEqualTo("HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNGHỘI KHUYẾN HỌC TP THỦ DẦU MỘT"
                        + " | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
        assertThat(rows.get(1)).isEqualTo("Số: 39/BC-HKH | Thủ Dầu Một, ngày 30 tháng 11 năm 2021");
        assertThat(rows.get(rows.size() - 1))
                .startsWith("Nơi nhận:- ")
                .contains("- Lưu: VT. | TM. BAN THƯỜNG VỤCHỦ TỊCHNguyễn Văn A");
    }

    @Test
    void a_part_has_its_name_and_below_it_its_title_in_capitals_both_centred() throws Exception {
        String province = Documents.part(Documents.docx(Provinces.sonLa().printed()), "word/document.xml");
        List<Element> parts = find(province, "w:p").stream()
                .filter(paragraph -> paragraph
                        .descendants()
                        .anyMatch(style -> style.attribute("w:val", "").equals("HKHPart")))
                // an appendix is headed like a part
                .filter(part -> !part.text().startsWith("Phụ lục"))
                .toList();
        assertThat(parts).hasSize(2);
        assertThat(parts).allMatch(part -> part.descendants().anyMatch(element -> element.is("w:br")));
        assertThat(parts.get(0).text()).isEqualTo("Phần thứ nhấtKẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2023");
        assertThat(parts.get(1).text()).startsWith("Phần thứ haiNHIỆM VỤ");
        assertThat(property("HKH Part", "w:jc")).isEqualTo("center");
        assertThat(has("HKH Part", "w:b")).isTrue();
    }

    @Test
    void text_is_composed_and_the_language_is_vietnamese() throws Exception {
        for (String part : List.of(document, styles)) {
            assertThat(Normalizer.isNormalized(part, Normalizer.Form.NFC)).isTrue();
        }
        assertThat(find(styles, "w:lang").get(0).attribute("w:val", "")).isEqualTo("vi-VN");
    }

    @Test
    void the_reference_is_small() throws Exception {
        assertThat(Files.size(Documents.REFERENCE)).isLessThan(20_000);
    }

    private static int width(Element place) {
        return place.child("w:tcPr")
                .flatMap(properties -> properties.child("w:tcW"))
                .map(width -> Integer.parseInt(width.attribute("w:w", "")))
                .orElse(9355);
    }

    private static int millimetres(Element margins, String side) {
        return Math.round(Integer.parseInt(margins.attribute(side, "")) * 254 / 14400f);
    }

    private static List<Element> find(String part, String... names) throws DocumentException {
        return XmlReader.read("part", part.replaceFirst(Pattern.quote("<?xml") + "[^>]*>", ""))
                .descendants()
                .filter(element -> List.of(names).contains(element.name()))
                .toList();
    }

    /** A style says a property itself, or the style it is based on does, or the defaults do. */
    private static String property(String style, String name) throws DocumentException {
        return element(style, name).attribute("w:val", "");
    }

    private static boolean has(String style, String name) throws DocumentException {
        return element(style, name).is(name);
    }

    private static final Element NOTHING = new Element("nothing", Map.of(), List.of());

    private static Element element(String styleName, String name) throws DocumentException {
        Map<String, Element> byId = find(styles, "w:style").stream()
                .collect(Collectors.toMap(style -> style.attribute("w:styleId", ""), Function.identity()));
        Element style = byId.values().stream()
                .filter(one ->
                        one.child("w:name").orElseThrow().attribute("w:val", "").equals(styleName))
                .findFirst()
                .orElseThrow();
        while (true) {
            for (Element one : style.descendants().toList()) {
                if (one.is(name)) {
                    return one;
                }
            }
            if (style.child("w:basedOn").isEmpty()) {
                break;
            }
            style = byId.getOrDefault(style.child("w:basedOn").orElseThrow().attribute("w:val", ""), NOTHING);
        }
        return find(styles, "w:docDefaults")
                .get(0)
                .descendants()
                .filter(one -> one.is(name))
                .findFirst()
                .orElse(NOTHING);
    }
}
