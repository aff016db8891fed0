package hkh.cli;

import hkh.document.Draft;
import hkh.document.Draft.Passage;
import hkh.draft.BoundDraft.Bound;
import hkh.draft.BoundTags;
import hkh.draft.DraftChartFacts;
import hkh.draft.DraftJob;
import hkh.draft.DraftPlace;
import hkh.draft.LooseNumbers;
import hkh.draft.Surroundings;
import hkh.draft.TableChecks;
import hkh.draft.Verification;
import hkh.finding.Messages;
import hkh.wording.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells people what {@code hkh verify} found. */
final class VerificationPage {

    private static final int SHOWN = 20;
    private static final int NUMBERS = 8;
    private static final int WORDS = 70;
    private static final int SENTENCE = 300;

    private final Console console;
    private final Messages messages;
    private final Verification result;
    private final Draft draft;
    private final DraftPlace places;

    VerificationPage(Console console, Verification result) {
        this.console = console;
        this.messages = console.messages();
        this.result = result;
        this.draft = result.job().bound().draft();
        this.places = new DraftPlace(draft, messages);
    }

    void print() {
        DraftJob job = result.job();
        int all = job.bound().figures().size();
        int equal = all - job.bound().different().size() - job.bound().gone().size();
        console.say(
                "verify.summary",
                job.name(),
                all,
                equal,
                job.job().configuration().period());
        if (draft.hasTrackedChanges()) {
            console.say("draft.tracked");
        }
        list(
                "verify.different",
                job.bound().different().stream().map(this::different).toList(),
                "verify.different.do");
        list("verify.gone", job.bound().gone().stream().map(this::gone).toList(), "verify.gone.do");
        list("verify.tables", result.tables().stream().map(this::table).toList(), "verify.tables.do");
        list("verify.places", result.places().stream().map(this::place).toList(), "verify.places.do");
        list(
                "verify.notices",
                result.notices().stream()
                        .map(line -> "“" + DraftPlace.brief(line, SENTENCE) + "”")
                        .toList(),
                "verify.notices.do");
        list(
                "verify.charts",
                result.differentCharts().stream().map(places::chart).toList(),
                "verify.charts.do");
        loose();
        for (DraftChartFacts chart : result.foreignCharts()) {
            console.result("");
            Wrapped.lines(
                            "",
                            messages.text(
                                    "verify.charts.foreign",
                                    DraftPlace.brief(chart.chart().caption(), WORDS)))
                    .forEach(console::result);
        }
        console.result("");
        console.say(result.isProven() ? "verify.proven" : "verify.not-proven");
    }

    private void list(String title, List<String> lines, String todo) {
        if (lines.isEmpty()) {
            return;
        }
        console.result("");
        console.say(title, lines.size());
        for (String line : lines) {
            Wrapped.lines("  - ", line).forEach(console::result);
        }
        Wrapped.lines("  ", messages.text(todo)).forEach(console::result);
    }

    private String different(Bound figure) {
        return messages.text(
                "verify.different.one",
                places.of(figure.figure()),
                said(figure),
                figure.saysNow(),
                figure.key().map(BoundTags.Key::toString).orElse(figure.figure().tag()));
    }

    private String gone(Bound figure) {
        return messages.text("verify.gone.one", places.of(figure.figure()), said(figure), figure.reference());
    }

    private static String said(Bound figure) {
        return DraftPlace.brief(figure.says(), WORDS);
    }

    private String table(TableChecks.Problem problem) {
        return messages.text(
                "verify.tables.one",
                places.cell(problem.table(), problem.row(), problem.column()),
                messages.text(problem.message()));
    }

    private String place(Surroundings.Problem problem) {
        return messages.text("verify.tables.one", places.of(problem.figure()), messages.text(problem.message()));
    }

    private void loose() {
        List<String> lines = new ArrayList<>();
        Map<Integer, List<String>> tables = new TreeMap<>();
        int count = 0;
        for (LooseNumbers.Loose loose : result.loose()) {
            count += loose.numbers().size();
            if (loose.table() >= 0) {
                tables.computeIfAbsent(loose.table(), table -> new ArrayList<>())
                        .addAll(loose.numbers());
            } else {
                Passage passage = loose.passage();
                lines.add(messages.text(
                        "verify.loose.one",
                        numbers(loose.numbers()),
                        places.in(passage, DraftPlace.brief(passage.text(), WORDS))));
            }
        }
        tables.forEach((table, numbers) ->
                lines.add(messages.text("verify.loose.one", numbers(numbers), places.table(table))));
        if (!lines.isEmpty()) {
            console.result("");
            console.say("verify.loose", count);
            lines.stream()
                    .limit(SHOWN)
                    .forEach(line -> Wrapped.lines("  - ", line).forEach(console::result));
            if (lines.size() > SHOWN) {
                console.say("verify.loose.more", lines.size() - SHOWN);
            }
        }
    }

    private static String numbers(List<String> numbers) {
        return String.join("; ", numbers.subList(0, Math.min(NUMBERS, numbers.size())))
                + (numbers.size() > NUMBERS ? "; …" : "");
    }
}
