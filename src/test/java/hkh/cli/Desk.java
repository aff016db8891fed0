package hkh.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A secretary's workspace: a city of two wards, which reports on 2021. */
record Desk(Path folder) {

    static final String PHU_HOA = "Phường Phú Hòa";
    static final String PHU_MY = "Phường Phú Mỹ";

    /** A workspace without returns. */
    static Desk in(Path folder) {
        return new Desk(folder)
                .folder("inbox")
                .with("hkh.yaml", "period: 2021\n")
                .with("units.csv", """
                        code,name,parent,type,level,expected
                        718,Thành phố Thủ Dầu Một,,Thành phố,district,no
                        25750,Phường Phú Hòa,718,Phường,commune,
                        25762,Phường Phú Mỹ,718,Phường,commune,
                        """);
    }

    /** A workspace in which everything is in and right. */
    static Desk complete(Path folder) {
        return in(folder)
                .receive("phu-hoa.xlsx", Return.complete(PHU_HOA))
                .receive("đợt 2/Phú Mỹ.xlsx", Return.complete(PHU_MY));
    }

    private Desk folder(String name) {
        try {
            Files.createDirectories(path(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk with(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk receive(String name, Return file) {
        return put("inbox/" + name, file.bytes());
    }

    Desk put(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the next run do everything, also if nothing came. */
    Desk withoutLastRun() {
        try {
            Files.deleteIfExists(path(".hkh/last-run.json"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String text(String name) {
        return new String(bytes(path(name)), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return bytes(path(name));
    }

    /** The lines of a table, its header first. */
    List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** Everything below a folder of the workspace, by name. */
    Map<String, byte[]> files(String below) {
        Path top = folder.resolve(below);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(top)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(top.relativize(path).toString(), bytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
