package hkh.cli;

import hkh.finding.Message;
import hkh.text.NearWords;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line; picocli knows English only. */
final class UsageProblems {

    private UsageProblems() {}

    static Message told(ParameterException problem) {
        if (problem instanceof WrongUsage wrong) {
            return wrong.told();
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            // picocli also suggests what only shares letters
            List<String> near = NearWords.of(first, unmatched.getSuggestions());
            List<String> suggestions = near.isEmpty() ? unmatched.getSuggestions() : near;
            return suggestions.isEmpty()
                    ? Message.of("usage.unknown", first)
                    : Message.of("usage.unknown.similar", first, String.join(", ", suggestions));
        }
        if (problem instanceof MissingParameterException missing) {
            String names = String.join(
                    ", ",
                    missing.getMissing().stream().map(UsageProblems::asTyped).toList());
            return Message.of("usage.missing", names);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return Message.of("usage.twice", name(twice.getOverwritten()));
        }
        return problem.getArgSpec() == null || problem.getValue() == null
                ? Message.of("usage.other", String.valueOf(problem.getMessage()))
                : Message.of("usage.bad-value", name(problem.getArgSpec()), problem.getValue());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String asTyped(ArgSpec argument) {
        return argument.isOption() ? name(argument) + "=" + argument.paramLabel() : argument.paramLabel();
    }
}
