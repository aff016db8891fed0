package hkh.intake;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a return says in words for what contradicts itself or its figures: a list of another length than it says, a
 * denial of what a figure states, a share of more than all, a plan for a year that is over.
 */
final class WordChecks {

    private static final int LONGEST = 3000;
    private static final Pattern CLAUSES = Pattern.compile("[:;\\n]|\\.(?:\\s|$)");
    private static final Pattern MORE_THAN_ALL = Pattern.compile("(?:^|[^\\p{L}])((?:" + TextKey.of("trên") + "|"
            + TextKey.of("hơn") + "|" + TextKey.of("vượt") + "|>) ?100 ?%)(.{0,80})");
    /** Of what was planned, more than all can be done. */
    private static final Pattern OF_A_PLAN = Pattern.compile(TextKey.of("kế hoạch") + "|" + TextKey.of("chỉ tiêu") + "|"
            + TextKey.of("so với") + "|" + TextKey.of("dự toán") + "|" + TextKey.of("được giao"));

    /** Whether a text has anything that is checked here; most are labels that every return has. */
    private static final Memo<String, Boolean> SPEAKING = new Memo<>(WordChecks::speaks);

    private final Catalogue catalogue;
    private final Period period;

    WordChecks(Catalogue catalogue, Period period) {
        this.catalogue = catalogue;
        this.period = period;
    }

    /** Adds what there is to say of a sheet to the return that it belongs to. */
    void check(Sheet sheet, ReturnDraft draft) {
        PlanYear plan = new PlanYear(sheet, period);
        for (Cell cell : sheet.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && cell.raw().length() <= LONGEST && SPEAKING.of(cell.raw())) {
                ListedNames.in(cell.raw()).forEach(list -> listed(sheet, cell, list, draft));
                String key = TextKey.of(cell.raw());
                moreThanAll(sheet, cell, key, draft);
                plan.wrongYear(cell.raw(), key).ifPresent(year -> wrongYear(sheet, cell, year, draft));
                if (key.contains(Denial.NOT_YET)) {
                    for (String clause : CLAUSES.split(cell.raw())) {
                        Denial.of(clause).ifPresent(denial -> denied(sheet, cell, denial, draft));
                    }
                }
            }
        }
    }

    private static boolean speaks(String text) {
        String key = TextKey.of(text);
        return !ListedNames.in(text).isEmpty()
                || MORE_THAN_ALL.matcher(key).find()
                || PlanYear.speaks(key)
                || key.contains(Denial.NOT_YET);
    }

    private static void listed(Sheet sheet, Cell cell, ListedNames list, ReturnDraft draft) {
        if (list.stated() != list.names().size()) {
            Message message = Message.of(
                    "finding.list-length-differs",
                    list.stated(),
                    list.counted(),
                    list.names().size(),
                    String.join("; ", list.names()));
            Finding finding = Finding.of(Rule.LIST_LENGTH_DIFFERS, message)
                    .comparing(Integer.toString(list.names().size()), Integer.toString(list.stated()));
            draft.finding(finding, sheet, cell, Item.NONE);
        }
    }

    private static void moreThanAll(Sheet sheet, Cell cell, String key, ReturnDraft draft) {
        Matcher share = MORE_THAN_ALL.matcher(key);
        if (share.find() && !OF_A_PLAN.matcher(share.group(2)).find()) {
            Message message = Message.of("finding.more-than-all", cell.raw().strip());
            Finding finding = Finding.of(Rule.PERCENT_OUT_OF_RANGE, message)
                    .withSeverity(Severity.WARNING)
                    .comparing("100%", cell.raw().strip());
            draft.finding(finding, sheet, cell, Item.NONE);
        }
    }

    private void wrongYear(Sheet sheet, Cell cell, int year, ReturnDraft draft) {
        int next = period.year() + 1;
        Message message = Message.of(
                "finding.plan-of-other-year",
                Integer.toString(year),
                Integer.toString(next),
                cell.raw().strip());
        Finding finding = Finding.of(Rule.WRONG_PERIOD, message)
                .withSeverity(Severity.WARNING)
                .comparing(Integer.toString(next), Integer.toString(year));
        draft.finding(finding, sheet, cell, Item.NONE);
    }

    private void denied(Sheet sheet, Cell cell, Denial denial, ReturnDraft draft) {
        Optional<Figure> figure = draft.figures().stream()
                .filter(stated -> stated.measure().amount().signum() > 0 && denial.denies(stated.item(), catalogue))
                .findFirst();
        figure.ifPresent(stated -> {
            Message message = Message.of(
                    "finding.words-contradict-figure",
                    denial.words(),
                    catalogue.label(stated.item()),
                    stated.measure().amount(),
                    stated.origin().cell());
            Finding finding = Finding.of(Rule.WORDS_CONTRADICT_FIGURE, message)
                    .comparing("0", stated.measure().amount().toPlainString());
            draft.finding(finding, sheet, cell, stated.item());
        });
    }
}
