package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.TextField;
import hkh.plan.Theme;
import hkh.submission.CellUse;
import hkh.text.TextKey;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a filled issued form by exact address, and recomputes its totals and shares. */
final class FormReader {

    private final Catalogue catalogue;
    private final FormLayout layout;
    private final TopicKeys topics;
    private final FormMark mark;
    private final ReturnDraft draft;
    private final Map<Theme, Sheet> sheets = new EnumMap<>(Theme.class);
    private final Map<Item, Measure> read = new HashMap<>();
    private final Map<Item, List<Measure>> topicColumns = new HashMap<>();

    FormReader(Catalogue catalogue, FormLayout layout, TopicKeys topics, FormMark mark, ReturnDraft draft) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.topics = topics;
        this.mark = mark;
        this.draft = draft;
    }

    /** Fills the draft from a workbook that carries the form's mark. */
    void read(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            for (Theme theme : Theme.values()) {
                if (theme.sheet().equals(sheet.name())) {
                    sheets.put(theme, sheet);
                }
            }
        }
        sheets.forEach(this::leaveOutOurOwn);
        for (Theme theme : Theme.values()) {
            Sheet sheet = sheets.get(theme);
            if (sheet != null) {
                layout.cells(theme).forEach(cell -> readCell(sheet, cell));
            } else if (!layout.cells(theme).isEmpty()) {
                draft.missingSheet(theme.sheet());
            }
        }
        Sheet centres = sheets.get(Theme.LEARNING_CENTRES);
        if (centres != null) {
            readTopics(centres);
        }
        LiveCells live = new LiveCells(catalogue, layout, draft, read, topicColumns);
        sheets.forEach((theme, sheet) -> layout.cells(theme).forEach(place -> live.recompute(sheet, place)));
        readTexts();
        workbook.sheets().stream().filter(FormMark::isOn).forEach(this::leaveOutMark);
        draft.leaveNothingOut(workbook, Message.of("cell.outside-form"));
    }

    private void readCell(Sheet sheet, FormCell place) {
        Address address = new Address(place.row(), place.column());
        Optional<Cell> cell = sheet.at(address);
        if (!isLabelled(sheet, place)) {
            draft.moved(sheet, address, place.item(), catalogue.label(place.item()));
            read.put(place.item(), Measure.UNREADABLE);
            return;
        }
        boolean choice = place.role() == FormCell.Role.CHOICE;
        if (choice && cell.filter(word -> !ClosedSet.isBlank(word.raw())).isEmpty()) {
            layout.choiceOf(place).options().forEach(option -> draft.blank(sheet, address, option.item()));
            return;
        }
        if (cell.isEmpty()) {
            draft.blank(sheet, address, place.item());
            read.put(place.item(), Measure.NOT_REPORTED);
            return;
        }
        if (choice) {
            draft.choice(sheet, cell.get(), cell.get().raw(), layout.choiceOf(place));
            return;
        }
        CellUse.Use use = place.isFilledIn() ? CellUse.Use.USED : CellUse.Use.CHECKED;
        Indicator indicator = catalogue.get(place.item());
        read.put(place.item(), draft.figure(sheet, cell.get(), place.item(), indicator, use));
    }

    /** Whether the line still is what we printed: rows may have been moved, or the label changed. */
    private boolean isLabelled(Sheet sheet, FormCell place) {
        Optional<Cell> printed = sheet.at(new Address(place.row(), FormLayout.LABEL));
        String label = catalogue.label(place.item());
        return printed.isPresent()
                && (printed.get().raw().equals(label)
                        || TextKey.of(printed.get().raw()).equals(TextKey.of(label)));
    }

    /** An empty list makes its totals nothing, also where the live cells do not show it. */
    private void readTopics(Sheet sheet) {
        TopicList list = new TopicList(catalogue, layout, topics, draft);
        topicColumns.putAll(list.read(sheet));
        list.emptyAt(sheet).ifPresent(cell -> {
            for (Line line : layout.topicLines()) {
                Item whole = line.item().whole();
                topicColumns.put(line.item(), List.of(Measure.NIL));
                if (Measure.NOT_REPORTED.equals(read.get(whole))) {
                    draft.nothing(sheet, cell, whole);
                    read.put(whole, Measure.NIL);
                }
            }
        });
    }

    private void readTexts() {
        Sheet sheet = sheets.get(Theme.ASSESSMENT);
        if (sheet == null) {
            return;
        }
        for (TextField field : TextField.values()) {
            Address address = new Address(FormLayout.textRow(field), FormLayout.ANSWER);
            sheet.at(address).filter(cell -> !cell.raw().isBlank()).ifPresent(cell -> {
                draft.text(field.id(), cell.raw().strip());
                if (CellAccount.looksLikeFigure(cell)) {
                    draft.ignore(sheet, cell, Message.of("cell.answer-in-words"));
                }
            });
        }
    }

    /** Row numbers and last year's values were written by us; what else stands in their columns was not. */
    private void leaveOutOurOwn(Theme theme, Sheet sheet) {
        BitSet rows = new BitSet();
        layout.cells(theme).forEach(cell -> rows.set(cell.row()));
        for (Cell cell : sheet.cells()) {
            int row = cell.address().row();
            int column = cell.address().column();
            if (column == FormLayout.NUMBER && isRowNumber(theme, row, cell)) {
                draft.ignore(sheet, cell, Message.of("cell.row-number"));
            } else if (column == FormLayout.LAST_YEAR && rows.get(row)) {
                lastYear(sheet, cell);
            }
        }
    }

    private boolean isRowNumber(Theme theme, int row, Cell cell) {
        int first = theme == Theme.LEARNING_CENTRES && row >= layout.topicRow()
                ? layout.topicRow()
                : FormLayout.HEADING_ROW + 1;
        return same(Integer.toString(row - first + 1), cell);
    }

    /** The form says what we wrote there; a form that does not say it is older than that. */
    private void lastYear(Sheet sheet, Cell cell) {
        String written = mark.lastYear().getOrDefault(FormMark.cell(sheet.name(), cell.address()), "");
        if (!mark.saysLastYear() || same(written, cell)) {
            draft.ignore(sheet, cell, Message.of("cell.last-year"));
        } else if (CellAccount.looksLikeFigure(cell)) {
            draft.unrecognised(sheet, cell, Message.of("cell.last-year-changed"));
        }
    }

    /** A program may write 5 as 5.0. */
    private static boolean same(String written, Cell cell) {
        return written.equals(cell.raw())
                || cell.number()
                        .map(number ->
                                number.stripTrailingZeros().toPlainString().equals(written))
                        .orElse(false);
    }

    private void leaveOutMark(Sheet sheet) {
        sheet.cells().forEach(cell -> draft.ignore(sheet, cell, Message.of("cell.form-mark")));
    }
}
