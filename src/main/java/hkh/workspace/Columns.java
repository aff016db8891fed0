package hkh.workspace;

import hkh.figure.Decision;
import java.util.List;

/** The columns that the tables of a workspace may have. */
final class Columns {

    private static final List<String> UNITS = List.of(
            "code",
            "name",
            "parent",
            "id",
            "type",
            "level",
            "valid_from",
            "valid_to",
            "expected",
            "aliases",
            "population");
    /** Those of {@code out/figures.csv}, and so of what is kept of earlier periods. */
    static final List<String> FIGURES = List.of(
            "unit", "period", "indicator", "breakdown", "value", "state", "file", "sheet", "cell", "raw", "decision");

    private Columns() {}

    /** The columns of a table by its name in the workspace; none when the table may have any. */
    static List<String> of(String name) {
        if (name.startsWith("history/")) {
            return FIGURES;
        }
        return switch (name) {
            case "units.csv" -> UNITS;
            case "unit-events.csv" -> List.of("date", "kind", "from", "to", "share", "decision");
            case "reference.csv" -> List.of("unit", "period", "indicator", "breakdown", "value", "state", "source");
            case TargetTable.FILE -> List.of("indicator", "unit", "period", "value", "basis", "breakdown", "source");
            case AliasTable.FILE -> AliasTable.COLUMNS;
            case Decision.FILE -> DecisionTable.COLUMNS;
            case "received.csv" -> List.of("file", "received");
            default -> List.of();
        };
    }
}
