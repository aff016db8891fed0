package hkh.report;

import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;

/**
 * How the same report is laid out for units of different levels: a template may have a file for each shape.
 */
public enum Shape {
    /** For a district, and for every unit that is no province. */
    DISTRICT(""),
    PROVINCE("-tinh");

    private final String suffix;

    Shape(String suffix) {
        this.suffix = suffix;
    }

    /** The shape of a unit's report; files without a workspace may have no unit above them all, which is no province. */
    public static Shape of(Unit unit) {
        boolean province = unit.level() == Level.PROVINCE && !unit.id().equals(Register.IMPLICIT_ROOT);
        return province ? PROVINCE : DISTRICT;
    }

    /** The name of a template's file for this shape: {@code tong-ket-nam-tinh}. */
    public String of(String template) {
        return template + suffix;
    }
}
