package hkh.cli;

import hkh.draft.DraftChartFacts;
import hkh.draft.DraftPlace;
import hkh.draft.Refreshed;
import hkh.draft.Refreshing;
import hkh.draft.Refreshing.Fate;
import hkh.draft.Refreshing.Outcome;
import hkh.draft.Sentences;
import hkh.finding.Messages;
import hkh.wording.Wrapped;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Tells people what {@code hkh refresh} did, and what is left to them. */
final class RefreshedPage {

    private static final int SHOWN = 40;
    private static final int WORDS = 70;
    private static final int SENTENCE = 300;

    private final Console console;
    private final Messages messages;
    private final Refreshed result;
    private final DraftPlace places;

    RefreshedPage(Console console, Refreshed result) {
        this.console = console;
        this.messages = console.messages();
        this.result = result;
        this.places = new DraftPlace(result.refreshing().job().bound().draft(), messages);
    }

    void print(Path out) {
        Refreshing done = result.refreshing();
        console.say(
                "refresh.summary",
                done.job().name(),
                done.fates().size(),
                done.that(Outcome.CHANGED).size(),
                done.that(Outcome.EQUAL).size());
        if (done.job().bound().draft().hasTrackedChanges()) {
            console.say("draft.tracked");
        }
        fates("refresh.changed", "refresh.changed.one", done.that(Outcome.CHANGED), "");
        list("refresh.charts", charts(done.redrawn()), "");
        list("refresh.charts.kept", charts(done.keptCharts()), "refresh.charts.kept.do");
        fates("refresh.typed-over", "refresh.typed-over.one", done.that(Outcome.TYPED_OVER), "refresh.typed-over.do");
        fates("refresh.unsure", "refresh.unsure.one", done.that(Outcome.UNSURE), "refresh.unsure.do");
        fates("refresh.holds-more", "refresh.unsure.one", done.that(Outcome.HOLDS_MORE), "refresh.holds-more.do");
        fates("refresh.gone", "refresh.gone.one", done.that(Outcome.GONE), "refresh.gone.do");
        fates("refresh.weakened", "refresh.changed.one", done.weakened(), "refresh.weakened.do");
        list(
                "refresh.sentences",
                result.sentences().stream().map(this::sentence).toList(),
                "refresh.sentences.do");
        lines("refresh.lines.old", result.lines().old(), "refresh.lines.old.do");
        lines("refresh.lines.fresh", result.lines().fresh(), "refresh.lines.fresh.do");
        tags("refresh.fresh", result.fresh(), "refresh.fresh.do");
        tags("refresh.taken-out", result.takenOut(), "");
        console.result("");
        console.say(result.isPlain() ? "refresh.written" : "refresh.written.look", out);
    }

    private void fates(String title, String one, List<Fate> fates, String todo) {
        list(title, fates.stream().map(fate -> told(one, fate)).toList(), todo);
    }

    private List<String> charts(List<DraftChartFacts> charts) {
        return charts.stream().map(places::chart).toList();
    }

    private String told(String one, Fate fate) {
        return messages.text(
                one,
                places.of(fate.figure().figure()),
                DraftPlace.brief(fate.figure().says(), WORDS),
                fate.figure().saysNow(),
                fate.figure().reference(),
                fate.printed());
    }

    private String sentence(Sentences.Unfit unfit) {
        return messages.text(
                unfit.why() == Sentences.Why.TURNED ? "refresh.sentence.turned" : "refresh.sentence.against",
                DraftPlace.brief(unfit.sentence(), SENTENCE),
                unfit.fate().figure().saysNow(),
                unfit.fate().figure().reference(),
                unfit.word());
    }

    private void lines(String title, List<String> lines, String todo) {
        list(
                title,
                lines.stream()
                        .map(line -> "“" + DraftPlace.brief(line, SENTENCE) + "”")
                        .toList(),
                todo);
    }

    private void tags(String title, Collection<String> tags, String todo) {
        list(title, List.copyOf(tags), todo);
    }

    private void list(String title, List<String> lines, String todo) {
        if (lines.isEmpty()) {
            return;
        }
        console.result("");
        console.say(title, lines.size());
        lines.stream().limit(SHOWN).forEach(line -> Wrapped.lines("  - ", line).forEach(console::result));
        if (lines.size() > SHOWN) {
            console.say("verify.loose.more", lines.size() - SHOWN);
        }
        if (!todo.isEmpty()) {
            Wrapped.lines("  ", messages.text(todo)).forEach(console::result);
        }
    }
}
