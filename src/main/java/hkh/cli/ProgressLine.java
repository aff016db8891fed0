package hkh.cli;

import hkh.finding.Messages;
import hkh.job.Headway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows how far long work is, and how long a step that is counted will take; of work that is soon done it shows nothing. */
final class ProgressLine {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Clock clock;
    private final Instant start;
    private Headway.Step step = Headway.Step.READING;
    private Instant began;
    private Instant shown;

    ProgressLine(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
        this.began = start;
        this.shown = start;
    }

    /** Shows it in a language, when it is time to. */
    void at(Messages messages, Headway.Step now, int done, int all) {
        Instant moment = clock.instant();
        boolean begins = now != step;
        if (begins) {
            step = now;
            began = moment;
        }
        boolean due = begins || !moment.isBefore(shown.plus(OFTEN));
        if (due && !moment.isBefore(start.plus(SOON))) {
            shown = moment;
            Duration past = Duration.between(began, moment);
            String left = done == 0 || done == all || past.compareTo(SOON) < 0
                    ? ""
                    : left(messages, past.toMillis() * (all - done) / done);
            terminal.show(messages.text("progress." + step.code(), done, all) + left);
        }
    }

    /** As long as what is left takes at the pace so far, rounded up: seconds up to ten, then five at a time, then minutes. */
    private static String left(Messages messages, long milliseconds) {
        long seconds = Math.max(1, up(milliseconds, 1000));
        if (seconds > 10) {
            seconds = up(seconds, 5) * 5;
        }
        return seconds < 60
                ? messages.text("progress.seconds", (int) seconds)
                : messages.text("progress.minutes", (int) up(seconds, 60));
    }

    private static long up(long amount, long unit) {
        return (amount + unit - 1) / unit;
    }
}
