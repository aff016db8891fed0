package hkh;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The reference data of the domain, kept beside the project; a test that needs it is skipped where it is absent. */
public final class Shared {

    private static final Path FOLDER = Path.of("..", "shared");

    private Shared() {}

    /** A table such as {@code data/units/units_pre2025_commune.csv}. */
    public static Table table(String path) {
        try {
            return Csv.read(path, Files.readAllBytes(folder(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HkhException e) {
            throw new AssertionError(e);
        }
    }

    /** A folder or a file of the reference data. */
    public static Path folder(String path) {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), "the folder ../shared is absent, so there is nothing to compare with");
        return FOLDER.resolve(path);
    }
}
