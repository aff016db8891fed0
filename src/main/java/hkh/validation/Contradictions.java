package hkh.validation;

import hkh.finding.Message;
import java.util.ArrayList;
import java.util.List;

/** Own checks that say what is said already, or what can never hold together with another check. */
final class Contradictions {

    private Contradictions() {}

    /** What is wrong with a workspace's own checks beside the built-in ones, with the places of both. */
    static List<Message> of(List<Check> builtIn, List<Check> own) {
        List<Message> wrong = new ArrayList<>();
        List<LinearCheck> before = new ArrayList<>();
        for (Check check : builtIn) {
            if (check instanceof LinearCheck linear) {
                before.add(linear);
            }
        }
        for (Check check : own) {
            LinearCheck linear = (LinearCheck) check;
            Demand one = Demand.of(linear);
            if (one.sum().isEmpty()) { // such as x = x + 1
                wrong.add(Message.of(
                        "checks.nothing-left",
                        linear.head().place(),
                        linear.head().rule(),
                        linear.statement()));
            }
            for (LinearCheck other : before) {
                boolean meet = linear.head().meets(other.head());
                if (meet && one.equals(Demand.of(other))) {
                    wrong.add(told("checks.duplicate", linear, other));
                } else if (meet && one.excludes(Demand.of(other))) {
                    wrong.add(told("checks.contradiction", linear, other));
                }
            }
            before.add(linear);
        }
        return wrong;
    }

    private static Message told(String key, LinearCheck check, LinearCheck other) {
        CheckHead head = check.head();
        CheckHead earlier = other.head();
        Message where = earlier.isOwn()
                ? Message.of("checks.at", earlier.rule(), earlier.place())
                : Message.of("checks.built-in", earlier.rule());
        return Message.of(key, head.place(), head.rule(), check.statement(), where, other.statement());
    }
}
