package hkh.workspace;

import hkh.finding.HkhException;
import java.io.IOException;
import java.util.Optional;

/** What a stream throws when the disk does not take what is written; whoever began the file tells what became of it. */
public final class CannotWrite extends IOException {

    private static final long serialVersionUID = 1;

    private final HkhException told;

    CannotWrite(HkhException told) {
        super(told);
        this.told = told;
    }

    /** What there is to tell when this is behind a failure, however often it was wrapped on its way. */
    public static Optional<HkhException> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotWrite cannot) {
                return Optional.of(cannot.told);
            }
        }
        return Optional.empty();
    }
}
