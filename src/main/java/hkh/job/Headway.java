package hkh.job;

import java.util.Locale;

/** Is told how far long work is, by the thread that does it. */
@FunctionalInterface
public interface Headway {

    Headway UNSEEN = (step, done, all) -> {};

    /** What a run does, one after the other. */
    enum Step {
        READING,
        CHECKING,
        ADDING,
        WRITING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step begins, or goes on.
     *
     * @param done how much of it is done; zero throughout where nobody counts
     * @param all files to read, returns to check, units to add up, files to write
     */
    void at(Step step, int done, int all);
}
