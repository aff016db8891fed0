package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import java.nio.file.Path;

/** The report as it was signed: the Word file, or what was scanned. */
public final class SignedDraft {

    private final String name;
    private final byte[] bytes;

    private SignedDraft(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Its file name. */
    public String name() {
        return name;
    }

    public String sha256() {
        return Hash.of(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Reads it; a file that is not there, empty or no file is told. */
    public static SignedDraft read(Path file) throws HkhException {
        if (!Folders.isThere(file)) {
            throw new WrongRequest(Message.of("workspace.no-such-path", file));
        }
        byte[] bytes = Folders.isFile(file) ? Folders.bytes(file) : new byte[0];
        if (bytes.length == 0) {
            throw new WrongRequest(Message.of("close.draft-empty", file));
        }
        return new SignedDraft(String.valueOf(file.getFileName()), bytes);
    }
}
