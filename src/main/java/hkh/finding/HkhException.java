package hkh.finding;

import java.util.List;

/**
 * Something about the world outside stops the work: a configuration that cannot be read, a template that is broken, a
 * disk that is full. It is told to a person, a line for each thing wrong; faults of submitted data are findings, never
 * this.
 */
public class HkhException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Message> told;

    public HkhException(Message told) {
        this(List.of(told));
    }

    public HkhException(List<Message> told) {
        super(told.toString());
        this.told = List.copyOf(told);
    }

    public HkhException(Message told, Throwable cause) {
        super(told.toString(), cause);
        this.told = List.of(told);
    }

    /** What to tell the person, a line each. */
    public List<Message> told() {
        return told;
    }
}
