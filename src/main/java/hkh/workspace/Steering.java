package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a workspace that steer a run. What closing a period writes steers none. */
final class Steering {

    private Steering() {}

    /** The files by name, with slashes. */
    static Map<String, byte[]> of(Path folder, Period period) throws HkhException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : Folders.list(folder)) {
            String name = String.valueOf(file.getFileName());
            boolean table = name.endsWith(".csv") && !name.equals(ClosingBook.FILE);
            if (Folders.isFile(file) && (table || name.endsWith(".yaml"))) {
                files.put(name, Folders.bytes(file));
            }
        }
        Path closed = Path.of("history", period + ".csv");
        for (String inner : List.of("history", "narrative", "templates")) {
            if (Folders.isFolder(folder.resolve(inner))) {
                for (Path file : Folders.list(folder.resolve(inner))) {
                    if (Folders.isFile(file) && !file.endsWith(closed)) {
                        files.put(inner + "/" + file.getFileName(), Folders.bytes(file));
                    }
                }
            }
        }
        return files;
    }
}
