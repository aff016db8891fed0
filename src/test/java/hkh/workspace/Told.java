package hkh.workspace;

import static org.assertj.core.api.Assertions.fail;

import hkh.finding.HkhException;
import hkh.finding.Messages;
import java.util.List;

/** What a person is told when something stops the work. */
public final class Told {

    /** Something that may stop the work. */
    @FunctionalInterface
    public interface Work {

        Object run() throws HkhException;
    }

    private Told() {}

    /** The lines in English; work that is not stopped fails the test. */
    public static List<String> by(Work work) {
        try {
            Object done = work.run();
            return fail("nothing stopped it: " + done);
        } catch (HkhException e) {
            return e.told().stream().map(Messages.in("en")::text).toList();
        }
    }
}
