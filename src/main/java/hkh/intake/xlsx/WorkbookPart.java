package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The list of sheets and the settings of the workbook; sheets without cells, such as charts, are left out. */
record WorkbookPart(List<SheetEntry> sheets, boolean date1904) {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    /** Charts, dialogs and the macros of Excel 4. */
    private static final Set<String> WITHOUT_CELLS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    static WorkbookPart read(ZipParts zip, String name, Relationships relationships, Budget budget)
            throws UnreadableFileException {
        List<SheetEntry> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (XmlPart part = XmlPart.open(zip, name)) {
            checkRoot(part);
            while (part.nextIn(1)) {
                switch (part.element()) {
                    case "workbookPr" -> date1904 = part.isTrue("date1904");
                    case "sheets" -> sheets(part, relationships, sheets, budget);
                    default -> {}
                }
            }
        }
        checkTwins(sheets);
        sheets.removeIf(sheet -> !sheet.hasCells());
        return new WorkbookPart(List.copyOf(sheets), date1904);
    }

    private static void checkRoot(XmlPart part) throws UnreadableFileException {
        String namespace = part.namespace();
        if (!part.element().equals("workbook")
                || (!namespace.equals(NAMESPACE) && !namespace.equals(STRICT_NAMESPACE))) {
            throw new UnreadableFileException(Reason.NOT_A_SPREADSHEET, "xlsx", "the main part is no workbook");
        }
    }

    private static void sheets(XmlPart part, Relationships relationships, List<SheetEntry> sheets, Budget budget)
            throws UnreadableFileException {
        int depth = part.depth();
        while (part.nextIn(depth)) {
            String name = budget.text(part.value("name"));
            String id = part.value("id");
            String target = relationships.byId(id).orElse("");
            if (target.isEmpty()) {
                throw new UnreadableFileException(Reason.DAMAGED, name, "the sheet has no part");
            }
            String type = relationships.type(id);
            if (!type.equals("worksheet") && !WITHOUT_CELLS.contains(type)) {
                throw new UnreadableFileException(Reason.DAMAGED, name, "the sheet is a " + type);
            }
            String state = part.value("state");
            boolean hidden = state.equals("hidden") || state.equals("veryHidden");
            sheets.add(new SheetEntry(name, hidden, target, type.equals("worksheet")));
        }
    }

    /** Refuses what would read one table twice, or two under one name. */
    private static void checkTwins(List<SheetEntry> sheets) throws UnreadableFileException {
        Map<String, SheetEntry> byName = new HashMap<>();
        Map<String, SheetEntry> byPart = new HashMap<>();
        for (SheetEntry sheet : sheets) {
            SheetEntry twin = byName.put(sheet.name().toLowerCase(Locale.ROOT), sheet);
            if (twin != null) {
                throw twins(twin, sheet, "two sheets have one name");
            }
            twin = byPart.put(sheet.part().toLowerCase(Locale.ROOT), sheet);
            if (twin != null) {
                throw twins(twin, sheet, "two sheets are one part");
            }
        }
    }

    private static UnreadableFileException twins(SheetEntry one, SheetEntry other, String why) {
        return new UnreadableFileException(Reason.DAMAGED, one.name() + ", " + other.name(), why);
    }
}
