package hkh.cli;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * Where results and messages go: results to the first stream, messages for people to the second.
 *
 * @param languageAsked whether the language was asked for on the command line; else a workspace may choose it
 */
record Console(PrintWriter out, PrintWriter err, Messages messages, boolean languageAsked, Clock clock) {

    /** The same console in the language of a workspace, unless the command line asked for one. */
    Console inLanguage(String language) {
        return languageAsked ? this : new Console(out, err, Messages.in(language), false, clock);
    }

    /** A line of result. */
    void result(String line) {
        out.println(line);
    }

    /** A line of result from the bundles. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** A line about what is wrong with the run. */
    void problem(String line) {
        err.println("hkh: " + line);
    }

    void problem(Message message) {
        problem(messages.text(message));
    }

    /** A finding as a line: {@code lỗi: tệp.xlsx!Biểu 1!C12: … (rule)}. */
    String line(Finding finding) {
        String place = finding.place().toString();
        String where = place.isEmpty() ? finding.unit() : place;
        return messages.text("severity." + finding.severity().code()) + ": " + (where.isEmpty() ? "" : where + ": ")
                + messages.text(finding.message()) + " (" + finding.rule() + ")";
    }
}
