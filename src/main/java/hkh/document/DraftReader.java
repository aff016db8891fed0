package hkh.document;

import hkh.document.Draft.Area;
import hkh.document.Draft.BoundFigure;
import hkh.document.Draft.Grid;
import hkh.document.Draft.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a Word file paragraph by paragraph, table by table; {@link DraftLine} reads what is in a line. */
final class DraftReader {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern OTHERS = Pattern.compile("word/(header|footer|footnotes|endnotes)[0-9]*\\.xml");

    private final DraftStyles styles;
    private final List<Passage> passages = new ArrayList<>();
    private final List<DraftTable> tables = new ArrayList<>();
    private final List<DraftControl> figures = new ArrayList<>();
    private String part = "";
    private Area area = Area.BODY;
    private String heading = "";
    private String before = "";
    private final List<ChartPlace> charts = new ArrayList<>();
    private boolean tracked;

    /** A content control and the part in which it stands. */
    record Control(String part, PartElement element) {}

    /**
     * Where a chart stands.
     *
     * @param relation by which the text refers to its part
     * @param properties the element that names and describes it
     * @param caption the last words before it
     */
    record ChartPlace(String relation, Optional<PartElement> properties, String caption) {

        String name() {
            return properties.map(element -> element.attribute("name")).orElse("");
        }
    }

    DraftReader(DraftStyles styles) {
        this.styles = styles;
    }

    /** The parts with words among those of an archive, the text first. */
    static List<String> parts(Collection<String> all) {
        List<String> parts = new ArrayList<>(List.of(DraftArchive.DOCUMENT));
        all.stream().filter(part -> OTHERS.matcher(part).matches()).sorted().forEach(parts::add);
        return parts;
    }

    void read(String name, String partName, PartElement root) throws DocumentException {
        if (!root.attribute("xmlns:w").equals(WORD)) {
            throw new DocumentException(
                    "%s is of an unknown Word format; save it as \"Word Document (.docx)\"".formatted(name));
        }
        part = partName;
        heading = "";
        before = "";
        area = partName.contains("/header")
                ? Area.HEADER
                : partName.contains("/footer") ? Area.FOOTER : partName.contains("note") ? Area.NOTE : Area.BODY;
        blocks(root, At.TEXT);
    }

    /** Where blocks stand: in which cell, if any, in which control of ours, and whether it is a copy for older programs. */
    record At(int table, int row, int column, DraftTable.@Nullable Open cell, List<DraftControl> in, boolean copy) {

        static final At TEXT = new At(-1, 0, 0, null, List.of(), false);

        At in(DraftControl control) {
            List<DraftControl> controls = new ArrayList<>(in);
            controls.add(control);
            return new At(table, row, column, cell, controls, copy);
        }

        At asCopy() {
            return new At(table, row, column, cell, in, true);
        }
    }

    private void blocks(PartElement parent, At at) {
        for (PartElement child : parent.children()) {
            switch (child.name()) {
                case "w:p" -> paragraph(child, at);
                case "w:tbl" -> table(child, at);
                case "w:sdt" -> blocks(child, inside(child, at));
                case "mc:Fallback" -> blocks(child, at.asCopy());
                default -> {
                    if (!child.isAside()) {
                        blocks(child, at);
                    }
                }
            }
        }
    }

    /** Inside a content control of ours, another place. */
    At inside(PartElement control, At at) {
        String tag = DraftControl.tag(control);
        if (tag.isEmpty()) {
            return at;
        }
        DraftControl opened = at.copy() ? original(tag) : new DraftControl(figures.size(), tag, passages.size());
        opened.stands(new Control(part, control));
        if (!at.copy()) {
            at.in().forEach(DraftControl::holdsAnother);
            figures.add(opened);
            if (at.cell() != null) {
                at.cell().figures().add(opened.number());
            }
        }
        return at.in(opened);
    }

    /** What an older program shows in place of a text box holds the same figures once more; the last of a tag is meant. */
    private DraftControl original(String tag) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).tag().equals(tag)) {
                return figures.get(i);
            }
        }
        return new DraftControl(-1, tag, passages.size());
    }

    private void paragraph(PartElement paragraph, At at) {
        if (!at.copy()) {
            at.in().forEach(DraftControl::anotherParagraph);
        }
        DraftLine line = new DraftLine(this, at);
        line.read(paragraph);
        tracked |= line.isTracked();
        if (!at.copy()) {
            boolean isHeading = at.cell() == null && styles.isHeading(paragraph);
            String text = line.text();
            if (isHeading && !text.isBlank()) {
                heading = text.strip().replaceAll("\\s+", " ");
            }
            passages.add(new Passage(area, heading, isHeading, at.table(), at.row(), at.column(), line.pieces()));
            if (at.cell() != null) {
                at.cell().add(text);
            } else if (!text.isBlank()) {
                before = text.strip();
            }
        }
        // text boxes are paragraphs of their own, after the one that holds them
        line.boxes().forEach(box -> blocks(box.element(), box.copy() ? at.asCopy() : at));
    }

    private void table(PartElement element, At at) {
        if (at.copy()) {
            blocks(element, at);
            return;
        }
        DraftTable table = new DraftTable(before, heading);
        int number = tables.size();
        tables.add(table);
        for (DraftTable.RowElement row : DraftTable.rows(element)) {
            tracked |= row.tracked();
            int column = row.skipped();
            table.open(row);
            At inRow = at;
            for (PartElement control : row.controls()) {
                inRow = inside(control, inRow);
            }
            for (DraftTable.CellElement cell : row.cells()) {
                DraftTable.Open open = table.open(cell, column);
                At place = new At(number, table.rowNumber(), column, open, inRow.in(), false);
                for (PartElement control : cell.controls()) {
                    place = inside(control, place);
                }
                blocks(cell.element(), place);
                column += cell.span();
            }
        }
    }

    /** Notes the charts of a drawing. */
    void drawing(PartElement drawing, At at) {
        if (!at.copy() && area == Area.BODY) {
            Optional<PartElement> properties = drawing.descendants()
                    .filter(element -> element.is("wp:docPr"))
                    .findFirst();
            drawing.descendants()
                    .filter(element -> element.is("c:chart"))
                    .forEach(chart -> charts.add(new ChartPlace(chart.attribute("r:id"), properties, before)));
        }
    }

    List<ChartPlace> charts() {
        return List.copyOf(charts);
    }

    List<BoundFigure> figures() {
        return figures.stream().map(DraftControl::figure).toList();
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    List<Grid> tables() {
        return tables.stream().map(DraftTable::grid).toList();
    }

    List<Control> controls(int figure) {
        return figures.get(figure).places();
    }

    boolean hasTrackedChanges() {
        return tracked;
    }
}
