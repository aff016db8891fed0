package hkh.intake;

/**
 * How a cell looks, as far as it changes what the cell means: its number format ("General", "0.00%", "dd/mm/yyyy") and
 * the name of its font, "" where the file names none.
 */
public record CellStyle(String format, String font) {

    /** A cell of which the file says nothing. */
    public static final CellStyle GENERAL = new CellStyle("General", "");
}
