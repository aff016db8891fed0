package hkh.intake.ods;

import hkh.intake.Budget;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import hkh.intake.xlsx.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a whole .ods file (LibreOffice, Google Sheets) into a grid of cells, or refuses it as a whole. */
public final class OdsReader {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String TYPE = "mimetype";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    /** So much of a part that lists others is looked at. */
    private static final int LENGTH = 1 << 20;

    private OdsReader() {}

    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        ZipParts zip = ZipParts.check(bytes);
        checkKind(zip);
        if (isEncrypted(zip)) {
            throw new UnreadableFileException(Reason.PASSWORD_PROTECTED, "", "the workbook is encrypted");
        }
        Budget budget = new Budget();
        OdsStyles styles = new OdsStyles(budget);
        if (zip.has("styles.xml")) {
            try (OdsXml part = OdsXml.open(zip, "styles.xml")) {
                while (part.nextIn(1)) {
                    styles.read(part);
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        try (OdsXml part = OdsXml.open(zip, CONTENT)) {
            while (part.nextIn(1)) {
                if (part.element().equals("body")) {
                    body(part, styles, budget, sheets);
                } else {
                    styles.read(part);
                }
            }
        }
        // dates are read as days since 1900, whatever day the file counts from
        return new Workbook(sheets, false);
    }

    private static void body(OdsXml part, OdsStyles styles, Budget budget, List<Sheet> sheets)
            throws UnreadableFileException {
        Set<String> names = new HashSet<>();
        boolean any = false;
        while (part.nextIn(2)) {
            boolean tables = part.element().equals("spreadsheet");
            any |= tables;
            while (tables && part.nextIn(3)) {
                if (part.element().equals("table")) {
                    Sheet sheet = new OdsSheet(part, styles, budget).read();
                    if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                        throw new UnreadableFileException(Reason.DAMAGED, sheet.name(), "two sheets have one name");
                    }
                    sheets.add(sheet);
                }
            }
        }
        if (!any) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET, "odf", "the document has no sheets");
        }
    }

    /** The archive says what it holds; one that does not is a workbook if its content is one. */
    private static void checkKind(ZipParts zip) throws UnreadableFileException {
        String type = zip.has(TYPE) ? text(zip, TYPE) : SPREADSHEET;
        if (!type.startsWith(SPREADSHEET)) {
            String kind = type.endsWith("opendocument.text") ? "odt" : "odf";
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET, kind, "the document is a " + type);
        }
    }

    private static boolean isEncrypted(ZipParts zip) throws UnreadableFileException {
        return zip.has(MANIFEST) && text(zip, MANIFEST).contains("encryption-data");
    }

    private static String text(ZipParts zip, String part) throws UnreadableFileException {
        try (InputStream content = zip.open(part)) {
            return new String(content.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, part, "the part cannot be unpacked");
        }
    }
}
