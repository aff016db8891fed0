package hkh.cli;

import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.Validity;
import hkh.workspace.FiguresFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Units of a table that the state does not list, such as the association of an agency: their id is no administrative code, no
 * reform touches them, and they stand beside the country's units as they are.
 */
final class OwnUnits {

    private static final Pattern ADMINISTRATIVE = Pattern.compile("\\d{1,5}");

    private OwnUnits() {}

    /** Ids of a table that the register never knew and that are no administrative codes. */
    static Set<String> in(FiguresFile file, Register register) {
        Set<String> known = new LinkedHashSet<>();
        register.units().forEach(unit -> {
            known.add(unit.id());
            known.add(unit.code().text());
        });
        Set<String> own = new LinkedHashSet<>();
        file.rows().keySet().forEach(figure -> {
            if (!known.contains(figure.unit())
                    && !ADMINISTRATIVE.matcher(figure.unit()).matches()) {
                own.add(figure.unit());
            }
        });
        return own;
    }

    /** The register with such units. */
    static Register beside(Register register, Set<String> own) {
        List<Unit> units = new ArrayList<>(register.units());
        own.forEach(id -> units.add(
                new Unit(id, new UnitCode(""), id, "", Level.AFFILIATE, "", Validity.ALWAYS, true, List.of())));
        return new Register(units, register.events());
    }
}
