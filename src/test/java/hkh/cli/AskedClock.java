package hkh.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock by which a test is told that a run asks for the time, and what it is told then. */
final class AskedClock extends Clock {

    private final Supplier<Instant> now;

    AskedClock(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Run.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
