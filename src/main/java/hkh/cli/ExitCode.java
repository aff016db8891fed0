package hkh.cli;

/** How a run ends; a contract with cron and scripts. */
final class ExitCode {

    /** Done, complete, no error finding. */
    static final int CLEAN = 0;
    /** Done and published, but units are missing, files were not accepted, or there are error findings. */
    static final int WITH_ERRORS = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Not published, the old results are intact. */
    static final int NOT_PUBLISHED = 3;
    /** A bug in hkh. */
    static final int BUG = 70;
    /** Another run holds the lock. */
    static final int BUSY = 75;

    private ExitCode() {}
}
