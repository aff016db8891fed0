package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.CellStyle;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The styles that cells refer to by number. */
final class Styles {

    private static final int MOST = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    private Styles() {}

    static List<CellStyle> read(ZipParts zip, String name, Budget budget) throws UnreadableFileException {
        Styles styles = new Styles();
        try (XmlPart part = XmlPart.open(zip, name)) {
            while (part.nextIn(1)) {
                switch (part.element()) {
                    case "numFmts", "fonts", "cellXfs" -> styles.list(part, budget);
                    default -> {}
                }
            }
        }
        return styles.resolved();
    }

    private void list(XmlPart part, Budget budget) throws UnreadableFileException {
        int depth = part.depth();
        while (part.nextIn(depth)) {
            switch (part.element()) {
                case "numFmt" -> formats.put(part.index(part.value("numFmtId")), budget.text(part.value("formatCode")));
                case "font" -> fonts.add(budget.text(font(part)));
                case "xf" -> pairs.add(new int[] {part.index("numFmtId", 0), part.index("fontId", 0)});
                default -> {}
            }
            if (fonts.size() > MOST || pairs.size() > MOST) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE, "styles > " + MOST, "the file has more styles than Excel allows");
            }
        }
    }

    private static String font(XmlPart part) throws UnreadableFileException {
        int depth = part.depth();
        String font = "";
        while (part.nextIn(depth)) {
            if (part.element().equals("name")) {
                font = part.value("val");
            }
        }
        return font;
    }

    private List<CellStyle> resolved() {
        List<CellStyle> styles = new ArrayList<>(pairs.size());
        for (int[] pair : pairs) {
            String format = formats.getOrDefault(pair[0], BuiltinFormats.code(pair[0]));
            styles.add(new CellStyle(format, pair[1] < fonts.size() ? fonts.get(pair[1]) : ""));
        }
        return List.copyOf(styles);
    }
}
