package hkh.finding;

/** Another run is at work where this one would write; nothing was done. */
public final class Busy extends HkhException {

    private static final long serialVersionUID = 1;

    public Busy(Message told) {
        super(told);
    }
}
