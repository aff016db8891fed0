package hkh.workspace;

import hkh.finding.HkhException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The end of the program by a signal. The step on the disk that is at work is done to its end, no other one is begun, and
 * what is half made is taken away; without it the next run would do so, as after a loss of power.
 */
public final class Ending {

    private static final Object AT_WORK = new Object();
    private static Optional<Path> halfMade = Optional.empty();
    private static boolean ended;

    private Ending() {}

    /** Something that must not be cut in two. */
    @FunctionalInterface
    interface Step {

        void run() throws HkhException;
    }

    /** Does a step of making a folder, unless the program ends. */
    static void step(Path folder, Step step) throws HkhException {
        step(step, Optional.of(folder));
    }

    /** Does the step after which nothing is half made any more, unless the program ends. */
    static void last(Step step) throws HkhException {
        step(step, Optional.empty());
    }

    private static void step(Step step, Optional<Path> left) throws HkhException {
        synchronized (AT_WORK) {
            if (!ended) {
                step.run();
                halfMade = left;
                return;
            }
        }
        while (true) { // for good: the process is about to go
            LockSupport.park();
        }
    }

    /** Ends all publishing, when the program has to end; once this is done, a second time does nothing. */
    public static void now() {
        synchronized (AT_WORK) {
            ended = true;
            try {
                if (halfMade.isPresent()) {
                    Folders.delete(halfMade.get());
                }
            } catch (HkhException e) {
                halfMade = Optional.empty(); // the next run clears it
            }
        }
    }
}
