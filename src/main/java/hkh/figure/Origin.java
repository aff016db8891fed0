package hkh.figure;

/**
 * Where a figure stands: file, sheet, cell, and the text found there.
 *
 * @param file name relative to the inbox, or of the table that states the figure
 * @param sheet sheet name, empty for a table
 * @param cell address such as {@code D14}, or {@code line 7} of a table
 * @param raw the text as it stands in the file
 */
public record Origin(String file, String sheet, String cell, String raw) {

    /** The number of the line, of a figure that a table states. */
    public String line() {
        return cell.replace("line ", "");
    }
}
