package hkh.workspace;

import hkh.finding.HkhException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file while it is written; once it is closed the disk has it. */
final class FileOnDisk extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private OutputStream out = OutputStream.nullOutputStream();

    FileOnDisk(Path file) {
        this.file = file;
    }

    void open() throws HkhException {
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", file, e);
        }
    }

    @Override
    public void write(int b) throws CannotWrite {
        try {
            out.write(b);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws CannotWrite {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    @Override
    public void close() throws CannotWrite {
        try {
            out.close();
            Folders.sync(file);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private CannotWrite cannot(IOException cause) {
        return new CannotWrite(Folders.cannot("workspace.cannot-write", file, cause));
    }
}
