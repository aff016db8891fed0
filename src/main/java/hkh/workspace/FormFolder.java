package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where blank returns go, one file a unit, named by the unit's id (made safe, yet unlike any other) and the period. */
public record FormFolder(Path folder) {

    public void write(Unit unit, Period period, byte[] form) throws HkhException {
        String plain = unit.id().replaceAll("[^A-Za-z0-9._-]", "-");
        String safe = plain.equals(unit.id())
                ? plain
                : plain + "-"
                        + Hash.of(unit.id().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        Folders.write(folder.resolve(safe + "_" + period + ".xlsx"), form);
    }
}
