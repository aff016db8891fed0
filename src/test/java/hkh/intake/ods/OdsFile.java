package hkh.intake.ods;

import hkh.intake.Archive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts an OpenDocument spreadsheet together from the text of its parts, right or wrong. */
public final class OdsFile {

    private static final String NAMES = namespace("office") + namespace("table") + namespace("text")
            + namespace("style") + namespace("number") + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OdsFile() {}

    /** A file of these tables, whose cells may use these styles. */
    public static OdsFile of(String styles, String tables) {
        String content = "<office:document-content" + NAMES + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
        return new OdsFile()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("META-INF/manifest.xml", "<manifest/>")
                .with("content.xml", content);
    }

    /** A file of one sheet, "Bieu 1", with this content. */
    static OdsFile ofTable(String content) {
        return of("", "<table:table table:name='Bieu 1'>" + content + "</table:table>");
    }

    /** A file of one sheet whose only row holds these cells. */
    static OdsFile ofCells(String cells) {
        return ofTable("<table:table-row>" + cells + "</table:table-row>");
    }

    OdsFile with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return Archive.of(parts);
    }

    private static String namespace(String name) {
        return " xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'";
    }
}
