package hkh.workspace;

import hkh.finding.HkhException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is filled file by file. */
record Folder(Path path) {

    /** A workspace of two units that reports on 2021. */
    static Folder workspace(Path path) {
        return new Folder(path)
                .with("hkh.yaml", "period: 2021\n")
                .with("units.csv", "code,name,parent\n718,Thành phố Thủ Dầu Một,\n25750,Phường Phú Hòa,718\n");
    }

    Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace open() throws HkhException {
        return Workspace.open(path);
    }
}
