package hkh.finding;

/** What a person typed names something that is not there, or asks for what cannot be; nothing was done. */
public final class WrongRequest extends HkhException {

    private static final long serialVersionUID = 1;

    public WrongRequest(Message told) {
        super(told);
    }
}
