package hkh.cli;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.job.Headway;
import hkh.wording.FindingWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Where answers come from, and where results and messages go: results to the first stream, messages for people to the
 * second.
 *
 * @param languageAsked whether the language was asked for on the command line; else a workspace may choose it
 */
record Console(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Messages messages,
        boolean languageAsked,
        Clock clock,
        Terminal terminal,
        ProgressLine progress) {

    /** The same console in the language of a workspace, unless the command line asked for one. */
    Console inLanguage(String language) {
        return languageAsked
                ? this
                : new Console(in, out, err, Messages.in(language), false, clock, terminal, progress);
    }

    /** All that decides in which words and colours something is said. */
    String manner() {
        return messages.language() + " " + languageAsked + " " + terminal.isColoured();
    }

    /** Who shows the person at the terminal how far long work is. */
    Headway headway() {
        return (step, done, all) -> progress.at(messages, step, done, all);
    }

    /** A line of result. */
    void result(String line) {
        out.println(line);
    }

    /** A line of result from the bundles. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** The answer to a question, on its line; empty when there are no more answers. */
    Optional<String> ask(String key, Object... arguments) {
        out.print(messages.text(key, arguments) + " ");
        out.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line about what is wrong with the run. */
    void problem(String line) {
        err.println(problemLine(line));
    }

    /** Such a line as it is written. */
    static String problemLine(String line) {
        return "hkh: " + line;
    }

    void problem(Message message) {
        problem(messages.text(message));
    }

    /** A finding as a line: {@code lỗi: tệp.xlsx!Biểu 1!C12: … (rule)}. */
    String line(Finding finding) {
        return new FindingWords(messages).line(finding);
    }

    /** The same for the second stream, which may have colours. */
    String painted(Finding finding) {
        String severity = messages.text("severity." + finding.severity().code());
        return terminal.painted(severity, finding.severity()) + line(finding).substring(severity.length());
    }
}
