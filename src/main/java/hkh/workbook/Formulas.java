package hkh.workbook;

import hkh.plan.FormCell;
import hkh.plan.FormCell.Role;
import java.util.ArrayList;
import java.util.List;

/** The live formulas of the form. A result is empty, not zero, as long as nothing is there to compute it from. */
final class Formulas {

    private Formulas() {}

    /**
     * The sum of the parts that are numbers, shown once every part is answered, for a blank part is not zero; of an open
     * list, the sum of the rows in use; of parts answered Có or Không, how many are Có.
     */
    static String total(FormCell total) {
        List<String> answered = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> numbers = ranges(total, false);
        if (!numbers.isEmpty()) {
            answered.add("COUNT(" + String.join(",", numbers) + ")");
            numbers.forEach(range -> answered.add(countOf(range, EntryChecks.NO)));
            added.add("SUM(" + String.join(",", numbers) + ")");
        }
        for (String range : ranges(total, true)) {
            answered.add(countOf(range, EntryChecks.YES));
            answered.add(countOf(range, EntryChecks.NO));
            added.add(countOf(range, EntryChecks.YES));
        }
        String unanswered = needsAllParts(total) ? "<" + total.parts().size() : "=0";
        return "IF(" + String.join("+", answered) + unanswered + ",\"\"," + String.join("+", added) + ")";
    }

    private static boolean needsAllParts(FormCell total) {
        List<FormCell> parts = total.parts();
        boolean openList =
                parts.get(0).item().equals(parts.get(parts.size() - 1).item()) && parts.size() == 2;
        return !openList && parts.stream().noneMatch(part -> part.role() == Role.YES_NO);
    }

    /** The first part divided by the second, in percent when asked. */
    static String rate(FormCell rate, boolean percent) {
        String numerator = reference(rate, rate.parts().get(0));
        String denominator = reference(rate, rate.parts().get(1));
        return "IF(AND(ISNUMBER(%2$s),%2$s>0,ISNUMBER(%1$s)),%1$s/%2$s%3$s,\"\")"
                .formatted(numerator, denominator, percent ? "*100" : "");
    }

    private static String countOf(String range, String answer) {
        return "COUNTIF(" + range + ",\"" + answer + "\")";
    }

    /** The parts of one kind, neighbours drawn together. */
    private static List<String> ranges(FormCell total, boolean yesOrNo) {
        List<String> ranges = new ArrayList<>();
        List<FormCell> parts = total.parts().stream()
                .filter(part -> (part.role() == Role.YES_NO) == yesOrNo)
                .toList();
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
