package hkh.text;

import hkh.Shared;
import hkh.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Unicode text as it is stored in an older encoding and then shown, by the tables of the reference data. */
public final class Legacy {

    private static final Map<LegacyEncoding, String> COLUMNS = Map.of(
            LegacyEncoding.TCVN3, "tcvn3_hex",
            LegacyEncoding.VNI, "vni_win_hex",
            LegacyEncoding.VISCII, "viscii_hex",
            LegacyEncoding.VPS, "vps_hex");
    private static final Map<LegacyEncoding, Map<Character, String>> TABLES = new HashMap<>();

    private Legacy() {}

    /** The text as its letters are shown; a capital that TCVN3 has not is shown by its small letter. */
    public static String shown(String text, LegacyEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> Cp1252.shown(text.getBytes(StandardCharsets.UTF_8));
            case WINDOWS_1258 -> Cp1252.shown(half(text).getBytes(Charset.forName("windows-1258")));
            case VIQR -> byTable(text, viqr());
            default -> byTable(text, TABLES.computeIfAbsent(encoding, Legacy::table));
        };
    }

    private static String byTable(String text, Map<Character, String> table) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String small = table.getOrDefault(
                    String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0), String.valueOf(c));
            shown.append(table.getOrDefault(c, small.codePointAt(0) < 0x80 ? String.valueOf(c) : small));
        }
        return shown.toString();
    }

    private static Map<Character, String> table(LegacyEncoding encoding) {
        Map<Character, String> table = new HashMap<>();
        for (Table.Row row : Shared.table("data/legacy_encodings.csv").rows()) {
            StringBuilder shown = new StringBuilder();
            for (String octet : row.get(COLUMNS.getOrDefault(encoding, "")).split(" ", -1)) {
                shown.append(octet.isEmpty() ? "" : Cp1252.shown(Integer.parseInt(octet, 16)));
            }
            if (shown.length() > 0) {
                table.put(row.get("char").charAt(0), shown.toString());
            }
        }
        return table;
    }

    private static Map<Character, String> viqr() {
        Map<Character, String> table = new HashMap<>();
        Shared.table("data/legacy_encodings.csv")
                .rows()
                .forEach(row -> table.put(row.get("char").charAt(0), row.get("viqr")));
        return table;
    }

    /** As windows-1258 wants it: letters with their hat or horn composed, tones behind them. */
    private static String half(String text) {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            half.append(Normalizer.normalize(
                            parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tones);
        }
        return half.toString();
    }
}
