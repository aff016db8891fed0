package hkh.cli;

import hkh.cli.doctor.FileNames;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Starts {@code hkh}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        List<String> line = List.of(arguments);
        int code = mayRun(line) ? Hkh.run(line, reader(), out, err, Clock.systemUTC()) : refuse(err);
        out.flush();
        err.flush();
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

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
