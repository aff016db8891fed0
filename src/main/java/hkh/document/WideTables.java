package hkh.document;

/** Which appendices need pages that lie on their side: those with a table that would break words upright. */
final class WideTables {

    private static final int MANY = 8; // columns, above which a table is hard to read upright

    private WideTables() {}

    /** Whether a table is too wide for lines of this width, in twentieths of a point. */
    static boolean in(Element section, int textWidth) throws DocumentException {
        for (Element table :
                section.descendants().filter(element -> element.is("table")).toList()) {
            if (TableGrid.of(table).columns() > MANY || !TableWidths.fits(table, textWidth)) {
                return true;
            }
        }
        return false;
    }
}
