package hkh.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The hidden sheet by which an issued form is known: pairs of name and value in its first two columns.
 *
 * @param revision counts the copies issued to one unit: a higher one supersedes
 * @param saysLastYear whether the form says which figures of the year before were written on it
 * @param lastYear those figures as they were written, by {@link #cell}
 */
record FormMark(
        String version,
        String level,
        String unit,
        String period,
        int revision,
        boolean saysLastYear,
        Map<String, String> lastYear) {

    private static final String SHEET = "_hkh";
    private static final String FORM = "hkh-return";
    private static final String RESULTS = "results";
    private static final int LAST_YEAR = 5;

    FormMark {
        lastYear = Map.copyOf(lastYear);
    }

    static boolean isOn(Sheet sheet) {
        return sheet.name().equals(SHEET);
    }

    /** Whether a workbook holds results of ours, which are nobody's return. */
    static boolean isOfResults(Workbook workbook) {
        return workbook.sheets().stream()
                .anyMatch(sheet -> isOn(sheet) && pairs(sheet).containsKey(RESULTS));
    }

    /** The mark of a workbook; empty when it is not an issued form. */
    static Optional<FormMark> of(Workbook workbook) {
        return workbook.sheets().stream().filter(FormMark::isOn).findFirst().flatMap(FormMark::read);
    }

    private static Optional<FormMark> read(Sheet sheet) {
        Map<String, String> pairs = pairs(sheet);
        if (!FORM.equals(pairs.get("form"))) {
            return Optional.empty();
        }
        return Optional.of(new FormMark(
                pairs.getOrDefault("version", ""),
                pairs.getOrDefault("level", ""),
                pairs.getOrDefault("unit", ""),
                pairs.getOrDefault("period", ""),
                revision(pairs.getOrDefault("revision", "")),
                pairs.containsKey("last_year"),
                lastYear(sheet)));
    }

    /** The names in the first column with the values in the second. */
    static Map<String, String> pairs(Sheet sheet) {
        Map<String, String> pairs = new HashMap<>();
        for (Cell cell : sheet.cells()) {
            if (cell.address().column() == 0) {
                sheet.at(new Address(cell.address().row(), 1)).ifPresent(value -> pairs.put(cell.raw(), value.raw()));
            }
        }
        return pairs;
    }

    /** The name of a cell in the list of last year's figures. */
    static String cell(String sheet, Address address) {
        return sheet + "!" + address;
    }

    private static Map<String, String> lastYear(Sheet sheet) {
        Map<String, String> written = new HashMap<>();
        for (Cell cell : sheet.cells()) {
            if (cell.address().column() == LAST_YEAR) {
                sheet.at(new Address(cell.address().row(), LAST_YEAR + 1))
                        .ifPresent(value -> written.put(cell.raw(), value.raw()));
            }
        }
        return written;
    }

    /** The number of a revision; 0 where there is none. */
    static int revision(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
