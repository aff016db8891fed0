package hkh.unit;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The administrative units of the country before and since 1 July 2025, and what became of each. It ships with the program and
 * is read only when asked for.
 */
public final class NationalRegister {

    /** The day on which districts were abolished and provinces and communes merged. */
    public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    /**
     * The day of the earlier list. What changed before is known of Sơn La and Trà Vinh alone; any other unit is taken to have
     * been as it is listed.
     */
    public static final LocalDate LISTED = LocalDate.of(2025, 3, 1);

    private NationalRegister() {}

    /** Reads the register; it takes a moment, so it is read once a run at most. */
    public static Register read() {
        try {
            return amended(new Crosswalk(REFORM, YearMonth.from(LISTED))
                    .register(
                            table("units-2025-03.csv"),
                            table("units-2025-07.csv"),
                            table("crosswalk-2025-07.csv"),
                            decisions()));
        } catch (HkhException e) {
            throw new IllegalStateException("the built-in register is broken", e);
        }
    }

    private static UnaryOperator<String> decisions() throws HkhException {
        Map<String, String> communes = new HashMap<>();
        Map<String, String> provinces = new HashMap<>();
        for (Table.Row row : table("decisions-2025-07.csv").rows()) {
            communes.put(row.get("province"), row.get("communes"));
            provinces.put(row.get("province"), row.get("decision"));
        }
        Map<String, String> provinceOf = new HashMap<>();
        for (Table.Row row : table("units-2025-07.csv").rows()) {
            provinceOf.put(row.get("code"), row.get("parent"));
        }
        return code -> communes.getOrDefault(provinceOf.getOrDefault(code, ""), provinces.getOrDefault(code, ""));
    }

    /** The register with what is known of earlier changes, and the names that came later. */
    private static Register amended(Register register) throws HkhException {
        Amendments amendments = new Amendments(register);
        for (Table.Row row : table("renames.csv").rows()) {
            amendments.rename(LocalDate.parse(row.get("date")), row.get("code"), row.get("name"), row.get("decision"));
        }
        Map<String, Table.Row> ended = new HashMap<>();
        table("units-earlier.csv").rows().forEach(row -> ended.put(row.get("code"), row));
        for (Table.Row row : table("events-earlier.csv").rows()) {
            amendments.before(
                    LocalDate.parse(row.get("date")),
                    UnitEvent.Kind.ofCode(row.get("kind")).orElseThrow(),
                    Objects.requireNonNull(ended.get(row.get("from"))),
                    list(row.get("to")),
                    row.get("decision"));
        }
        return amendments.register();
    }

    private static List<String> list(String text) {
        return new ArrayList<>(Arrays.asList(text.split(";")));
    }

    private static Table table(String name) throws HkhException {
        try (InputStream in =
                Objects.requireNonNull(NationalRegister.class.getResourceAsStream(name), () -> "missing " + name)) {
            return Csv.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the built-in " + name, e);
        }
    }
}
