package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secretary who opens the draft in LibreOffice and saves it loses nothing that binds it to its figures. */
class DocxRoundTripTest {

    @TempDir
    private static Path folder;

    private static byte[] before = {};
    private static byte[] after = {};
    private static Map<String, String> parts = Map.of();

    @BeforeAll
    static void save() throws Exception {
        String path = String.valueOf(System.getenv("PATH"));
        assumeTrue(
                Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "soffice"))),
                "LibreOffice (soffice) is not installed: the round trip was not tested");
        String merged =
                "<table><thead><tr><th rowspan=\"2\">TT</th><th colspan=\"2\">Hội viên</th></tr><tr><th>Nam</th><th>Nữ</th></tr>"
                        + "</thead><tbody><tr><td>1</td><td><data data-ref=\"1/2023/men\">5</data></td><td>6</td></tr></tbody></table>";
        before = Documents.docx(Documents.everything().replaceFirst("</main>", merged + "<p>Hết./.</p></main>"));
        Path draft = Files.write(folder.resolve("draft.docx"), before);
        Path saved = Files.createDirectory(folder.resolve("saved"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx:MS Word 2007 XML",
                        "--outdir",
                        saved.toString(),
                        draft.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("soffice ends").isTrue();
        after = Files.readAllBytes(saved.resolve("draft.docx"));
        parts = Documents.parts(after);
    }

    @AfterAll
    static void forget() {
        before = new byte[0];
        after = new byte[0];
    }

    @Test
    void every_content_control_keeps_its_tag_and_its_text() throws Exception {
        assertThat(controls(after, "word/document.xml"))
                .isNotEmpty()
                .isEqualTo(controls(before, "word/document.xml"))
                .containsEntry("1/2023/men", "5");
        assertThat(controls(after, "word/footnotes.xml"))
                .isEqualTo(controls(before, "word/footnotes.xml"))
                .containsEntry("1/2023/f", "5");
    }

    @Test
    void charts_are_still_charts_with_their_numbers_and_their_gap() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(after))) {
            assertThat(word.getCharts()).hasSize(2);
            for (XWPFChart chart : word.getCharts()) {
                XDDFChartData data = chart.getChartSeries().get(0);
                assertThat(data.getSeries(0).getValuesData().getPointAt(0)).isEqualTo(10345.0);
                assertThat(data.getSeries(1).getValuesData().getPointAt(1)).isEqualTo(28313.5);
                assertThat(data.getSeries(0).getCategoryData().getPointAt(1)).isEqualTo("Huyện Mai Sơn");
                assertThat(chart.getCTChartSpace().xmlText()).contains("dispBlanksAs val=\"gap\"");
            }
        }
    }

    @Test
    void a_footnote_is_still_at_the_foot() throws Exception {
        assertThat(parts.get("word/footnotes.xml")).contains("Có ", " nữ.");
        assertThat(elements("word/document.xml", "w:footnoteReference")).hasSize(1);
    }

    @Test
    void headings_are_repeated_and_cells_stay_merged() throws Exception {
        Element table = elements("word/document.xml", "w:tbl").stream()
                .filter(one -> one.text().startsWith("TTHội viên"))
                .findFirst()
                .orElseThrow();
        assertThat(table.descendants().filter(element -> element.is("w:tblHeader")))
                .hasSize(2);
        assertThat(table.descendants().filter(element -> element.is("w:gridSpan")))
                .extracting(span -> span.attribute("w:val", ""))
                .containsExactly("2");
        assertThat(table.descendants().filter(element -> element.is("w:vMerge")))
                .hasSize(2);
    }

    @Test
    void the_table_of_contents_is_still_one_with_its_entries() throws Exception {
        assertThat(elements("word/document.xml", "w:instrText"))
                .extracting(Element::text)
                .anyMatch(field -> field.contains("TOC"));
        assertThat(elements("word/document.xml", "w:hyperlink"))
                .extracting(Element::text)
                .anyMatch(words -> words.contains("I. KẾT QUẢ HOẠT ĐỘNG"))
                .anyMatch(words -> words.contains("Phụ lục II RỘNG"));
    }

    @Test
    void an_appendix_with_a_wide_table_still_lies_on_its_side() throws Exception {
        assertThat(elements("word/document.xml", "w:pgSz"))
                .extracting(page -> page.attribute("w:orient", "portrait"))
                .containsExactly("portrait", "portrait", "landscape");
    }

    /** Tag and text of content controls; LibreOffice before 7.5 keeps the tag only as the name of the placeholder. */
    private static Map<String, String> controls(byte[] docx, String part) throws DocumentException, IOException {
        Map<String, String> controls = new LinkedHashMap<>();
        XmlReader.read("part", Documents.part(docx, part))
                .descendants()
                .filter(element -> element.is("w:sdt"))
                .forEach(control -> control.child("w:sdtPr")
                        .flatMap(properties -> properties.child("w:placeholder"))
                        .flatMap(placeholder -> placeholder.child("w:docPart"))
                        .ifPresent(tag -> controls.put(
                                tag.attribute("w:val", ""),
                                control.child("w:sdtContent").orElseThrow().text())));
        return controls;
    }

    private static List<Element> elements(String part, String name) throws DocumentException {
        return XmlReader.read("part", parts.getOrDefault(part, ""))
                .descendants()
                .filter(element -> element.is(name))
                .toList();
    }
}
