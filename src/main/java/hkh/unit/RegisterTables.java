package hkh.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A register as the tables that {@link UnitTable} reads. */
public final class RegisterTables {

    public static final List<String> UNIT_COLUMNS =
            List.of("id", "code", "name", "parent", "type", "level", "valid_from", "valid_to", "expected", "aliases");
    public static final List<String> EVENT_COLUMNS = List.of("date", "kind", "from", "to", "share", "decision");

    private RegisterTables() {}

    /** The rows of {@code units.csv}. */
    public static List<List<String>> units(Register register) {
        return register.units().stream()
                .map(unit -> List.of(
                        unit.id(),
                        unit.code().text(),
                        unit.name(),
                        unit.parent(),
                        unit.type(),
                        unit.level().code(),
                        unit.validity().from().equals(LocalDate.MIN)
                                ? ""
                                : unit.validity().from().toString(),
                        unit.validity().until().equals(LocalDate.MAX)
                                ? ""
                                : unit.validity().until().toString(),
                        unit.expected() ? "" : "no",
                        String.join(";", unit.aliases())))
                .toList();
    }

    /** The rows of {@code unit-events.csv}. */
    public static List<List<String>> events(Register register) {
        return register.events().stream()
                .map(event -> List.of(
                        event.date().toString(),
                        event.kind().code(),
                        String.join(";", event.from()),
                        String.join(";", event.to()),
                        share(event.share()),
                        event.decision()))
                .toList();
    }

    private static String share(BigDecimal share) {
        return share.signum() == 0 ? "" : share.toPlainString();
    }
}
