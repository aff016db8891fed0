package hkh.correction;

import hkh.figure.Period;
import hkh.unit.Unit;
import hkh.workspace.UnitFile;
import java.util.Map;
import java.util.TreeMap;

/** What will go out for a period, by name: a folder a unit, and beside the folders what is of all. */
final class Outgoing {

    private final Period period;
    private final Map<String, byte[]> files = new TreeMap<>();

    Outgoing(Period period) {
        this.period = period;
    }

    /** Files by name, in order. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The name of a file for a unit, within the unit's folder. */
    String name(Unit unit, String what) {
        return UnitFile.name(unit) + "_" + period + "_" + what;
    }

    /** The same with the folder. */
    String path(Unit unit, String what) {
        return UnitFile.name(unit) + "/" + name(unit, what);
    }

    void add(Unit unit, String what, byte[] file) {
        files.put(path(unit, what), file);
    }

    /** Adds what is of all units. */
    void add(String name, byte[] file) {
        files.put(name, file);
    }
}
