package hkh.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that ship inside the program. */
public final class BuiltIn {

    static final String ANNUAL = "tong-ket-nam";
    static final String HALF_YEAR = "so-ket-mau-2";

    /** The names of the report templates. */
    static final List<String> REPORTS =
            List.of(ANNUAL, "so-ket-mau-1", HALF_YEAR, "so-ket-mau-3", "phoi-hop", "tom-tat-to-chuc");

    private BuiltIn() {}

    /** A template of that name, if there is one. */
    static Optional<byte[]> template(String name) {
        return file("/hkh/templates/" + name);
    }

    /** The tables that say what is asked and what must hold: the catalogue, the return, the appendix, the checks. */
    public static Map<String, byte[]> rules() {
        Map<String, byte[]> rules = new TreeMap<>();
        for (String name : List.of(
                "plan/indicators.csv",
                "plan/breakdowns.csv",
                "plan/return.csv",
                "plan/appendix.csv",
                "validation/checks.csv")) {
            file("/hkh/" + name).ifPresent(bytes -> rules.put(name, bytes));
        }
        return rules;
    }

    private static Optional<byte[]> file(String path) {
        try (InputStream in = BuiltIn.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the built-in " + path, e);
        }
    }
}
