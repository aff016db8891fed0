package hkh.report;

/**
 * A total as a template prints it. All texts are ready; a template places them and does nothing else with them.
 *
 * @param ref the reference by which the printed figure stays bound to its total; empty for what a unit states for itself,
 *     which is no total
 * @param value plain digits; empty when there is no number
 * @param text as printed, without unit of measure; a percentage has its sign
 * @param padded the same, a whole number below ten with a zero in front ("06 phường")
 * @param size the same without its sign
 * @param ratio whether it is a ratio, which is no lower bound when units are missing
 * @param known whether there is a number (or a declared nothing)
 * @param partial whether units that were asked are missing
 * @param mark what goes before a sum that is no full one: "≥" where units are missing, "ước" where something stands in
 *     for them; else empty
 * @param doubtful whether an error stands on it, or on a figure that it is made of
 * @param decided whether a person entered or corrected it, and it is no total of several
 * @param unitsIn units that answered
 * @param unitsExpected units that were asked
 * @param positive whether the number is above zero
 * @param direction for a change: tăng, giảm or giữ nguyên; else empty
 * @param restated for a change: whether the earlier figure was restated for it, as units changed in between
 * @param origin where it comes from, in a sentence
 */
public record PrintedFigure(
        String ref,
        String value,
        String text,
        String padded,
        String size,
        String uom,
        String label,
        boolean ratio,
        boolean known,
        boolean partial,
        String mark,
        boolean doubtful,
        boolean decided,
        int unitsIn,
        int unitsExpected,
        boolean positive,
        String direction,
        boolean restated,
        String origin) {

    private static final String NO_BREAK = "\u00A0";
    private static final String DOTS = "…";

    /**
     * The figure in a form of {@link PrintForm}: marks, digits and coverage, or the words for what is not known.
     *
     * @throws IllegalArgumentException when no form of a total has that code
     */
    public String printed(String form) {
        return switch (PrintForm.of(form)) {
            case FULL -> known ? marked(text, NO_BREAK) + behind(" đơn vị") : unknown();
            case PADDED -> known ? marked(padded, NO_BREAK) + behind(" đơn vị") : unknown();
            case PLAIN -> known ? marked(text, NO_BREAK) : unknown();
            case COMPACT -> known ? marked(text, NO_BREAK) + behind("") : DOTS;
            case NARROW -> known ? marked(text, " ") : DOTS;
            case SIZE -> known ? marked(size, NO_BREAK) + behind(" đơn vị") : unknown();
            case COVERAGE -> known ? behind(" đơn vị").strip() : "";
            case WORD -> direction;
            default -> throw new IllegalArgumentException("the form \"%s\" is no form of a total".formatted(form));
        };
    }

    /** The same as words bound to the total. */
    BoundText bound(PrintForm form) {
        return new BoundText(ref, form.code(), value, printed(form.code()), origin);
    }

    private String unknown() {
        return "[chưa có số liệu: " + label + "]";
    }

    private String marked(String digits, String space) {
        return (mark.isEmpty() ? "" : mark + space) + digits + (doubtful ? "*" : "") + (decided ? "†" : "");
    }

    private String behind(String units) {
        return partial ? " (" + unitsIn + "/" + unitsExpected + units + ")" : "";
    }

    /** The same, bound to no total. */
    PrintedFigure standingAlone(String place) {
        return new PrintedFigure(
                "",
                value,
                text,
                padded,
                size,
                uom,
                label,
                ratio,
                known,
                partial,
                mark,
                doubtful,
                decided,
                unitsIn,
                unitsExpected,
                positive,
                direction,
                restated,
                place);
    }
}
