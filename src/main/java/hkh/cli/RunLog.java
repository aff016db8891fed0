package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.workspace.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file to which runs add what became of them, each line with its moment in UTC; it is never cut or replaced. */
final class RunLog {

    private final Optional<Path> file;
    private final Console console;
    private final Thread interrupted = new Thread(this::interrupted);

    /** @param file empty when nobody asked for a log */
    RunLog(Optional<Path> file, Console console) {
        this.file = file;
        this.console = console;
    }

    /** From now on the log is told, too, that the machine ends the run. */
    void watch() {
        if (file.isPresent()) {
            try {
                Runtime.getRuntime().addShutdownHook(interrupted);
            } catch (IllegalStateException e) {
                interrupted(); // it does so at this moment
            }
        }
    }

    /** The run came to its end, or was stopped by what it can tell itself. */
    void unwatch() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return; // it is being told
        }
    }

    private void interrupted() {
        Ending.now();
        try {
            add(List.of(console.messages().text("interrupted")));
        } catch (HkhException e) {
            return; // whoever looks is told by the program itself that it was stopped
        }
    }

    /** Makes sure that the log can be written, before anything is published. */
    void open() throws HkhException {
        add(List.of());
    }

    /** A run that came to its end. */
    void add(List<String> lines, int code) throws HkhException {
        add(Stream.concat(lines.stream(), Stream.of(console.messages().text("log.end", code)))
                .toList());
    }

    /** A run that was stopped; that the log cannot be written either is no news. */
    void add(Throwable stopped) {
        int code = Execution.codeOf(stopped);
        // what a bug says of itself may hold a figure
        List<Message> told = code == ExitCode.BUG
                ? List.of(Message.of("bug", stopped.getClass().getName()))
                : Execution.told(stopped);
        try {
            add(told.stream().map(console.messages()::text).toList(), code);
        } catch (HkhException e) {
            stopped.addSuppressed(e);
        }
    }

    private void add(List<String> lines) throws HkhException {
        if (file.isEmpty()) {
            return;
        }
        String moment =
                console.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> stamped = lines.stream()
                .flatMap(String::lines)
                .map(line -> moment + " " + line)
                .toList();
        try {
            Files.write(
                    file.get(), stamped, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new HkhException(Message.of("workspace.cannot-write", file.get(), String.valueOf(e.getMessage())), e);
        }
    }
}
