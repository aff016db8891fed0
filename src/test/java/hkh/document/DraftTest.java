package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.document.Draft.Area;
import hkh.document.Draft.BoundFigure;
import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import hkh.document.PrintedTexts.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String MEMBERS = "718/2021/member_total";
    private static final String FIGURE = "<data value=\"36615\" data-ref=\"" + MEMBERS + "\">36.615</data>";

    private static byte[] written(String main) throws DocumentException, IOException {
        return Documents.docx(Documents.content(main));
    }

    /** A draft whose text is this markup alone. */
    private static byte[] typed(String body) throws DocumentException, IOException {
        return EditedDraft.with(
                written("<p>x</p>"),
                document -> document.replaceFirst(
                        "(?s)<w:body>.*</w:body>", "<w:body>" + body.replace("$", "\\$") + "</w:body>"));
    }

    private static Draft draft(byte[] docx) throws DocumentException {
        return Draft.read("draft.docx", docx);
    }

    private static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static List<String> texts(Draft draft) {
        return draft.figures().stream().map(BoundFigure::text).toList();
    }

    private static byte[] refreshed(byte[] docx, String text) throws DocumentException {
        Draft draft = draft(docx);
        Map<Integer, String> texts = new HashMap<>();
        draft.figures().forEach(figure -> texts.put(figure.number(), text));
        return draft.with(texts, Map.of(), draft.printed());
    }

    private static String document(byte[] docx) {
        return EditedDraft.text(docx, "word/document.xml");
    }

    @Test
    void what_was_written_is_read() throws Exception {
        Draft draft = draft(written("<h2>1. Hội viên</h2><p>Có " + FIGURE + " hội viên.</p>"));
        int at = draft.figures().get(0).passage();
        assertThat(draft.figures()).containsExactly(new BoundFigure(0, MEMBERS, "36.615", at, true));
        Draft.Passage passage = draft.passages().get(at);
        assertThat(passage.text()).isEqualTo("Có 36.615 hội viên.");
        assertThat(passage.heading()).isEqualTo("1. Hội viên");
        assertThat(passage.area()).isEqualTo(Area.BODY);
        assertThat(draft.hasTrackedChanges()).isFalse();
        assertThat(draft.printed()).containsExactly(Map.entry(MEMBERS, new Printed("36615", "36.615")));
    }

    @Test
    void a_figure_is_read_however_word_cut_its_runs() throws Exception {
        String content = run("36.") + "<w:proofErr w:type=\"spellStart\"/>" + run("6") + "<w:r><w:t>15</w:t></w:r>";
        assertThat(texts(draft(typed("<w:p>" + control(MEMBERS, content) + "</w:p>"))))
                .containsExactly("36.615");
    }

    @Test
    void tracked_changes_are_read_as_accepted_and_told() throws Exception {
        String content = "<w:del w:id=\"1\"><w:r><w:delText>36.615</w:delText></w:r></w:del><w:ins w:id=\"2\">"
                + run("36.700") + "</w:ins>";
        Draft draft = draft(typed("<w:p>" + control(MEMBERS, content) + "</w:p>"));
        assertThat(texts(draft)).containsExactly("36.700");
        assertThat(draft.hasTrackedChanges()).isTrue();
    }

    @Test
    void a_row_whose_deletion_waits_is_not_there() throws Exception {
        String row = "<w:tr>%s<w:tc><w:p>" + control(MEMBERS, run("%s")) + "</w:p></w:tc></w:tr>";
        Draft draft = draft(typed("<w:tbl>" + row.formatted("", "1")
                + row.formatted("<w:trPr><w:del w:id=\"7\"/></w:trPr>", "2") + "</w:tbl><w:p/>"));
        assertThat(texts(draft)).containsExactly("1");
    }

    @Test
    void one_total_may_stand_in_several_places() throws Exception {
        byte[] docx = written("<p>" + FIGURE + "</p><p>" + FIGURE + "</p>");
        assertThat(draft(docx).figures()).extracting(BoundFigure::tag).containsExactly(MEMBERS, MEMBERS);
        assertThat(texts(draft(refreshed(docx, "36.700")))).containsExactly("36.700", "36.700");
    }

    @Test
    void a_control_around_a_paragraph_a_cell_or_a_row_is_one_too() throws Exception {
        String paragraph = "<w:p>" + run("1") + "</w:p>";
        String cell = control(MEMBERS, "<w:tc>" + paragraph + "</w:tc>");
        String row = control(MEMBERS, "<w:tr><w:tc>" + paragraph + "</w:tc></w:tr>");
        byte[] docx = typed(control(MEMBERS, paragraph) + "<w:tbl><w:tr>" + cell + "</w:tr>" + row + "</w:tbl><w:p/>");
        assertThat(texts(draft(docx))).containsExactly("1", "1", "1");
        assertThat(draft(docx).figures()).allMatch(BoundFigure::whole);
        assertThat(texts(draft(refreshed(docx, "2")))).containsExactly("2", "2", "2");
    }

    @Test
    void a_control_of_the_writers_own_around_a_figure_is_no_figure() throws Exception {
        String own = control("ghi-chu", run("Có ") + control(MEMBERS, run("36.615")));
        byte[] docx = typed("<w:p>" + own + "</w:p>");
        assertThat(texts(draft(docx))).containsExactly("36.615");
        assertThat(draft(refreshed(docx, "2")).passages().get(0).text()).isEqualTo("Có 2");
    }

    @Test
    void a_figure_that_holds_another_or_a_second_paragraph_is_left_to_a_person() throws Exception {
        String outer = control(MEMBERS, run("Có ") + control("718/2021/member_new", run("7")));
        String two = control(MEMBERS, "<w:p>" + run("1") + "</w:p><w:p>" + run("2") + "</w:p>");
        Draft draft = draft(typed("<w:p>" + outer + "</w:p>" + two));
        assertThat(texts(draft)).containsExactly("Có 7", "7", "1\n2");
        assertThat(draft.figures()).extracting(BoundFigure::whole).containsExactly(false, true, false);
    }

    @Test
    void a_text_box_and_its_copy_for_older_programs_are_one_figure() throws Exception {
        String box = "<w:txbxContent><w:p>" + control(MEMBERS, run("36.615")) + "</w:p></w:txbxContent>";
        byte[] docx = typed("<w:p><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice Requires=\"wps\"><w:drawing>"
                + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertThat(texts(draft(docx))).containsExactly("36.615");
        assertThat(document(refreshed(docx, "36.700")))
                .doesNotContain("36.615")
                .containsPattern("(?s)36\\.700.*36\\.700");
    }

    @Test
    void footnotes_headers_and_footers_have_figures_too() throws Exception {
        String open = "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        byte[] docx = EditedDraft.with(
                EditedDraft.with(
                        written("<p>" + FIGURE + "</p>"),
                        "word/footnotes.xml",
                        none -> open.formatted("footnotes") + "<w:footnote w:id=\"1\"><w:p>"
                                + control(MEMBERS, run("2")) + "</w:p></w:footnote></w:footnotes>"),
                "word/footer1.xml",
                none -> open.formatted("ftr") + "<w:p>" + control(MEMBERS, run("3")) + "</w:p></w:ftr>");
        Draft draft = draft(docx);
        assertThat(texts(draft)).containsExactlyInAnyOrder("36.615", "2", "3");
        assertThat(draft.figures())
                .extracting(figure -> draft.passages().get(figure.passage()).area())
                .containsExactlyInAnyOrder(Area.BODY, Area.NOTE, Area.FOOTER);
        assertThat(EditedDraft.text(refreshed(docx, "9"), "word/footnotes.xml")).contains(">9<");
    }

    @Test
    void a_figure_whose_tag_a_program_dropped_is_known_by_its_placeholder() throws Exception {
        byte[] docx = EditedDraft.with(
                written("<p>" + FIGURE + "</p>"),
                document -> document.replaceAll("<w:(tag|id|alias) w:val=\"[^\"]*\"/>", ""));
        assertThat(draft(docx).figures()).extracting(BoundFigure::tag).containsExactly(MEMBERS);
    }

    @Test
    void words_prompt_is_no_text() throws Exception {
        String control = "<w:sdt><w:sdtPr><w:tag w:val=\"" + MEMBERS + "\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>";
        byte[] docx = typed("<w:p>" + control + "</w:p>");
        assertThat(texts(draft(docx))).containsExactly("");
        assertThat(document(refreshed(docx, "5"))).doesNotContain("Click here").doesNotContain("showingPlcHdr");
        assertThat(texts(draft(refreshed(docx, "5")))).containsExactly("5");
    }

    @Test
    void a_table_has_rows_columns_and_a_head() throws Exception {
        Draft draft = draft(written("<p>Hội viên các huyện</p><table><thead><tr><th rowspan=\"2\">Đơn vị</th>"
                + "<th colspan=\"2\">Năm</th></tr><tr><th>2022</th><th>2023</th></tr></thead>"
                + "<tbody><tr><td>Bắc Yên</td><td>–</td><td>" + FIGURE + "</td></tr></tbody></table>"));
        Grid grid = draft.tables().stream()
                .filter(table -> table.before().equals("Hội viên các huyện"))
                .findFirst()
                .orElseThrow();
        assertThat(grid.heads()).isEqualTo(2);
        assertThat(grid.rows().get(0)).extracting(Cell::span).containsExactly(1, 2);
        assertThat(grid.rows().get(1)).extracting(Cell::continued).containsExactly(true, false, false);
        assertThat(grid.rows().get(2)).extracting(Cell::text).containsExactly("Bắc Yên", "–", "36.615");
        assertThat(grid.rows().get(2)).extracting(Cell::column).containsExactly(0, 1, 2);
        assertThat(grid.rows().get(2).get(2).figures()).containsExactly(0);
    }

    @Test
    void only_what_is_between_the_ends_of_a_figure_changes_and_its_look_stays() throws Exception {
        byte[] docx = typed("<w:p><!-- a <w:t> --><w:r><w:t>Có &amp; &#x111;ủ </w:t></w:r>"
                + control(MEMBERS, run("36.") + "<w:bookmarkStart w:id=\"0\" w:name=\"a\"/>" + run("615"))
                + "<w:r><w:t>\n  người</w:t></w:r></w:p>");
        String before = document(docx);
        byte[] after = refreshed(docx, "≥\u00A036.700 <&> (11/14 đơn vị)");
        assertThat(document(after))
                .isEqualTo(before.replace(run("36."), run("≥\u00A036.700 &lt;&amp;&gt; (11/14 đơn vị)"))
                        .replace(run("615"), "<w:r><w:rPr><w:b/></w:rPr></w:r>"));
        Map<String, byte[]> others = EditedDraft.parts(after);
        Map<String, byte[]> left = EditedDraft.parts(docx);
        assertThat(others.keySet()).containsExactlyElementsOf(left.keySet());
        others.remove("word/document.xml");
        others.forEach((part, bytes) -> assertThat(bytes).as(part).isEqualTo(left.get(part)));
    }

    @Test
    void a_figure_without_a_text_can_get_one_and_lose_it_again() throws Exception {
        for (String content : List.of("<w:r/>", "<w:r><w:rPr><w:b/></w:rPr></w:r>", "")) {
            byte[] docx = typed("<w:p>" + control(MEMBERS, content) + "</w:p>");
            byte[] full = refreshed(docx, " (11/14 đơn vị)");
            assertThat(draft(full).passages().get(0).text()).isEqualTo(" (11/14 đơn vị)");
            assertThat(texts(draft(refreshed(full, "")))).containsExactly("");
        }
        byte[] paragraph = typed(control(MEMBERS, "<w:p/>"));
        assertThat(texts(draft(refreshed(paragraph, "5")))).containsExactly("5");
    }

    @Test
    void what_is_printed_from_now_on_is_noted() throws Exception {
        byte[] docx = written("<p>" + FIGURE + "</p>");
        byte[] after = draft(docx).with(Map.of(), Map.of(), Map.of(MEMBERS, new Printed("5", "\"<5>\" & 'x'")));
        assertThat(draft(after).printed()).containsEntry(MEMBERS, new Printed("5", "\"<5>\" & 'x'"));
        assertThat(draft(EditedDraft.without(docx, "customXml/item1.xml")).printed())
                .isEmpty();
        assertThat(draft(EditedDraft.with(docx, "customXml/item1.xml", text -> "<broken"))
                        .printed())
                .isEmpty();
    }

    @Test
    void markup_in_a_text_is_text() throws Exception {
        byte[] docx = written("<p>&lt;w:sdt&gt; ]]&gt; &amp;amp; " + FIGURE + " \u202Ex</p>");
        assertThat(draft(docx).passages()).extracting(Draft.Passage::text).contains("<w:sdt> ]]> &amp; 36.615 \u202Ex");
        byte[] section = typed("<w:p><w:r><w:t><![CDATA[a < b & c]]> &lt;</w:t></w:r></w:p>");
        assertThat(draft(section).passages().get(0).text()).isEqualTo("a < b & c <");
    }

    @Test
    void what_is_no_word_file_or_is_made_to_do_harm_is_refused() throws Exception {
        byte[] docx = written("<p>" + FIGURE + "</p>");
        refused("nothing".getBytes(StandardCharsets.UTF_8), "not a Word file");
        refused(EditedDraft.without(docx, "word/document.xml"), "not a Word file");
        refused(Arrays.copyOf(docx, docx.length / 2), "");
        refused(
                EditedDraft.with(
                        docx, text -> text.replaceFirst("<w:document", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document")),
                "DOCTYPE");
        refused(EditedDraft.with(docx, text -> text.replace("</w:body>", "")), "not well-formed");
        refused(
                EditedDraft.with(
                        docx,
                        text -> text.replace(
                                "schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "purl.oclc.org/ooxml/wordprocessingml/main")),
                "unknown Word format");
        refused(typed("<w:p>".repeat(2000) + "</w:p>".repeat(2000)), "nested too deep");
        Map<String, byte[]> bomb = new LinkedHashMap<>(EditedDraft.parts(docx));
        bomb.put("word/header9.xml", new byte[70 << 20]);
        refused(EditedDraft.zip(bomb), "unpacks to more");
    }

    private static void refused(byte[] docx, String why) {
        assertThatThrownBy(() -> draft(docx))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(why);
    }
}
