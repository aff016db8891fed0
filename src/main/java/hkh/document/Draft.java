package hkh.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Word file that {@link DocxWriter} wrote and people edited since, in Word or LibreOffice: its words, and the figures in
 * them that are bound to totals. Tracked changes are read as if they were accepted.
 */
public final class Draft {

    private final DraftArchive archive;
    private final Map<String, PartText> texts;
    private final DraftReader content;
    private final PrintedTexts printed;
    private final DraftCharts charts;
    private final List<BoundFigure> figures;
    private final List<Passage> passages;
    private final List<Grid> tables;

    private Draft(
            DraftArchive archive,
            Map<String, PartText> texts,
            DraftReader content,
            PrintedTexts printed,
            DraftCharts charts) {
        this.archive = archive;
        this.texts = texts;
        this.content = content;
        this.printed = printed;
        this.charts = charts;
        this.figures = content.figures();
        this.passages = content.passages();
        this.tables = content.tables();
    }

    /**
     * A figure in its content control.
     *
     * @param number its place among the figures of the draft, from 0
     * @param tag what it is bound to, a {@link ContentTag}
     * @param text what stands in it now
     * @param passage the place of the paragraph in which it begins, among the passages
     * @param whole whether it holds words alone: no other control, no second paragraph
     */
    public record BoundFigure(int number, String tag, String text, int passage, boolean whole) {}

    /** A stretch of a paragraph: plain words (figure -1), or the words of the figure with this number. */
    public record Piece(String text, int figure) {}

    /** Stands where a figure is left open. */
    private static final String FIGURE = "\uFFFC";

    /** Where a paragraph stands. */
    public enum Area {
        BODY,
        HEADER,
        FOOTER,
        NOTE
    }

    /**
     * A paragraph.
     *
     * @param heading the heading above it; of a heading, its own words
     * @param isHeading whether it is one
     * @param table number of its table among the tables, -1 outside tables
     * @param row row in the table, from 0
     * @param column first column of its cell, from 0
     */
    public record Passage(
            Area area, String heading, boolean isHeading, int table, int row, int column, List<Piece> pieces) {

        public Passage {
            pieces = List.copyOf(pieces);
        }

        /** Its words, figures and all. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }

        /** Its words as they are compared, each figure left open. */
        public String words() {
            StringBuilder words = new StringBuilder();
            pieces.forEach(piece -> words.append(piece.figure() < 0 ? piece.text() : FIGURE));
            return comparable(words.toString());
        }
    }

    /**
     * A cell of a table.
     *
     * @param column the first column that it covers, of {@code span}
     * @param continued whether it belongs to the cell above
     * @param figures numbers of the figures that begin in it
     */
    public record Cell(int column, int span, boolean continued, String text, List<Integer> figures) {

        public Cell {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A table.
     *
     * @param before the last words before it, which mostly name it
     * @param heads how many rows are repeated as its head
     */
    public record Grid(String before, String heading, int heads, List<List<Cell>> rows) {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Reads a draft; {@code name} is what messages call it. */
    public static Draft read(String name, byte[] file) throws DocumentException {
        DraftArchive archive = DraftArchive.of(name, file);
        Map<String, PartText> texts = new LinkedHashMap<>();
        for (String part : DraftReader.parts(archive.parts().keySet())) {
            texts.put(part, PartText.read(name + " (" + part + ")", archive.part(part)));
        }
        DraftReader content = new DraftReader(DraftStyles.of(name, archive.parts()));
        for (Map.Entry<String, PartText> text : texts.entrySet()) {
            content.read(name, text.getKey(), text.getValue().root());
        }
        return new Draft(
                archive,
                texts,
                content,
                PrintedTexts.in(archive.parts()),
                DraftCharts.of(name, archive.parts(), content.charts()));
    }

    /** The figures in the order of the text; headers, footers and notes come last. */
    public List<BoundFigure> figures() {
        return figures;
    }

    public List<Passage> passages() {
        return passages;
    }

    public List<Grid> tables() {
        return tables;
    }

    public List<DraftChart> charts() {
        return charts.all();
    }

    /** Whether somebody's changes wait to be accepted. */
    public boolean hasTrackedChanges() {
        return content.hasTrackedChanges();
    }

    /** What was printed by tag when the draft was written, or brought up to date; empty when that got lost. */
    public Map<String, PrintedTexts.Printed> printed() {
        return printed.byTag();
    }

    /**
     * What a chart draws from now on.
     *
     * @param printed what it drew when it was written, or brought up to date
     */
    public record Redrawn(ChartData printed, ChartData now) {}

    /**
     * The draft with other texts in some of its figures and other values in some charts, everything else as it is.
     *
     * @param texts by number of the figure
     * @param redrawn by number of the chart, which must be of the same shape
     * @param now what is printed by tag from now on
     */
    public byte[] with(Map<Integer, String> texts, Map<Integer, Redrawn> redrawn, Map<String, PrintedTexts.Printed> now)
            throws DocumentException {
        Map<String, Map<Integer, PartText.Replacement>> replacements = new HashMap<>();
        for (Map.Entry<Integer, String> one : texts.entrySet()) {
            for (DraftReader.Control control : content.controls(one.getKey())) {
                replacements
                        .computeIfAbsent(control.part(), part -> new HashMap<>())
                        .putAll(ControlText.replacing(control.element(), one.getValue()));
            }
        }
        Map<String, byte[]> changed = new HashMap<>();
        for (Map.Entry<Integer, Redrawn> one : redrawn.entrySet()) {
            Redrawn chart = one.getValue();
            changed.putAll(charts.redrawn(one.getKey(), chart.printed(), chart.now()));
            replacements
                    .computeIfAbsent(DraftArchive.DOCUMENT, part -> new HashMap<>())
                    .putAll(described(charts.drawing(one.getKey()), chart));
        }
        for (Map.Entry<String, Map<Integer, PartText.Replacement>> part : replacements.entrySet()) {
            if (!part.getValue().isEmpty()) {
                changed.put(part.getKey(), source(part.getKey()).with(part.getValue()));
            }
        }
        if (!printed.part().isEmpty()) {
            changed.put(printed.part(), PrintedTexts.markup(now).getBytes(StandardCharsets.UTF_8));
        }
        return archive.with(changed);
    }

    /** What a chart says to those who cannot see it, unless a person wrote that anew. */
    private static Map<Integer, PartText.Replacement> described(DraftReader.ChartPlace drawing, Redrawn chart) {
        Map<Integer, PartText.Replacement> changes = new HashMap<>();
        drawing.properties()
                .filter(element -> comparable(element.attribute("descr"))
                        .equals(comparable(chart.printed().inWords())))
                .ifPresent(element -> element.attributePlace("descr")
                        .ifPresent(place -> changes.put(
                                place.start(),
                                new PartText.Replacement(
                                        place.end(),
                                        PartText.escaped(chart.now().inWords())))));
        return changes;
    }

    private PartText source(String part) {
        PartText text = texts.get(part);
        if (text == null) {
            throw new IllegalStateException("a figure stands in " + part + ", which was not read");
        }
        return text;
    }

    /** Words as they are compared: what XML cannot hold is replaced, plain white space is one space, none around. */
    public static String comparable(String text) {
        return XmlCharacters.visible(text).replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}
