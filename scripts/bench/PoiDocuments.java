import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what {@code RenderDocuments} writes with POI's user model: the same paragraphs, lists and tables in the same
 * styles of the same reference, without content controls.
 */
final class PoiDocuments {

    private static final int UPRIGHT = 9355;
    private static final int LYING = 14287;
    private static final Map<String, String> HEADINGS = Map.of("h1", "HKHPart", "h2", "Heading2", "h3", "Heading3");

    private final XWPFDocument word;
    private final Map<String, List<String>> slots = new HashMap<>();

    private PoiDocuments(byte[] reference) throws IOException {
        word = new XWPFDocument(new ByteArrayInputStream(reference));
        while (!word.getBodyElements().isEmpty()) {
            word.removeBodyElement(0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        byte[] reference = Files.readAllBytes(Path.of(arguments[0]).resolve("reference.docx"));
        Path folder = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".xhtml", ".poi.docx");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PoiDocuments(reference).write(file, out);
            Files.write(folder.resolve(name), out.toByteArray());
        }
        System.out.println(files.size() + " documents by POI");
    }

    private void write(Path xhtml, OutputStream out) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xhtml.toFile())
                .getDocumentElement();
        Element body = child(root, "body");
        for (Element part : elements(body)) {
            if (part.getTagName().equals("header") || part.getTagName().equals("footer")) {
                for (Element slot : elements(part)) {
                    List<String> lines = new ArrayList<>();
                    List<Element> inner = elements(slot);
                    (inner.isEmpty() ? List.of(slot) : inner).forEach(line -> lines.add(line.getTextContent().strip()));
                    slots.put(slot.getAttribute("data-slot"), lines);
                }
            }
        }
        letterhead();
        blocks(child(body, "main"), UPRIGHT);
        signature();
        List<Element> appendices = elements(body).stream().filter(part -> part.getTagName().equals("section")).toList();
        CTSectPr end = word.getDocument().getBody().getSectPr();
        if (!appendices.isEmpty()) {
            CTSectPr upright = (CTSectPr) end.copy();
            end.getPgSz().setW(BigInteger.valueOf(16838));
            end.getPgSz().setH(BigInteger.valueOf(11906));
            end.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
            end.addNewPgNumType().setStart(BigInteger.ONE);
            section(upright);
            for (int i = 0; i < appendices.size(); i++) {
                blocks(appendices.get(i), LYING);
                if (i + 1 < appendices.size()) {
                    section((CTSectPr) end.copy());
                }
            }
        }
        word.write(out);
        word.close();
    }

    private void section(CTSectPr section) {
        XWPFParagraph paragraph = paragraph("HKHTableEnd");
        paragraph.getCTP().getPPr().setSectPr(section);
    }

    private void letterhead() {
        XWPFTable frame = frame(2, 4300, 5560);
        fill(frame.getRow(0).getCell(0), "HKHIssuerParent", "issuer-parent");
        fill(frame.getRow(0).getCell(0), "HKHIssuer", "issuer");
        fill(frame.getRow(0).getCell(1), "HKHNation", "nation");
        fill(frame.getRow(0).getCell(1), "HKHMotto", "motto");
        fill(frame.getRow(1).getCell(0), "HKHNumber", "number");
        fill(frame.getRow(1).getCell(1), "HKHPlaceDate", "place-date");
        for (String slot : List.of("kind", "abstract", "addressee")) {
            for (String line : slots.getOrDefault(slot, List.of())) {
                run(paragraph("HKH" + Character.toUpperCase(slot.charAt(0)) + slot.substring(1)), line, false, false, false);
            }
        }
    }

    private void signature() {
        XWPFTable frame = frame(1, 4300, 5055);
        XWPFTableCell left = frame.getRow(0).getCell(0);
        XWPFParagraph title = left.getParagraphs().get(0);
        title.setStyle("HKHRecipientsTitle");
        run(title, "Nơi nhận:", false, false, false);
        fill(left, "HKHRecipients", "recipients");
        for (String slot : List.of("authority", "position", "signatory")) {
            fill(frame.getRow(0).getCell(1), "HKH" + Character.toUpperCase(slot.charAt(0)) + slot.substring(1), slot);
        }
    }

    private XWPFTable frame(int rows, int left, int right) {
        XWPFTable frame = word.createTable(rows, 2);
        look(frame, "HKHFrame", new int[] {left, right});
        return frame;
    }

    private void fill(XWPFTableCell cell, String style, String slot) {
        for (String line : slots.getOrDefault(slot, List.of())) {
            XWPFParagraph first = cell.getParagraphs().get(0);
            XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
            paragraph.setStyle(style);
            run(paragraph, line, false, false, false);
        }
    }

    private void blocks(Element parent, int width) {
        for (Element element : elements(parent)) {
            String name = element.getTagName();
            if (HEADINGS.containsKey(name)) {
                words(paragraph(HEADINGS.get(name)), element, false, false, false);
            } else if (name.equals("p")) {
                XWPFParagraph paragraph = paragraph("HKHBody");
                if (element.getAttribute("class").equals("center")) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                    paragraph.setFirstLineIndent(0);
                }
                words(paragraph, element, false, false, false);
            } else if (name.equals("ul")) {
                elements(element).forEach(item -> words(paragraph("HKHList"), item, false, false, false));
            } else if (name.equals("table")) {
                table(element, width);
                paragraph("HKHTableEnd");
            } else {
                blocks(element, width);
            }
        }
    }

    private void table(Element table, int width) {
        boolean small = table.getAttribute("class").equals("small");
        List<Element> rows = elements(table).stream()
                .filter(group -> !group.getTagName().equals("colgroup"))
                .flatMap(group -> elements(group).stream())
                .toList();
        int columns = elements(rows.get(0)).size();
        int[] widths = new int[columns];
        java.util.Arrays.fill(widths, width / columns);
        XWPFTable made = word.createTable(rows.size(), columns);
        look(made, "HKHTable", widths);
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = made.getRow(i);
            row.setCantSplitRow(true);
            boolean head = ((Element) rows.get(i).getParentNode()).getTagName().equals("thead");
            row.setRepeatHeader(head);
            List<Element> cells = elements(rows.get(i));
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph paragraph = row.getCell(column).getParagraphs().get(0);
                paragraph.setStyle(head ? "HKHTableHeader" : style(cells.get(column)));
                words(paragraph, cells.get(column), false, false, small);
            }
        }
    }

    private static String style(Element cell) {
        return switch (cell.getAttribute("class")) {
            case "number" -> "HKHTableNumber";
            case "center" -> "HKHTableCenter";
            default -> "HKHTableText";
        };
    }

    private static void look(XWPFTable table, String style, int[] widths) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        table.setStyleID(style);
        for (int width : widths) {
            var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(Integer.toString(widths[column]));
            }
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void words(XWPFParagraph paragraph, Element element, boolean bold, boolean italic, boolean small) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                if (inner.getTagName().equals("br")) {
                    paragraph.createRun().addBreak();
                } else {
                    words(
                            paragraph,
                            inner,
                            bold || inner.getTagName().equals("strong"),
                            italic || inner.getTagName().equals("em"),
                            small);
                }
            } else {
                run(paragraph, node.getNodeValue().replaceAll("[ \\n]+", " "), bold, italic, small);
            }
        }
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold, boolean italic, boolean small) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
        if (small) {
            run.setFontSize(10);
        }
    }

    private static Element child(Element parent, String name) {
        return elements(parent).stream().filter(element -> element.getTagName().equals(name)).findFirst().orElseThrow();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
