package hkh.cli.doctor;

import hkh.finding.Message;
import java.util.List;

/**
 * How one thing was found.
 *
 * @param subject what was looked at, a word of {@code doctor.subject}
 * @param good whether nothing has to be done
 * @param told what was found, and unless it is good what to do
 */
public record Condition(String subject, boolean good, List<Message> told) {

    public Condition {
        told = List.copyOf(told);
    }

    static Condition good(String subject, Message found) {
        return new Condition(subject, true, List.of(found));
    }

    static Condition bad(String subject, Message... told) {
        return new Condition(subject, false, List.of(told));
    }
}
