package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.report.Provinces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "word/styles.xml",
                "word/numbering.xml",
                "word/settings.xml",
                "word/fontTable.xml",
                "word/header1.xml",
                "word/header2.xml"
            })
    void the_reference_is_valid(String part) throws Exception {
        assertThat(OfficeSchema.errors(Documents.part(Files.readAllBytes(Documents.REFERENCE), part)))
                .isEmpty();
    }

    @Test
    void a_whole_report_is_valid() throws Exception {
        assertThat(OfficeSchema.errors(Documents.part(Documents.docx(Documents.report()), "word/document.xml")))
                .isEmpty();
    }

    @Test
    void every_part_of_a_report_with_charts_footnotes_contents_and_appendices_is_valid() throws Exception {
        Map<String, String> parts = Documents.parts(Documents.docx(Documents.everything()));
        assertThat(parts)
                .containsKeys(
                        "word/charts/chart1.xml",
                        "word/charts/chart2.xml",
                        "word/charts/_rels/chart1.xml.rels",
                        "word/embeddings/chart1.xlsx",
                        "word/footnotes.xml");
        for (String part : parts.keySet()) {
            if (part.matches("word/([a-z0-9]+|charts/chart[0-9])\\.xml")) {
                assertThat(OfficeSchema.errors(parts.get(part))).as(part).isEmpty();
            }
        }
    }

    @Test
    void every_part_has_a_type_and_every_relation_leads_to_a_part() throws Exception {
        Map<String, String> parts = Documents.parts(Documents.docx(Documents.everything()));
        Element types = XmlReader.read("types", bytes(parts, "[Content_Types].xml"));
        for (String part : parts.keySet()) {
            assertThat(types.elements())
                    .as(part)
                    .anyMatch(type -> type.attribute("PartName", "").equals("/" + part)
                            || part.endsWith("." + type.attribute("Extension", "?"))
                            || part.equals("[Content_Types].xml"));
        }
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels")) {
                String folder = part.replaceFirst("_rels/[^/]*$", "");
                for (Element relation :
                        XmlReader.read(part, bytes(parts, part)).elements().toList()) {
                    Path target = Path.of(folder).resolve(relation.attribute("Target", ""));
                    assertThat(parts).as(part).containsKey(target.normalize().toString());
                }
            }
        }
    }

    @Test
    void the_report_of_a_province_is_valid_and_every_figure_is_a_content_control() throws Exception {
        String xhtml = Provinces.sonLa().printed();
        String document = Documents.part(Documents.docx(xhtml), "word/document.xml");
        assertThat(OfficeSchema.errors(document)).isEmpty();
        String withoutCharts = xhtml.replaceAll("(?s)<figure .*?</figure>", "");
        assertThat(document.split("<w:sdt>", -1)).hasSameSizeAs(withoutCharts.split("<data ", -1));
        assertThat(Documents.html(xhtml).split("<data ", -1)).hasSameSizeAs(xhtml.split("<data ", -1));
    }

    @Test
    void a_report_without_letterhead_signature_and_content_is_valid() throws Exception {
        assertThat(OfficeSchema.errors(Documents.markup(""))).isEmpty();
    }

    @Test
    void an_invalid_part_is_noticed() throws Exception {
        String swapped = Documents.markup("<p>a</p>").replace("<w:tblW ", "<w:tblLayout w:type=\"fixed\"/><w:tblW ");
        assertThat(OfficeSchema.errors(swapped)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><strong><em><u>a<sup>b</sup></u></em></strong> <data data-ref=\"r\"/></p>",
                "<table><tr><td colspan=\"2\" rowspan=\"2\">a</td><td>b</td></tr><tr/></table>",
                "<table><tr><td/></tr></table><table><tr><td><p/></td></tr></table>",
                "<ul><li><p>a</p><ol><li>b<table><tr><td><ul><li>c</li></ul></td></tr></table></li></ol></li></ul>",
                "<section>loose<h1/><aside><p>n</p>m</aside></section>"
            })
    void awkward_content_is_valid(String main) throws Exception {
        assertThat(OfficeSchema.errors(Documents.markup(main))).isEmpty();
    }

    @Test
    void a_slot_with_emphasis_of_its_own_in_a_formatted_run_is_valid() throws Exception {
        byte[] reference = Documents.reference(
                "word/document.xml",
                xml -> xml.replace(
                        "<w:r><w:t>{{number}}",
                        "<w:r><w:rPr><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/></w:rPr><w:t>{{number}}"));
        String report = Documents.header("<p data-slot=\"number\">Số: <strong><u>1</u></strong></p>");
        String document = Documents.part(Documents.docx(report, reference), "word/document.xml");
        assertThat(OfficeSchema.errors(document)).isEmpty();
        assertThat(document)
                .contains(
                        "<w:rPr><w:b/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:u w:val=\"single\"/></w:rPr>");
    }

    private static byte[] bytes(Map<String, String> parts, String part) {
        return parts.getOrDefault(part, "").getBytes(StandardCharsets.UTF_8);
    }
}
