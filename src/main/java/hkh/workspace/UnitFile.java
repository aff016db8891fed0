package hkh.workspace;

import hkh.unit.Unit;
import java.nio.charset.StandardCharsets;

/** How files and folders of a unit are called: by its id, made safe, yet unlike any other. */
public final class UnitFile {

    private UnitFile() {}

    /** The name for a unit, without period and ending. */
    public static String name(Unit unit) {
        String plain = unit.id().replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.equals(unit.id()) && !plain.startsWith(".")
                ? plain
                : plain + "-"
                        + Hash.of(unit.id().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
