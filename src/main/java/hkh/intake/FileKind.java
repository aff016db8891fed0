package hkh.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Tells what a file is by its bytes, never by its name; what it is called has a message "kind." of that name. */
public final class FileKind {

    /** An encrypted workbook of either format. */
    public static final String ENCRYPTED = "encrypted";

    public static final String ZIP = "zip";

    /** A document of the OpenDocument formats, in a zip archive. */
    public static final String ODF = "odf";

    /** A workbook of Excel 97 to 2003, or of an older Excel. */
    public static final String XLS = "xls";

    public static final String TEXT = "txt";

    private static final String IMAGE = "image";

    private static final int HEAD = 4096;
    /** How far from the end of a zip archive its directory is looked for. */
    private static final int DIRECTORY = 1 << 16;

    /** What begins with these bytes, and what it is. */
    private static final Map<String, String> STARTS = Map.ofEntries(
            Map.entry("%PDF", "pdf"),
            Map.entry("{\\rtf", "rtf"),
            Map.entry("\u0089PNG", IMAGE),
            Map.entry("\u00ff\u00d8\u00ff", IMAGE),
            Map.entry("GIF8", IMAGE),
            Map.entry("II*\0", IMAGE),
            Map.entry("MM\0*", IMAGE),
            Map.entry("Rar!", "rar"),
            Map.entry("7z\u00bc\u00af", "7z"),
            Map.entry("\u001f\u008b", "gz"));

    /** The length of an entry in the directory of an OLE2 file. */
    private static final int OLE2_ENTRY = 128;

    private FileKind() {}

    /** The kind; {@code unknown} when it is none that people send. */
    public static String of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return isOpenDocument(bytes) ? ODF : ZIP;
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return ole2(bytes);
        }
        if (startsWith(bytes, 9, 0) || startsWith(bytes, 9, 2) || startsWith(bytes, 9, 4) || startsWith(bytes, 9, 8)) {
            return XLS;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> known : STARTS.entrySet()) {
            if (start.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return TEXT;
        }
        return text(bytes);
    }

    /** What helps with such a file, beside saving it as a workbook: how its sentence differs. */
    static String variant(String kind) {
        return switch (kind) {
            case ZIP, "rar", "7z", "gz" -> ".archive";
            case IMAGE, "pdf", "rtf", "doc", "docx", "ppt", "pptx", "odt", "odf", TEXT -> ".document";
            default -> "";
        };
    }

    private static String text(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
                return "unknown";
            }
        }
        String head = new String(bytes, 0, length, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String start = head.startsWith("\ufeff") ? head.substring(1).strip() : head.strip();
        if (start.startsWith("mime-version:")) {
            return "mhtml";
        }
        if (!start.startsWith("<")) {
            return TEXT;
        }
        if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<table")) {
            return "html";
        }
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") || head.contains("excel.sheet")) {
            return "spreadsheetml";
        }
        return head.contains("opendocument") ? "fods" : "xml";
    }

    /** Whether the directory of a zip archive has the part that all OpenDocument formats have. */
    private static boolean isOpenDocument(byte[] bytes) {
        if (startsWithPart(bytes, "[Content_Types].xml") || startsWithPart(bytes, "_rels/.rels")) {
            return false; // as nearly every workbook does
        }
        String part = "content.xml";
        int first = Math.max(0, bytes.length - DIRECTORY);
        for (int at = bytes.length - 46 - part.length(); at >= first; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 28] == part.length()) {
                String name = new String(bytes, at + 46, part.length(), StandardCharsets.ISO_8859_1);
                if (name.equals(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsWithPart(byte[] bytes, String name) {
        int start = 30;
        return bytes.length > start + name.length()
                && new String(bytes, start, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private static String ole2(byte[] bytes) {
        String kind = "ole2";
        for (int at = 512; at + OLE2_ENTRY <= bytes.length; at += OLE2_ENTRY) {
            if (isEntry(bytes, at, "EncryptedPackage")) {
                return ENCRYPTED;
            }
            if (isEntry(bytes, at, "workbook") || isEntry(bytes, at, "book")) {
                return XLS;
            } else if (isEntry(bytes, at, "WordDocument")) {
                kind = "doc";
            } else if (isEntry(bytes, at, "PowerPoint Document")) {
                kind = "ppt";
            }
        }
        return kind;
    }

    private static boolean isEntry(byte[] bytes, int at, String name) {
        if (bytes[at + 64] != 2 * name.length() + 2 || bytes[at + 65] != 0) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(bytes[at + 2 * i]) != Character.toLowerCase(name.charAt(i))
                    || bytes[at + 2 * i + 1] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
