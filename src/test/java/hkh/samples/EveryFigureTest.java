package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.cli.Drafts;
import hkh.document.ContentTag;
import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.document.PrintedTexts.Printed;
import hkh.figure.Period;
import hkh.table.Table;
import hkh.unit.UnitTree;
import hkh.workbook.AppendixFile;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of a report, in every format: the same reference is the same number, which is the one of the tables. */
class EveryFigureTest {

    private static final Pattern DATA = Pattern.compile("<data ([^>]*)>(.*?)</data>", Pattern.DOTALL);
    /** The order in which the labels of a chart stand on paper is that of their heights. */
    private static final Pattern CHART = Pattern.compile("<figure .*?</figure>", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[\\d.]*\\d(,\\d+)?");
    private static final Map<String, String> BESIDE = Map.of(
            "published", "previous",
            "restated", "previous_restated",
            "change", "change",
            "change-percent", "change_percent",
            "target", "target",
            "achieved", "achieved_percent");

    @TempDir
    Path folder;

    /** What a format prints for a reference in a form. */
    private record Print(String reference, String form, String value, String text) {

        String tag() {
            return ContentTag.of(form.equals("full") ? reference : reference + "#" + form);
        }
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static List<Print> printed(String html) {
        List<Print> prints = new ArrayList<>();
        Matcher data = DATA.matcher(html);
        while (data.find()) {
            Map<String, String> attributes = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(data.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), plain(attribute.group(2)));
            }
            if (attributes.containsKey("data-ref")) {
                prints.add(new Print(
                        attributes.get("data-ref"),
                        attributes.getOrDefault("data-form", "full"),
                        attributes.getOrDefault("value", ""),
                        Draft.comparable(plain(data.group(2)))));
            }
        }
        return prints;
    }

    private static Map<String, Table.Row> rows(Table table, String period) {
        Map<String, Table.Row> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.get("unit") + "/" + period + "/" + Sample.item(row), row));
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"thu-dau-mot-2021, 2021, 60", "son-la-2023, 2023, 2000", "son-la-2025, 2025, 5000"})
    void is_the_same_number_everywhere(String name, String period, int atLeast) throws Exception {
        Sample sample = Sample.copied(name, folder);
        sample.aggregateWithPaper();
        Draft draft = Drafts.read(sample.result("report.docx"));
        String page = new String(sample.result("report.html"), StandardCharsets.UTF_8);
        Set<Print> html = Set.copyOf(printed(page));
        Map<String, Table.Row> totals = rows(sample.table("totals.csv"), period);
        Map<String, Table.Row> compared = rows(sample.table("comparison.csv"), period);

        Map<String, Print> byTag = new HashMap<>();
        for (Print print : html) {
            Print other = byTag.put(print.tag(), print);
            assertThat(other == null || other.equals(print))
                    .as("%s and %s", print, other)
                    .isTrue();
        }
        for (BoundFigure figure : draft.figures()) {
            Print print = Objects.requireNonNull(byTag.get(figure.tag()), figure.tag());
            assertThat(Draft.comparable(figure.text())).as(figure.tag()).isEqualTo(print.text());
            assertThat(draft.printed().get(figure.tag())).isEqualTo(new Printed(print.value(), print.text()));
        }
        for (Print print : html) {
            assertThat(value(print, totals, compared)).as(print.toString()).isTrue();
            assertThat(text(print)).as(print.toString()).isTrue();
        }
        assertThat(byTag.size()).isGreaterThan(atLeast);
        assertThat(draft.figures()).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(missedOnPaper(printed(CHART.matcher(page).replaceAll("")), sample.result("report.pdf")))
                .isEmpty();
        try (XSSFWorkbook tables = AppendixFile.calculated(sample.result("tables.xlsx"))) {
            UnitTree units = Workspace.open(sample.folder())
                    .register()
                    .treeAt(Period.parse(period).orElseThrow().lastDay());
            assertThat(sample.appendix(units).differences(tables)).hasSize(1);
        }
    }

    /** Figures that paper does not show in the order in which the page has them. */
    private static List<Print> missedOnPaper(List<Print> prints, byte[] pdf) throws IOException {
        String paper;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            paper = close(stripper.getText(document));
        }
        List<Print> missed = new ArrayList<>();
        int from = 0;
        for (Print print : prints) {
            String text = close(print.text());
            int at = paper.indexOf(text, from);
            if (at < 0) {
                missed.add(print);
            } else {
                from = at + text.length();
            }
        }
        return missed;
    }

    private static String close(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    /** Whether a value is that of the published tables. */
    private static boolean value(Print print, Map<String, Table.Row> totals, Map<String, Table.Row> compared) {
        if (print.form().equals("distance")) {
            return true; // is in no table
        }
        String column = BESIDE.get(print.form());
        Table.Row row = column == null ? totals.get(print.reference()) : compared.get(print.reference());
        String published = row == null ? "" : row.get(column == null ? "value" : column);
        if (row != null && published.isEmpty() && isNil(row, column)) {
            published = "0";
        }
        if (published.isEmpty() || print.value().isEmpty()) {
            return published.isEmpty() && print.value().isEmpty();
        }
        BigDecimal value = new BigDecimal(print.value());
        return new BigDecimal(published)
                        .setScale(value.scale(), RoundingMode.HALF_UP)
                        .compareTo(value)
                == 0;
    }

    /** What was declared to be nothing has no digits in the tables, but changes from it have. */
    private static boolean isNil(Table.Row row, @Nullable String column) {
        return column == null ? row.get("state").equals("nil") : !row.isBlank("change");
    }

    /** Whether the digits that a reader sees are the value. */
    private static boolean text(Print print) {
        Matcher number = NUMBER.matcher(print.text());
        if (print.value().isEmpty()
                || print.form().equals("coverage")
                || print.form().equals("word")) {
            return true;
        }
        return number.find()
                && new BigDecimal(number.group().replace(".", "").replace(',', '.'))
                                .compareTo(new BigDecimal(print.value()).abs())
                        == 0;
    }
}
