package hkh.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Starts {@code hkh}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = canNameFiles() ? Hkh.run(List.of(arguments), reader(), out, err, Clock.systemUTC()) : refuse(err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Under {@code LANG=C} Java cannot open files with Vietnamese names; no option of Java's cures that. */
    private static boolean canNameFiles() {
        String encoding = System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT);
        return encoding.equals("UTF-8")
                || encoding.startsWith("CP1258")
                || !System.getProperty("os.name", "").startsWith("Linux");
    }

    private static int refuse(PrintWriter err) {
        err.println("hkh: máy đang chạy với LANG=C nên không mở được tệp có tên tiếng Việt."
                + " Hãy chạy bằng scripts/hkh, hoặc đặt LC_ALL=C.UTF-8 rồi chạy lại.");
        return ExitCode.NOT_PUBLISHED;
    }

    private static BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
