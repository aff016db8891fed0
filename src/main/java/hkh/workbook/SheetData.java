package hkh.workbook;

import hkh.figure.Measure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.poi.ss.util.CellReference;

/**
 * The cells of a sheet as they stand in its XML. POI keeps a document model of every cell, which takes ten times as long;
 * it still writes everything else. Rows come from top to bottom, but those of the head, and the cells of a row from left to
 * right.
 */
final class SheetData {

    /** Rows are not higher than this in Excel, in points. */
    private static final float HIGHEST = 409;

    /** What Excel takes for a character written by its code, such as {@code _x000D_}. */
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final char STAND_IN = '\uFFFD';

    /** More digits than Excel keeps of a number. */
    private static final int PRECISION = 15;

    /** The rows above this one are filled in any order, since a heading tells of what stands below it. */
    private static final int HEAD = 8;

    private final SortedMap<Integer, Row> head = new TreeMap<>();

    /** The rows below the head, each packed when the next one begins; a sheet of a million rows has to fit into memory. */
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater);
    private Row last = new Row(HEAD - 1);

    void blank(int row, int column, int style) {
        open(row, column, style).append("/>");
    }

    /** A text, whatever it begins with; no longer than Excel takes. */
    void text(int row, int column, String text, int style) {
        open(row, column, style)
                .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(escaped(text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F_") : text))
                .append("</t></is></c>");
    }

    /** A number to its last digit; one that Excel would round is written as a text. */
    void number(int row, int column, Measure measure, int style) {
        String digits = measure.amount().toPlainString();
        if (isTooPrecise(measure.amount())) {
            text(row, column, digits, style);
        } else {
            open(row, column, style).append("><v>").append(digits).append("</v></c>");
        }
    }

    /** Whether Excel would not keep all digits of a number. */
    static boolean isTooPrecise(BigDecimal amount) {
        return amount.precision() > PRECISION;
    }

    /** A formula with the result it has. */
    void formula(int row, int column, String formula, Measure result, int style) {
        open(row, column, style)
                .append("><f>")
                .append(escaped(formula))
                .append("</f><v>")
                .append(result.amount().toPlainString())
                .append("</v></c>");
    }

    /** Sets the height of a row in points, as far as Excel allows. */
    void height(int row, float points) {
        row(row).height = Math.min(points, HIGHEST);
    }

    /** Writes the element {@code sheetData}, once. */
    void write(OutputStream out) throws IOException {
        last.write(packing);
        packing.close();
        deflater.end();
        out.write(bytes("<sheetData>"));
        for (Row row : head.values()) {
            row.write(out);
        }
        new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).transferTo(out);
        out.write(bytes("</sheetData>"));
    }

    private StringBuilder open(int row, int column, int style) {
        return row(row).cells
                .append("<c r=\"")
                .append(CellReference.convertNumToColString(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    private Row row(int number) {
        if (number < HEAD) {
            return head.computeIfAbsent(number, Row::new);
        }
        if (number < last.number) {
            throw new IllegalStateException("row " + number + " comes too late");
        }
        if (number > last.number) {
            try {
                last.write(packing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last = new Row(number);
        }
        return last;
    }

    /** A row while it is filled. */
    private static final class Row {

        private final int number;
        private final StringBuilder cells = new StringBuilder();
        private float height;

        Row(int number) {
            this.number = number;
        }

        /** Writes the row as it stands in the file; nothing when it has no cells. */
        void write(OutputStream out) throws IOException {
            if (cells.length() > 0) {
                String high = height == 0 ? "" : " ht=\"" + height + "\" customHeight=\"1\"";
                out.write(bytes("<row r=\"" + (number + 1) + '"' + high + '>'));
                out.write(bytes(cells.append("</row>").toString()));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text with a mark that everybody sees for every character that XML cannot hold. */
    static String storable(String text) {
        return isStorable(text)
                ? text
                : text.codePoints()
                        .map(c -> isAllowed(c) ? c : STAND_IN)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (!isAllowed(c)) {
                return false;
            }
            i += Character.charCount(c) - 1;
        }
        return true;
    }

    private static String escaped(String text) {
        String storable = storable(text);
        boolean plain = storable.indexOf('&') < 0 && storable.indexOf('<') < 0 && storable.indexOf('>') < 0;
        return plain
                ? storable
                : storable.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (c >= 0x20 || c == '\t' || c == '\n') && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
