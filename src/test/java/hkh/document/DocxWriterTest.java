package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class DocxWriterTest {

    @Test
    void word_reads_the_letterhead_the_content_and_the_signature() throws Exception {
        try (XWPFDocument word = Documents.word(Documents.report())) {
            assertThat(word.getTables().get(0).getText())
                    .contains("HỘI KHUYẾN HỌC TP THỦ DẦU MỘT")
                    .contains("Độc lập - Tự do - Hạnh phúc")
                    .contains("Số: 39/BC-HKH\tThủ Dầu Một, ngày 30 tháng 11 năm 2021");
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("BÁO CÁO", "I. KẾT QUẢ HOẠT ĐỘNG NĂM 2021")
                    .anyMatch(text -> text.endsWith("Hội Khuyến học thành phố Thủ Dầu Một./."));
            assertThat(word.getTables().get(word.getTables().size() - 1).getText())
                    .contains("Nơi nhận:\t- UBND thành phố;\t")
                    .contains("- Lưu: VT.")
                    .contains("TM. BAN THƯỜNG VỤ\tCHỦ TỊCH\tNguyễn Văn A");
        }
    }

    @Test
    void each_kind_of_paragraph_has_its_style() throws Exception {
        String main = """
                <h1>one</h1><h2>two</h2><h3>three</h3><h1 class="part">part</h1><p>body</p><p class="motion">motion</p>
                <ul><li>dash<ul><li>plus<ul><li>dot</li></ul></li></ul></li></ul><ol><li>count<ul><li>first dash</li></ul></li></ol>
                <p class="placeholder">fill</p><aside class="note">note</aside>""";
        try (XWPFDocument word = Documents.word(Documents.content(main))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> !paragraph.getText().isEmpty())
                            .map(paragraph -> paragraph.getText() + " = "
                                    + word.getStyles()
                                            .getStyle(paragraph.getStyle())
                                            .getName()))
                    .containsExactly(
                            "one = heading 1",
                            "two = heading 2",
                            "three = heading 3",
                            "part = HKH Part",
                            "body = HKH Body",
                            "motion = HKH Body",
                            "dash = HKH List",
                            "plus = HKH List 2",
                            "dot = HKH List 3",
                            "1. count = HKH Numbered",
                            "first dash = HKH List",
                            "fill = HKH Placeholder",
                            "note = HKH Note");
        }
    }

    @Test
    void a_printed_figure_is_a_content_control_with_its_reference() throws Exception {
        String control = Documents.markup(
                "<p>có <data value=\"36615\" data-ref=\"718/2021/member_total\" title=\"Hội viên\">36.615</data> người</p>");
        assertThat(control)
                .containsPattern(Pattern.quote("có </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"Hội viên\"/>"
                                + "<w:tag w:val=\"718/2021/member_total\"/>")
                        + "<w:id w:val=\"[0-9]+\"/><w:placeholder><w:docPart w:val=\"718/2021/member_total\"/></w:placeholder>"
                        + "</w:sdtPr><w:sdtContent>"
                        + Pattern.quote("<w:r><w:t xml:space=\"preserve\">36.615</w:t></w:r></w:sdtContent></w:sdt>"
                                + "<w:r><w:t xml:space=\"preserve\"> người"));
    }

    @Test
    void the_same_figure_printed_twice_has_two_ids_and_one_tag() throws Exception {
        String twice = Documents.markup("<p><data data-ref=\"r\">1</data><data data-ref=\"r\">1</data></p>");
        List<String> ids = Pattern.compile("<w:id w:val=\"([0-9]+)\"/>")
                .matcher(twice)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> Integer.parseInt(id) > 0);
        assertThat(twice.split("<w:tag w:val=\"r\"/>", -1)).hasSize(3);
    }

    @Test
    void every_figure_of_a_report_is_found_again_by_its_tag() throws Exception {
        Element report = XmlReader.read("report", Documents.report());
        List<String> references = report.descendants()
                .filter(element -> element.is("data"))
                .map(element -> ContentTag.of(element.attribute("data-ref", "")))
                .toList();
        Element document =
                XmlReader.read("document", Documents.part(Documents.docx(Documents.report()), "word/document.xml"));
        assertThat(document.descendants()
                        .filter(element -> element.is("w:tag"))
                        .map(element -> element.attribute("w:val", "")))
                .containsExactlyElementsOf(references);
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws Exception {
        assertThat(Documents.docx(Documents.report())).isEqualTo(Documents.docx(Documents.report()));
    }

    @Test
    void all_parts_but_the_document_are_those_of_the_reference() throws Exception {
        byte[] written = Documents.docx(Documents.report());
        byte[] reference = Files.readAllBytes(Documents.REFERENCE);
        for (String part : List.of("word/styles.xml", "word/settings.xml", "word/header1.xml")) {
            assertThat(Documents.part(written, part)).isEqualTo(Documents.part(reference, part));
        }
    }

    @Test
    void what_is_printed_is_noted_in_a_part_of_its_own() throws Exception {
        String figure = "<p><data value=\"36615\" data-ref=\"718/2021/member_total\">36.615</data></p>";
        byte[] written = Documents.docx(Documents.content(figure));
        String types = "[Content_Types].xml";
        assertThat(Documents.part(written, types).strip())
                .isEqualTo(
                        Documents.part(Files.readAllBytes(Documents.REFERENCE), types)
                                .strip()
                                .replace(
                                        "</Types>",
                                        "<Override PartName=\"/customXml/itemProps1.xml\" ContentType="
                                                + "\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>"));
        assertThat(Documents.part(written, "word/_rels/document.xml.rels"))
                .contains("Target=\"../customXml/item1.xml\"");
        assertThat(Documents.part(written, "customXml/item1.xml"))
                .contains("<figure tag=\"718/2021/member_total\" value=\"36615\" text=\"36.615\"/>");
    }

    @Test
    void a_report_may_be_the_reference_of_another_one() throws Exception {
        String figure = "<p><data value=\"%1$s\" data-ref=\"718/2021/%2$s\">%1$s</data></p>";
        byte[] first = Documents.docx(Documents.content(figure.formatted("7", "member_new")));
        byte[] reference = EditedDraft.with(
                first, text -> text.replaceFirst("(?s)<w:sdt>.*?</w:sdt>", "<w:r><w:t>{{content}}</w:t></w:r>"));
        byte[] second = Documents.docx(Documents.content(figure.formatted("5", "member_total")), reference);
        assertThat(Draft.read("second.docx", second).printed()).containsOnlyKeys("718/2021/member_total");
    }

    @Test
    void a_file_that_is_not_word_is_refused() {
        assertThatThrownBy(() -> Documents.docx(Documents.report(), new byte[] {1, 2, 3}))
                .isInstanceOf(DocumentException.class)
                .hasMessage("reference.docx is not a Word file (.docx): it has no word/document.xml");
    }

    @Test
    void a_missing_style_is_said_by_its_name() throws Exception {
        byte[] reference = Documents.reference(
                "word/styles.xml",
                xml -> xml.replace("\"HKH Table Number\"", "\"Số\"").replace("\"heading 3\"", "\"H\""));
        assertThatThrownBy(() -> Documents.docx(Documents.report(), reference))
                .isInstanceOf(DocumentException.class)
                .hasMessage("reference.docx lacks the paragraph style \"heading 3\" and the paragraph style"
                        + " \"HKH Table Number\"; create it in Word with exactly this name");
    }

    @Test
    void styles_are_found_by_name_whatever_their_id_and_case() throws Exception {
        byte[] reference = Documents.reference(
                "word/styles.xml",
                xml -> xml.replace("w:styleId=\"Heading1\"", "w:styleId=\"u1\"")
                        .replace("<w:basedOn w:val=\"Heading1\"/>", "<w:basedOn w:val=\"u1\"/>")
                        .replace("\"heading 1\"", "\"Heading 1\""));
        assertThat(Documents.part(Documents.docx(Documents.content("<h1>a</h1>"), reference), "word/document.xml"))
                .contains("<w:pStyle w:val=\"u1\"/>");
    }
}
