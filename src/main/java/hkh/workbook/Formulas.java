package hkh.workbook;

import hkh.plan.FormCell;
import java.util.ArrayList;
import java.util.List;

/** The live formulas of the form. A result is empty, not zero, as long as nothing is there to compute it from. */
final class Formulas {

    private Formulas() {}

    /**
     * The sum of the parts, shown once every part is answered, for a blank part is not zero; of an open list, the sum of
     * the rows in use.
     */
    static String total(FormCell total) {
        List<String> ranges = ranges(total);
        List<String> answered = new ArrayList<>();
        answered.add("COUNT(" + String.join(",", ranges) + ")");
        ranges.forEach(range -> answered.add("COUNTIF(" + range + ",\"" + EntryChecks.NO + "\")"));
        String unanswered = isOpenList(total) ? "=0" : "<" + total.parts().size();
        return "IF(" + String.join("+", answered) + unanswered + ",\"\",SUM(" + String.join(",", ranges) + "))";
    }

    private static boolean isOpenList(FormCell total) {
        List<FormCell> parts = total.parts();
        return parts.size() == 2 && parts.get(0).item().equals(parts.get(1).item());
    }

    /** The first part divided by the second, in percent when asked. */
    static String rate(FormCell rate, boolean percent) {
        String numerator = reference(rate, rate.parts().get(0));
        String denominator = reference(rate, rate.parts().get(1));
        return "IF(AND(ISNUMBER(%2$s),%2$s>0,ISNUMBER(%1$s)),%1$s/%2$s%3$s,\"\")"
                .formatted(numerator, denominator, percent ? "*100" : "");
    }

    /** The parts, neighbours drawn together. */
    private static List<String> ranges(FormCell total) {
        List<String> ranges = new ArrayList<>();
        List<FormCell> parts = total.parts();
        int first = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean ends = i + 1 == parts.size() || !continues(parts.get(i), parts.get(i + 1));
            if (ends) {
                String reference = reference(total, parts.get(first));
                ranges.add(
                        first == i ? reference : reference + ":" + parts.get(i).address());
                first = i + 1;
            }
        }
        return ranges;
    }

    /** Whether a part stands below another, or closes the open list that the other begins. */
    private static boolean continues(FormCell part, FormCell next) {
        boolean below = next.row() == part.row() + 1 || next.item().equals(part.item());
        return below && next.column() == part.column() && next.theme() == part.theme();
    }

    private static String reference(FormCell from, FormCell to) {
        return to.theme() == from.theme() ? to.address() : "'" + to.theme().sheet() + "'!" + to.address();
    }
}
