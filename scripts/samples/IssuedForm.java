import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.TextField;
import hkh.plan.Theme;
import hkh.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the blank return that hkh issued to a unit with what the unit has. */
final class IssuedForm {

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final Period period;
    private final Path blanks;

    /** @param blanks the folder into which {@code hkh form} wrote */
    IssuedForm(Catalogue catalogue, Period period, Path blanks) {
        this.catalogue = catalogue;
        this.period = period;
        this.lines = ReturnLines.builtIn(catalogue, period);
        this.blanks = blanks;
    }

    /** The filled return; what it has no cell for is an error. */
    XSSFWorkbook filled(Unit unit, Map<String, Long> figures, Map<TextField, String> words) throws IOException {
        FormLayout layout = new FormLayout(catalogue, lines, unit.level());
        Map<Item, Long> left = new LinkedHashMap<>();
        figures.forEach((item, value) -> left.put(Item.parse(item), value));
        XSSFWorkbook form = blank(unit);
        for (Theme theme : Theme.values()) {
            for (FormCell cell : layout.cells(theme)) {
                Long value = left.remove(cell.item());
                if (cell.role() == FormCell.Role.CHOICE) {
                    chosen(layout.choiceOf(cell), left)
                            .ifPresent(word ->
                                    at(form, theme, cell.row(), cell.column()).setCellValue(word));
                } else if (value != null) {
                    answer(form, cell, value);
                }
            }
        }
        topics(form, layout, left);
        for (TextField field : TextField.values()) {
            if (words.containsKey(field)) {
                at(form, Theme.ASSESSMENT, FormLayout.textRow(field), FormLayout.ANSWER)
                        .setCellValue(words.get(field));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the return of " + unit.name() + " has no cell for " + left.keySet());
        }
        new XSSFFormulaEvaluator(form).evaluateAll();
        return form;
    }

    private XSSFWorkbook blank(Unit unit) throws IOException {
        try (InputStream in = Files.newInputStream(blanks.resolve(unit.id() + "_" + period + ".xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    /** Totals and rates of the form are live: only what is asked is typed. */
    private static void answer(XSSFWorkbook form, FormCell cell, long value) {
        XSSFCell at = at(form, cell.theme(), cell.row(), cell.column());
        switch (cell.role()) {
            case INPUT -> set(at, value);
            case YES_NO -> at.setCellValue(value > 0 ? "Có" : "Không");
            default -> {}
        }
    }

    /** The word for the one of a set that the unit has. */
    private static Optional<String> chosen(ClosedSet set, Map<Item, Long> left) {
        Optional<String> chosen = Optional.empty();
        for (ClosedSet.Option option : set.options()) {
            Long value = left.remove(option.item());
            chosen = value != null && value > 0 ? Optional.of(option.label()) : chosen;
        }
        return chosen;
    }

    private static void set(XSSFCell at, long value) {
        if (value == 0) {
            at.setCellValue("Không");
        } else {
            at.setCellValue(value);
        }
    }

    /** One row a topic that was held, with its label of the catalogue. */
    private void topics(XSSFWorkbook form, FormLayout layout, Map<Item, Long> left) {
        Map<Breakdown, Integer> rows = new LinkedHashMap<>();
        for (Line line : layout.topicLines()) {
            for (Item item : List.copyOf(left.keySet())) {
                boolean inList = item.indicator().equals(line.item().indicator())
                        && item.breakdown()
                                .dimension()
                                .equals(line.item().breakdown().dimension());
                long value = inList ? left.remove(item) : 0;
                if (value > 0) {
                    int row = rows.computeIfAbsent(item.breakdown(), key -> layout.topicRow() + rows.size());
                    at(form, line.theme(), row, FormLayout.LABEL).setCellValue(catalogue.label(item.breakdown()));
                    at(form, line.theme(), row, layout.topicColumn(line)).setCellValue(value);
                }
            }
        }
    }

    private static XSSFCell at(XSSFWorkbook form, Theme theme, int row, int column) {
        return form.getSheet(theme.sheet()).getRow(row).getCell(column);
    }
}
