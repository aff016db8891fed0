package hkh.workspace;

import hkh.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How files and folders of a unit are called: by its id, made safe, yet unlike any other. */
public final class UnitFile {

    /** Windows keeps these names for its devices, whatever the ending, and drops a dot at the end. */
    private static final Pattern NOT_ON_WINDOWS =
            Pattern.compile("(?i)(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\\..*)?|.*\\.");

    private UnitFile() {}

    /** The name for a unit, without period and ending. */
    public static String name(Unit unit) {
        String plain = unit.id().replaceAll("[^A-Za-z0-9._-]", "-");
        boolean safe = plain.equals(unit.id())
                && !plain.startsWith(".")
                && !NOT_ON_WINDOWS.matcher(plain).matches();
        return safe
                ? plain
                : plain + "-"
                        + Hash.of(unit.id().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
