package hkh.document;

import java.util.HashSet;
import java.util.Set;

/** Puts charts into a document: each a drawing on a line of its own, with its part and the workbook behind it. */
final class WordDrawings {

    private static final String PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // lengths in English metric units, 360 000 a centimetre
    private static final long TWIP = 635;
    private static final long COLUMNS = 2_880_000;
    private static final long FRAME = 360_000;
    private static final long KEY = 300_000;
    private static final long BAR = 150_000;
    private static final long BETWEEN = 75_000;
    private static final long HIGHEST = 7_920_000;

    private final WordXml xml;
    private final WordPackage file;
    private final Set<String> usedIds = new HashSet<>();

    /** Drawings already in the document keep their ids to themselves. */
    WordDrawings(WordXml xml, WordPackage file, Element document) {
        this.xml = xml;
        this.file = file;
        document.descendants()
                .filter(element -> element.is("wp:docPr"))
                .forEach(drawing -> usedIds.add(drawing.attribute("id", "")));
    }

    /** Writes the run with a chart of this width, in twentieths of a point. */
    void write(ChartData chart, int width) {
        String name = file.free("charts/chart%d.xml");
        String book = file.free("embeddings/chart%d.xlsx");
        file.put(book, BOOK_TYPE, ChartWorkbook.of(chart));
        file.put(name.replace("charts/", "charts/_rels/") + ".rels", relation(book));
        file.put(name, CHART_TYPE, WordChart.of(chart, "rId1"));
        String id = file.relate("chart", name);
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "xmlns:wp", PLACE, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", Long.toString(width * TWIP), "cy", Long.toString(height(chart)));
        xml.empty("wp:docPr", "id", id(), "name", chart.id(), "descr", chart.inWords());
        xml.empty("wp:cNvGraphicFramePr");
        xml.open("a:graphic", "xmlns:a", DRAWING).open("a:graphicData", "uri", CHART);
        xml.empty("c:chart", "xmlns:c", CHART, "xmlns:r", OFFICE, "r:id", id);
        xml.close().close().close().close().close();
    }

    private static long height(ChartData chart) {
        if (!chart.lying()) {
            return COLUMNS;
        }
        long bars = (long) chart.categories().size() * chart.series().size();
        long key = chart.series().size() > 1 ? KEY : 0;
        return Math.min(FRAME + key + bars * BAR + chart.categories().size() * BETWEEN, HIGHEST);
    }

    private static byte[] relation(String book) {
        WordXml xml = new WordXml();
        xml.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        xml.empty("Relationship", "Id", "rId1", "Type", OFFICE + "/package", "Target", "../" + book);
        return xml.close().bytes();
    }

    private String id() {
        int id = usedIds.size() + 1;
        while (!usedIds.add(Integer.toString(id))) {
            id++;
        }
        return Integer.toString(id);
    }
}
