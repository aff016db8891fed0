package hkh.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** A command line that was run in this process: how it ended and what it said. */
record Run(int code, String out, String err) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-15T02:00:00Z"), ZoneOffset.UTC);

    /** Runs {@code hkh}; paths may stand among the words. */
    static Run hkh(Object... words) {
        return at(CLOCK, words);
    }

    static Run at(Clock clock, Object... words) {
        return answering("", clock, words);
    }

    /** Runs {@code hkh}, which is given answers, a line each. */
    static Run answering(String answers, Object... words) {
        return answering(answers, CLOCK, words);
    }

    static Run answering(String answers, Clock clock, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = Arrays.stream(words).map(Object::toString).toList();
        int code = Hkh.run(
                arguments,
                new BufferedReader(new StringReader(answers)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                clock);
        return new Run(code, out.toString(), err.toString());
    }

    /** What it said, with a folder's path as {@code DIR}. */
    Run without(Path folder) {
        return new Run(code, out.replace(folder.toString(), "DIR"), err.replace(folder.toString(), "DIR"));
    }
}
