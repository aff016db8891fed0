package hkh.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What runs at this moment: another version of {@code hkh}, of a library or of Java may say other things. */
final class ThisProgram {

    private static final Optional<String> HASH = hash();

    private ThisProgram() {}

    /** Known by every file that a class may come from, and by the version of Java; empty when they cannot be read. */
    static Optional<String> known() {
        return HASH;
    }

    private static Optional<String> hash() {
        Fingerprint fingerprint = new Fingerprint(Set.of());
        try {
            for (Path place : places()) {
                fingerprint.with(place);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(fingerprint.hash() + " " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version"));
    }

    /** Folders of classes, and those of the archives: an archive names others that lie beside it. */
    private static Set<Path> places() {
        Set<Path> places = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path place = Path.of(entry).toAbsolutePath();
            Path parent = place.getParent();
            places.add(Files.isDirectory(place) || parent == null ? place : parent);
        }
        return places;
    }
}
