package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.unit.Unit;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where blank returns go, one file a unit, named by the unit's id (made safe, yet unlike any other) and the period.
 *
 * @param keep where copies of files go that stand in the place of a form and are anything else, such as that form filled in
 */
public record FormFolder(Path folder, Path keep) {

    /**
     * Writes a form.
     *
     * @return whether something else stood in its place; then it was copied first
     */
    public boolean write(Unit unit, Period period, byte[] form) throws HkhException {
        Path file = folder.resolve(name(unit, period));
        byte[] old = Folders.isThere(file) ? Folders.bytes(file) : form;
        boolean other = !Arrays.equals(old, form);
        if (other) {
            Folders.keep(keep, name(unit, period), old);
        }
        Folders.write(file, form);
        return other;
    }

    private static String name(Unit unit, Period period) {
        return UnitFile.name(unit) + "_" + period + ".xlsx";
    }
}
