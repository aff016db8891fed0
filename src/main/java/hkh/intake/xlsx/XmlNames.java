package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;

/** The names met in the parts of one workbook, each made once; the usual ones are known from the start. */
final class XmlNames {

    /** More names than any workbook has; else names could fill the memory. */
    static final int MOST = 1000;

    private static final int ROOM = 4096;
    private static final int LETTERS = 64;
    private static final String USUAL = "xmlns c r s t v f is si row ref sst worksheet sheetData cols col min max width"
            + " customWidth style hidden spans ht customHeight mergeCells mergeCell count uniqueCount xml:space rPr rFont"
            + " val sz b i u color rgb theme family scheme charset phoneticPr dimension sheetViews sheetView selection"
            + " pane sheetFormatPr sheetPr pageMargins pageSetup workbook sheets sheet name sheetId state r:id xmlns:r"
            + " workbookPr date1904 Relationships Relationship Id Type Target TargetMode styleSheet numFmts numFmt"
            + " numFmtId formatCode fonts font fills fill patternFill patternType fgColor bgColor borders border left"
            + " right top bottom diagonal cellStyleXfs cellXfs xf fontId fillId borderId xfId applyNumberFormat"
            + " applyFont applyFill applyBorder applyAlignment applyProtection alignment horizontal vertical wrapText"
            + " protection locked cellStyles cellStyle builtinId dxfs tableStyles indexed str n e inlineStr shared true"
            + " false array outlineLevelRow definedNames definedName dataValidations dataValidation formula1 formula2"
            + " sqref sheetProtection activeCell showGridLines tabSelected workbookViewId topLeftCell activePane ySplit"
            + " xSplit defaultRowHeight xml:lang mc:Ignorable xmlns:mc xmlns:x14ac x14ac:dyDescent bookViews workbookView"
            + " activeTab firstSheet windowWidth windowHeight xWindow yWindow tabRatio calcPr calcId workbookProtection"
            + " lockStructure fileVersion appName lastEdited lowestEdited rupBuild defaultThemeVersion localSheetId"
            + " pageSetUpPr fitToPage fitToWidth fitToHeight paperSize orientation scale header footer headerFooter"
            + " oddHeader oddFooter printOptions horizontalCentered verticalCentered gridLines usePrinterDefaults"
            + " indent textRotation shrinkToFit customFormat quotePrefix outlineLevel collapsed zoomScale"
            + " zoomScaleNormal defaultColWidth objects scenarios type allowBlank errorStyle showErrorMessage"
            + " showInputMessage promptTitle prompt errorTitle error operator autoFilter conditionalFormatting cfRule"
            + " priority dxfId defaultTableStyle defaultPivotStyle vertAlign uri ext extLst";
    private static final XmlName[] KNOWN = known();

    private final XmlName[] names = KNOWN.clone();
    /** The last name with each first letter: nearly always the one that comes next with it. */
    private final XmlName[] last = new XmlName[LETTERS];

    private int added;

    /** The bytes that may stand in a name, colons included, by their unsigned value. */
    private static final boolean[] INSIDE = inside();

    /**
     * The name that stands in some bytes.
     *
     * @throws XmlFault when they are no name, or there are too many
     */
    XmlName of(byte[] bytes, int from, int to) throws XmlFault {
        int letter = from < to ? bytes[from] & (LETTERS - 1) : 0;
        XmlName before = last[letter];
        if (before != null && before.isWritten(bytes, from, to)) {
            return before;
        }
        XmlName[] table = names;
        int place = place(table, bytes, from, to);
        XmlName name = table[place];
        if (name == null) {
            if (++added > MOST) {
                throw new XmlFault("more than " + MOST + " names");
            }
            name = name(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            table[place] = name;
        }
        last[letter] = name;
        return name;
    }

    /** Where the name stands in the table, or would. */
    private static int place(XmlName[] names, byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 12) & (ROOM - 1);
        while (names[place] != null && !names[place].isWritten(bytes, from, to)) {
            place = (place + 1) & (ROOM - 1);
        }
        return place;
    }

    private static XmlName name(String qualified) throws XmlFault {
        int colon = qualified.indexOf(':');
        String prefix = qualified.substring(0, Math.max(0, colon));
        String local = qualified.substring(colon + 1);
        if (!isName(local) || (colon >= 0 && !isName(prefix)) || (local.equals("xmlns") && colon >= 0)) {
            throw new XmlFault("not a name: " + qualified);
        }
        return new XmlName(qualified.getBytes(StandardCharsets.UTF_8), prefix.intern(), local.intern());
    }

    /** Whether a text is a name without colons; of letters beyond ASCII, which the standard allows, no workbook has any. */
    static boolean isName(String text) {
        return !text.isEmpty() && isStart(text.charAt(0)) && text.chars().allMatch(XmlNames::isInside);
    }

    private static boolean isStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** Whether a character may stand in a name behind its first. */
    static boolean isInside(int c) {
        return isStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** Where the bytes end, from a place on, that may stand in a name. */
    static int end(byte[] bytes, int from, int end) {
        boolean[] inside = INSIDE;
        int at = from;
        while (at < end && inside[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    private static boolean[] inside() {
        boolean[] inside = new boolean[256];
        for (int i = 0; i < 128; i++) {
            inside[i] = isInside(i) || i == ':';
        }
        return inside;
    }

    private static XmlName[] known() {
        XmlName[] known = new XmlName[ROOM];
        try {
            for (String name : USUAL.split(" ")) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                known[place(known, bytes, 0, bytes.length)] = name(name);
            }
        } catch (XmlFault e) {
            throw new IllegalStateException(e);
        }
        return known;
    }
}
