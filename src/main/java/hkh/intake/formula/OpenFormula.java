package hkh.intake.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas as .ods files have them, "of:=SUM([.C5:.C9];1)", in the form that .xlsx files have: "SUM(C5:C9,1)". */
public final class OpenFormula {

    private static final Pattern PREFIX = Pattern.compile("^(?:[a-z]+:)?=");
    /** A text, or a reference in its brackets; of that the sheet may be quoted. */
    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"|\\[(?:'[^']*'|[^\\]'])*\\]|;");

    private static final Pattern REFERENCE =
            Pattern.compile("\\[(?:\\$?((?:'[^']*')+|[^.'#]+))?\\.([^.:]+)(?::[^.]*\\.([^.:]+))?\\]");

    private OpenFormula() {}

    /** The same formula; a reference that is none here, such as to another file, comes out as one to another workbook. */
    public static String translated(String formula) {
        Matcher piece = PIECE.matcher(PREFIX.matcher(formula).replaceFirst(""));
        return piece.replaceAll(found -> Matcher.quoteReplacement(translatedPiece(found.group())));
    }

    private static String translatedPiece(String piece) {
        if (piece.equals(";")) {
            return ",";
        }
        if (piece.startsWith("\"")) {
            return piece;
        }
        Matcher reference = REFERENCE.matcher(piece);
        if (!reference.matches()) {
            return "'[?]'!A1";
        }
        String sheet = reference.group(1) == null ? "" : reference.group(1) + "!";
        String to = reference.group(3) == null ? "" : ":" + reference.group(3);
        return sheet + reference.group(2) + to;
    }
}
