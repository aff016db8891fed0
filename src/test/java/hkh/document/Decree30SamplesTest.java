package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.samples.Sample;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklist of Decree 30/2020/NĐ-CP, read from the reports that the program writes of both annual samples. */
class Decree30SamplesTest {

    private static final String TOWN = "thu-dau-mot-2021";
    private static final String PROVINCE = "son-la-2023";
    private static final Pattern DATE = Pattern.compile(".+, ngày ([0-9]{2}) tháng ([0-9]{1,2}) năm [0-9]{4}");
    private static final Set<String> RUNNING =
            Set.of("HKH Body", "HKH List", "HKH List 2", "HKH List 3", "HKH Numbered");
    private static final Map<String, WrittenWord> REPORTS = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        for (String name : List.of(TOWN, PROVINCE)) {
            Sample sample = Sample.copied(name, folder.resolve(name));
            sample.aggregate();
            REPORTS.put(name, new WrittenWord(sample.result("report.docx")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void pages_are_a4_with_margins_in_range(String name) {
        List<List<Element>> sections = report(name).sections();
        for (Element page : sections.stream().map(Decree30SamplesTest::last).toList()) {
            Element size = page.child("w:pgSz").orElseThrow();
            boolean lying = size.attribute("w:orient", "portrait").equals("landscape");
            assertThat(List.of(size.attribute("w:w", ""), size.attribute("w:h", "")))
                    .isEqualTo(lying ? List.of("16838", "11906") : List.of("11906", "16838"));
            Element margins = page.child("w:pgMar").orElseThrow();
            assertThat(millimetres(margins, "w:top")).isBetween(20.0, 25.0);
            assertThat(millimetres(margins, "w:bottom")).isBetween(20.0, 25.0);
            assertThat(millimetres(margins, "w:left")).isBetween(30.0, 35.0);
            assertThat(millimetres(margins, "w:right")).isBetween(15.0, 20.0);
        }
        assertThat(last(sections.get(0)).child("w:pgSz").orElseThrow().attribute("w:orient", "portrait"))
                .isEqualTo("portrait");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void every_word_is_in_times_new_roman_and_black(String name) {
        WrittenWord report = report(name);
        for (Element paragraph : all(report)) {
            assertThat(report.looks(paragraph, "w:rFonts"))
                    .allMatch(fonts -> fonts.attribute("w:ascii", "").equals("Times New Roman")
                            && fonts.attribute("w:hAnsi", "").equals("Times New Roman"));
            assertThat(report.looks(paragraph, "w:color"))
                    .allMatch(colour -> Set.of("auto", "000000").contains(colour.attribute("w:val", "auto")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void pages_are_numbered_in_the_middle_of_the_header_from_the_second_on(String name) throws Exception {
        WrittenWord report = report(name);
        Map<String, String> targets = new LinkedHashMap<>();
        report.read("word/_rels/document.xml.rels")
                .elements()
                .forEach(relation -> targets.put(relation.attribute("Id", ""), relation.attribute("Target", "")));
        for (List<Element> section : report.sections()) {
            assertThat(last(section).child("w:titlePg"))
                    .as("the first page has a header of its own")
                    .isPresent();
            for (Element header : last(section)
                    .elements()
                    .filter(one -> one.is("w:headerReference"))
                    .toList()) {
                Element part = report.read("word/" + targets.get(header.attribute("r:id", "")));
                boolean first = header.attribute("w:type", "").equals("first");
                assertThat(part.text().contains("PAGE")).isEqualTo(!first);
                Element line = part.child("w:p").orElseThrow();
                assertThat(report.alignment(line)).isEqualTo("center");
                if (!first) {
                    assertThat(report.size(line)).isBetween(13.0, 14.0);
                    assertThat(report.face(line)).isEqualTo("upright");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void nation_and_motto_stand_on_the_right_with_a_line_as_long_as_the_motto(String name) {
        WrittenWord report = report(name);
        Element cell = WrittenWord.cells(letterhead(report).get(0)).get(1);
        List<Element> lines = WrittenWord.lines(cell);
        assertThat(lines)
                .extracting(Element::text)
                .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertLook(report, lines.get(0), 12, 13, "bold");
        assertLook(report, lines.get(1), 13, 14, "bold");
        // 3428 twips: the motto in Times New Roman Bold at 14 points
        assertThat(rule(cell, lines.get(1))).isBetween(3400, 3460);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void the_issuer_stands_on_the_left_below_its_superior_with_a_line_of_a_third_to_a_half(String name) {
        WrittenWord report = report(name);
        Element cell = WrittenWord.cells(letterhead(report).get(0)).get(0);
        List<Element> lines = WrittenWord.lines(cell);
        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.text().equals(line.text().toUpperCase(Locale.ROOT)));
        assertLook(report, lines.get(0), 12, 13, "upright");
        assertLook(report, lines.get(1), 12, 13, "bold");
        int length = rule(cell, lines.get(1));
        assertThat(length).isBetween(longestLine(lines.get(1), 12, cell) / 3, longestLine(lines.get(1), 12, cell) / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void number_and_date_share_a_line(String name) {
        WrittenWord report = report(name);
        List<Element> cells = WrittenWord.cells(letterhead(report).get(1));
        Element number = WrittenWord.lines(cells.get(0)).get(0);
        Element date = WrittenWord.lines(cells.get(1)).get(0);
        assertThat(number.text()).matches("Số: [0-9]{2,}/BC-HKH");
        assertLook(report, number, 13, 13, "upright");
        assertLook(report, date, 13, 14, "italic");
        assertThat(report.look(number, "w:spacing").attribute("w:before", ""))
                .as("on the same height")
                .isEqualTo(report.look(date, "w:spacing").attribute("w:before", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void a_day_below_ten_and_the_first_two_months_have_a_zero_and_no_other_month(String name) {
        String date = WrittenWord.lines(
                        WrittenWord.cells(letterhead(report(name)).get(1)).get(1))
                .get(0)
                .text();
        Matcher parts = DATE.matcher(date);
        assertThat(parts.matches()).as(date).isTrue();
        int month = Integer.parseInt(parts.group(2));
        assertThat(parts.group(2)).isEqualTo(month < 3 ? "0" + month : Integer.toString(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void kind_and_abstract_are_bold_and_centred_with_a_line_below(String name) {
        WrittenWord report = report(name);
        List<Element> upper = report.sections().get(0);
        int at = 0;
        while (!upper.get(at).text().equals("BÁO CÁO")) {
            at++;
        }
        Element title = upper.get(at + 1);
        assertLook(report, upper.get(at), 13, 14, "bold");
        assertLook(report, title, 13, 14, "bold");
        Element rule = upper.get(at + 2);
        assertThat(report.look(rule, "w:pBdr").child("w:top")).isPresent();
        int length = 9355 - side(rule, "w:left") - side(rule, "w:right");
        int longest = longestLine(title, 14, NO_CELL);
        assertThat(length).isBetween(longest / 3, longest / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void running_text_is_justified_indented_and_spaced(String name) {
        WrittenWord report = report(name);
        List<Element> paragraphs = report.sections().get(0).stream()
                .filter(element -> element.is("w:p") && RUNNING.contains(report.styleName(element)))
                .toList();
        assertThat(paragraphs).hasSizeGreaterThan(40);
        for (Element paragraph : paragraphs) {
            assertThat(report.size(paragraph)).as(paragraph.text()).isBetween(13.0, 14.0);
            assertThat(report.alignment(paragraph)).isEqualTo("both");
            assertThat(Integer.parseInt(report.look(paragraph, "w:ind").attribute("w:firstLine", "720")))
                    .isIn(567, 720);
            Element spacing = report.look(paragraph, "w:spacing");
            assertThat(Integer.parseInt(spacing.attribute("w:before", "0"))
                            + Integer.parseInt(spacing.attribute("w:after", "0")))
                    .isGreaterThanOrEqualTo(120);
            assertThat(Integer.parseInt(spacing.attribute("w:line", "240"))).isBetween(240, 360);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void headings_are_bold_and_those_with_roman_numbers_in_capitals(String name) {
        WrittenWord report = report(name);
        List<Element> headings = report.sections().get(0).stream()
                .filter(element ->
                        element.is("w:p") && report.styleName(element).matches("heading [12]"))
                .toList();
        assertThat(headings).hasSizeGreaterThan(8);
        for (Element heading : headings) {
            assertLook(report, heading, 13, 14, "bold");
            boolean roman = heading.text().matches("[IVX]+\\. .*");
            assertThat(roman || heading.text().matches("[0-9]+\\. .*"))
                    .as(heading.text())
                    .isTrue();
            assertThat(heading.text().equals(heading.text().toUpperCase(Locale.ROOT)))
                    .isEqualTo(roman);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void the_text_ends_with_its_mark_and_the_signature_stands_on_the_right_of_the_recipients(String name) {
        WrittenWord report = report(name);
        List<Element> upper = report.sections().get(0);
        int table = upper.size() - 1;
        while (!upper.get(table).is("w:tbl")) {
            table--;
        }
        assertThat(upper.get(table - 1).text()).endsWith("./.");
        List<Element> cells =
                WrittenWord.cells(WrittenWord.rows(upper.get(table)).get(0));
        List<Element> left = WrittenWord.lines(cells.get(0));
        assertThat(left.get(0).text()).isEqualTo("Nơi nhận:");
        assertThat(report.size(left.get(0))).isEqualTo(12);
        assertThat(report.face(left.get(0))).isEqualTo("bold italic");
        for (Element recipient : left.subList(1, left.size())) {
            assertThat(recipient.text()).matches("- .+[;.]");
            assertThat(report.size(recipient)).isEqualTo(11);
            assertThat(report.face(recipient)).isEqualTo("upright");
        }
        assertThat(left.get(left.size() - 1).text()).isEqualTo("- Lưu: VT.");
        List<Element> right = WrittenWord.lines(cells.get(1));
        assertThat(right.get(0).text()).startsWith("TM. ");
        for (Element line : right.subList(0, 2)) {
            assertThat(line.text()).isEqualTo(line.text().toUpperCase(Locale.ROOT));
            assertLook(report, line, 13, 14, "bold");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void an_appendix_has_number_title_and_the_document_it_belongs_to_and_its_own_pages(String name) {
        WrittenWord report = report(name);
        List<List<Element>> appendices =
                report.sections().subList(1, report.sections().size());
        assertThat(appendices).isNotEmpty();
        List<String> numbers = new ArrayList<>();
        for (List<Element> appendix : appendices) {
            Element head = appendix.get(0);
            Matcher parts = Pattern.compile("Phụ lục ?([IVX]*)(\\p{Lu}.*)").matcher(headLines(head));
            assertThat(parts.matches()).as(head.text()).isTrue();
            numbers.add(parts.group(1));
            assertThat(parts.group(2)).isEqualTo(parts.group(2).toUpperCase(Locale.ROOT));
            assertLook(report, head, 14, 14, "bold");
            assertThat(appendix.get(1).text()).matches("\\(Kèm theo Báo cáo số .+ của Hội Khuyến học .+\\)");
            assertLook(report, appendix.get(1), 13, 14, "italic");
            assertThat(last(appendix).child("w:pgNumType").orElseThrow().attribute("w:start", ""))
                    .isEqualTo("1");
        }
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.contains(""))
                .as("only a single appendix has no number")
                .isEqualTo(numbers.size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, PROVINCE})
    void text_is_composed(String name) {
        report(name).parts().forEach((part, text) -> {
            if (part.endsWith(".xml")) {
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(part)
                        .isTrue();
            }
        });
    }

    private static final Element NO_CELL = new Element("none", Map.of(), List.of());

    private static WrittenWord report(String name) {
        return REPORTS.getOrDefault(name, REPORTS.values().iterator().next());
    }

    private static void assertLook(WrittenWord report, Element line, double least, double most, String face) {
        assertThat(report.size(line)).as(line.text()).isBetween(least, most);
        assertThat(report.face(line)).as(line.text()).isEqualTo(face);
        if (!report.styleName(line).startsWith("heading")) {
            assertThat(report.alignment(line)).as(line.text()).isEqualTo("center");
        }
    }

    private static List<Element> letterhead(WrittenWord report) {
        return WrittenWord.rows(report.sections().get(0).get(0));
    }

    private static List<Element> all(WrittenWord report) {
        return report.sections().stream()
                .flatMap(List::stream)
                .flatMap(element -> WrittenWord.lines(element).stream())
                .toList();
    }

    private static Element last(List<Element> section) {
        return section.get(section.size() - 1);
    }

    /** The number stands alone on the first line: it is parted from the title, which may begin like a number. */
    private static String headLines(Element head) {
        StringBuilder lines = new StringBuilder();
        head.descendants().forEach(element -> {
            if (element.is("w:t")) {
                lines.append(element.text());
            }
        });
        return lines.toString();
    }

    /** How long the line below a paragraph of a cell is, in twips. */
    private static int rule(Element cell, Element above) {
        List<Element> paragraphs =
                cell.elements().filter(element -> element.is("w:p")).toList();
        Element rule = paragraphs.get(paragraphs.indexOf(above) + 1);
        assertThat(rule.text()).isEmpty();
        return width(cell) - side(rule, "w:left") - side(rule, "w:right");
    }

    private static int width(Element cell) {
        return cell.child("w:tcPr")
                .flatMap(properties -> properties.child("w:tcW"))
                .map(width -> Integer.parseInt(width.attribute("w:w", "")))
                .orElse(9355);
    }

    /** The longest line of bold words, broken where they are wider than their place, in twips. */
    private static int longestLine(Element paragraph, int points, Element cell) {
        int longest = 0;
        for (Element run : paragraph.descendants().filter(one -> one.is("w:t")).toList()) {
            String line = "";
            for (String word : run.text().split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                line = TimesWidths.of(longer, true) * points / 50 > width(cell) ? word : longer;
                longest = Math.max(longest, TimesWidths.of(line, true) * points / 50);
            }
        }
        return longest;
    }

    private static int side(Element rule, String side) {
        return Integer.parseInt(rule.child("w:pPr")
                .flatMap(properties -> properties.child("w:ind"))
                .map(indent -> indent.attribute(side, "0"))
                .orElse("0"));
    }

    private static double millimetres(Element margins, String side) {
        return Math.round(Integer.parseInt(margins.attribute(side, "")) * 254 / 1440.0) / 10.0;
    }
}
