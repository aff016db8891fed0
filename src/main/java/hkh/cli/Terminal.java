package hkh.cli;

import hkh.finding.Severity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a person sees of a run: a line that is rewritten in place and gone before anything else is written, and colours.
 * Where nobody looks, as under cron, there is neither.
 */
final class Terminal {

    static final Terminal NONE = new Terminal(OutputStream.nullOutputStream(), false);

    private final OutputStream screen;
    private final boolean coloured;
    private int width;

    Terminal(OutputStream screen, boolean coloured) {
        this.screen = screen;
        this.coloured = coloured;
    }

    /** The one that a stream goes to, if the launcher says that there is one: Java itself cannot tell. */
    static Terminal of(FileDescriptor stream) {
        String plain = System.getenv("NO_COLOR");
        return Boolean.getBoolean("hkh.terminal")
                ? new Terminal(new FileOutputStream(stream), plain == null || plain.isEmpty())
                : NONE;
    }

    boolean isColoured() {
        return coloured;
    }

    /** Puts a text in the place of the one before. */
    synchronized void show(String text) {
        write("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        width = text.length();
    }

    /** Clears the line for what comes. */
    synchronized void erase() {
        if (width > 0) {
            write("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }

    /** A text in the colour of a severity. */
    String painted(String text, Severity severity) {
        return switch (severity) {
            case ERROR -> coloured ? "\033[31m" + text + "\033[m" : text;
            case WARNING -> coloured ? "\033[33m" + text + "\033[m" : text;
            case INFO -> text;
        };
    }

    private void write(String text) {
        try {
            screen.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            width = 0; // whoever looked has gone
        }
    }
}
