package hkh.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells what a file is by its bytes, never by its name; the answer is the usual ending of such files. */
public final class FileKind {

    /** An encrypted workbook of either format. */
    public static final String ENCRYPTED = "encrypted";

    public static final String ZIP = "zip";

    /** A workbook of Excel 97 to 2003, or of an older Excel. */
    public static final String XLS = "xls";

    public static final String TEXT = "txt";

    private static final int HEAD = 4096;
    /** The length of an entry in the directory of an OLE2 file. */
    private static final int OLE2_ENTRY = 128;

    private FileKind() {}

    /** The kind; {@code unknown} when it is none that people send. */
    public static String of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return ole2(bytes);
        }
        if (startsWith(bytes, 9, 0) || startsWith(bytes, 9, 2) || startsWith(bytes, 9, 4) || startsWith(bytes, 9, 8)) {
            return XLS;
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            return "rtf";
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return TEXT;
        }
        return text(bytes);
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
        return "xml";
    }

    private static String ole2(byte[] bytes) {
        String kind = "ole2";
        for (int at = 512; at + OLE2_ENTRY <= bytes.length; at += OLE2_ENTRY) {
            if (isEntry(bytes, at, "EncryptedPackage")) {
                return ENCRYPTED;
            }
            if (isEntry(bytes, at, "Workbook") || isEntry(bytes, at, "Book")) {
                kind = XLS;
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
            if (bytes[at + 2 * i] != name.charAt(i) || bytes[at + 2 * i + 1] != 0) {
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
