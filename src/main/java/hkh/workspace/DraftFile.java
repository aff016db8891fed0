package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Word file of a report that people edit, wherever it lies. */
public final class DraftFile {

    private static final long LARGEST = 256L << 20;

    private DraftFile() {}

    /** Reads it; a file that is not there, no file or far too large is told. */
    public static byte[] read(Path file) throws HkhException {
        if (!Folders.isFile(file)) {
            throw new WrongRequest(Message.of("workspace.no-such-path", file));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new HkhException(Message.of("draft.too-large", file));
            }
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-read", file, e);
        }
        return Folders.bytes(file);
    }
}
