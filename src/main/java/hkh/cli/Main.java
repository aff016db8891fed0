package hkh.cli;

import hkh.cli.doctor.FileNames;
import hkh.finding.Message;
import hkh.workspace.Ending;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Starts {@code hkh}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        List<String> line = List.of(arguments);
        Terminal terminal = Terminal.of(FileDescriptor.err);
        StandardStream standard = new StandardStream(FileDescriptor.out, terminal);
        PrintWriter out = standard.writer();
        PrintWriter err = new StandardStream(FileDescriptor.err, terminal).writer();
        Thread interrupted = new Thread(() -> {
            Ending.now();
            err.println(Hkh.told(line, Message.of("interrupted")));
            err.flush();
        });
        if (!isWatched(interrupted)) {
            return;
        }
        int code = mayRun(line) ? run(line, out, err, terminal) : refuse(err);
        terminal.erase();
        err.flush(); // where both go to one terminal, what was found comes last
        out.flush();
        if (standard.lost().isPresent()) {
            err.println(Hkh.told(line, Message.of("stdout.lost", standard.lost().get())));
            code = ExitCode.NOT_PUBLISHED;
        }
        err.flush();
        exit(code, interrupted);
    }

    /** What picocli lets through, as that memory was not enough, is no better than any other bug. */
    private static int run(List<String> line, PrintWriter out, PrintWriter err, Terminal terminal) {
        try {
            return Hkh.run(line, reader(), out, err, Clock.systemUTC(), terminal);
        } catch (Error e) {
            Execution.told(e).forEach(message -> err.println(Hkh.told(line, message)));
            e.printStackTrace(err);
            return Execution.codeOf(e);
        }
    }

    /** Whether the thread will run when the machine ends the program; not when it does so at this moment. */
    private static boolean isWatched(Thread interrupted) {
        try {
            Runtime.getRuntime().addShutdownHook(interrupted);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void exit(int code, Thread interrupted) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return; // interrupted in the last moment
        }
        System.exit(code);
    }

    /** Whoever asks what is wrong with the machine is told in any encoding. */
    private static boolean mayRun(List<String> arguments) {
        return FileNames.canBeVietnamese() || arguments.contains("doctor");
    }

    private static int refuse(PrintWriter err) {
        err.println("hkh: máy đang chạy với LANG=C nên không mở được tệp có tên tiếng Việt."
                + " Hãy chạy bằng lệnh hkh đã cài (hoặc scripts/hkh), hoặc đặt LC_ALL=C.UTF-8 rồi chạy lại.");
        return ExitCode.NOT_PUBLISHED;
    }

    private static BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
}
