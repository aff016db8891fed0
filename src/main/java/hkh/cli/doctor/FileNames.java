package hkh.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Whether files may have Vietnamese names: Java's encoding of names decides, and the disk. */
public final class FileNames {

    private static final String TRIAL = ".hkh-kiểm thử-";

    private FileNames() {}

    /** Under {@code LANG=C} Java cannot open files with Vietnamese names; no option of Java's cures that. */
    public static boolean canBeVietnamese() {
        return canBeVietnamese(System.getProperty("sun.jnu.encoding", ""), System.getProperty("os.name", ""));
    }

    static boolean canBeVietnamese(String encoding, String system) {
        String name = encoding.toUpperCase(Locale.ROOT);
        return name.equals("UTF-8") || name.startsWith("CP1258") || !system.startsWith("Linux");
    }

    /**
     * Writes an empty file with a Vietnamese name into a folder and takes it away again.
     *
     * @return whether the folder then had a file of that name
     * @throws IOException nothing can be written there
     */
    static boolean keeps(Path folder) throws IOException {
        Path trial = Files.createTempFile(folder, TRIAL, ".tmp");
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, ".hkh-*.tmp")) {
            for (Path file : there) {
                if (composed(file).equals(composed(trial))) {
                    return true;
                }
            }
            return false;
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    /** Some disks take names apart into letters and marks. */
    private static String composed(Path file) {
        return Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
    }
}
