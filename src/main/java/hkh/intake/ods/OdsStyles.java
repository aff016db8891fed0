package hkh.intake.ods;

import hkh.intake.Budget;
import hkh.intake.CellStyle;
import hkh.intake.UnreadableFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles that sheets, cells and pieces of text refer to by name; one may build on another. */
final class OdsStyles {

    /** How long a chain of styles that build on each other is followed. */
    private static final int GENERATIONS = 20;

    private record Style(String parent, String format, String font) {}

    private final Budget budget;
    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, OdsFormat> formats = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, CellStyle> cells = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private String defaultFont = "";

    OdsStyles(Budget budget) {
        this.budget = budget;
    }

    /** Takes what the current element, a list of fonts or of styles, holds. */
    void read(OdsXml xml) throws UnreadableFileException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            String name = budget.text(xml.value("name"));
            switch (xml.element()) {
                case "font-face" -> fonts.put(name, family(xml.value("font-family")));
                case "style", "default-style" -> style(xml, name);
                case "number-style",
                        "percentage-style",
                        "currency-style",
                        "date-style",
                        "time-style",
                        "boolean-style",
                        "text-style" -> format(name, OdsFormat.read(xml));
                default -> {}
            }
        }
    }

    private void style(OdsXml xml, String name) throws UnreadableFileException {
        String family = xml.value("family");
        String parent = xml.value("parent-style-name");
        String format = xml.value("data-style-name");
        boolean isDefault = xml.element().equals("default-style");
        String font = "";
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.element().equals("text-properties")) {
                font = fonts.getOrDefault(xml.value("font-name"), family(xml.value("font-family")));
            } else if (family.equals("table") && xml.value("display").equals("false")) {
                hiddenTables.add(name);
            }
        }
        if (isDefault && family.equals("table-cell")) {
            defaultFont = budget.text(font);
        } else if (family.equals("table-cell") || family.equals("text")) {
            styles.put(family + " " + name, new Style(parent, format, budget.text(font)));
        }
    }

    /** The look of cells of a style; without a name, that of cells nobody formatted. */
    CellStyle cell(String name) {
        CellStyle known = cells.get(name);
        if (known != null) {
            return known;
        }
        String format = "";
        String font = "";
        Style style = style("table-cell", name);
        for (int i = 0; i < GENERATIONS && style != null; i++) {
            format = format.isEmpty() ? style.format() : format;
            font = font.isEmpty() ? style.font() : font;
            style = style("table-cell", style.parent());
        }
        CellStyle look = new CellStyle(code(format), font.isEmpty() ? defaultFont : font);
        cells.put(name, look);
        return look;
    }

    /** Of a format in sections, such as one for numbers and one for texts, that of the first section. */
    private String code(String name) {
        OdsFormat format = formats.getOrDefault(name, OdsFormat.GENERAL);
        return formats.getOrDefault(format.otherwise(), format).code();
    }

    private void format(String name, OdsFormat format) throws UnreadableFileException {
        budget.text(format.code());
        formats.put(name, format);
    }

    private @Nullable Style style(String family, String name) {
        return name.isEmpty() ? null : styles.get(family + " " + name);
    }

    /** The font of a piece of text; empty when its style names none. */
    Optional<String> fontOfText(String name) {
        Style style = style("text", name);
        return style == null || style.font().isEmpty() ? Optional.empty() : Optional.of(style.font());
    }

    boolean isHidden(String table) {
        return hiddenTables.contains(table);
    }

    private static String family(String name) {
        return name.startsWith("'") && name.endsWith("'") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
