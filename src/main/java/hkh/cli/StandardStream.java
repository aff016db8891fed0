package hkh.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Standard output or standard error, which clears the terminal's line first and remembers why it could not be written. */
final class StandardStream extends FilterOutputStream {

    private final Terminal terminal;
    private Optional<String> lost = Optional.empty();

    StandardStream(FileDescriptor stream, Terminal terminal) {
        super(new FileOutputStream(stream));
        this.terminal = terminal;
    }

    PrintWriter writer() {
        return new PrintWriter(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        terminal.erase();
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            lost = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Why something was lost; empty when all was written, or nobody wanted to read more, as {@code | head}. */
    Optional<String> lost() {
        return lost.filter(why -> !why.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
