package hkh.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes one table; what is in its cells is left to {@link WordContent}. */
final class WordTable {

    private final WordXml xml;
    private final WordStyles styles;
    private final int width;
    private final WordContent content;

    /** Writes a table of this width, in twentieths of a point. */
    WordTable(WordPen pen, int width, WordContent content) {
        this.xml = pen.xml();
        this.styles = pen.styles();
        this.width = width;
        this.content = content;
    }

    void write(Element table) throws DocumentException {
        TableGrid grid = TableGrid.of(table);
        if (grid.columns() == 0 || grid.rows().isEmpty()) {
            return;
        }
        List<Integer> widths = TableWidths.of(table, grid, width);
        xml.open("w:tbl");
        properties(grid, WordSize.of(table));
        xml.open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", width.toString()));
        xml.close();
        boolean whole = grid.isShort();
        for (int i = 0; i < grid.rows().size(); i++) {
            row(
                    grid.rows().get(i),
                    widths,
                    WordSize.of(table),
                    whole && i + 1 < grid.rows().size());
        }
        xml.close();
    }

    private void properties(TableGrid grid, WordSize size) {
        boolean head = grid.rows().get(0).group() == TableGrid.Group.HEAD;
        xml.open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", styles.id(WordStyle.TABLE));
        xml.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        size.margins(xml);
        xml.empty("w:tblLook", "w:val", head ? "0620" : "0600");
        xml.close();
    }

    /** A row, kept on one page with the next where the table stays whole. */
    private void row(TableGrid.Row row, List<Integer> widths, WordSize size, boolean kept) throws DocumentException {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (row.group() == TableGrid.Group.HEAD) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (TableGrid.Cell cell : row.cells()) {
            cell(row.group(), cell, widths, size, kept);
        }
        xml.close();
    }

    private void cell(TableGrid.Group group, TableGrid.Cell cell, List<Integer> widths, WordSize size, boolean kept)
            throws DocumentException {
        int width = widths.subList(cell.column(), cell.column() + cell.span()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (cell.span() > 1) {
            xml.empty("w:gridSpan", "w:val", Integer.toString(cell.span()));
        }
        if (cell.merge() != TableGrid.Merge.NONE) {
            xml.empty("w:vMerge", "w:val", cell.merge() == TableGrid.Merge.START ? "restart" : "continue");
        }
        xml.close();
        Element element = cell.element();
        if (element == null || cell.merge() == TableGrid.Merge.CONTINUE) {
            content.paragraph(WordStyle.TABLE_TEXT, List.of());
        } else {
            content.cell(element, style(group, element), emphasis(group, element), size, kept);
        }
        xml.close();
    }

    private static WordStyle style(TableGrid.Group group, Element element) {
        if (group == TableGrid.Group.HEAD) {
            return WordStyle.TABLE_HEADER;
        }
        if (element.hasClass("number")) {
            return WordStyle.TABLE_NUMBER;
        }
        return element.hasClass("center") ? WordStyle.TABLE_CENTER : WordStyle.TABLE_TEXT;
    }

    private static Set<Emphasis> emphasis(TableGrid.Group group, Element element) {
        boolean bold = group == TableGrid.Group.FOOT || (group == TableGrid.Group.BODY && element.is("th"));
        return bold ? EnumSet.of(Emphasis.BOLD) : Set.of();
    }
}
