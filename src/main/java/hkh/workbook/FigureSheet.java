package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Indicator;
import hkh.plan.Theme;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** A sheet of figures: a line an item, with what is asked, the cell for the answer, and last year's beside it. */
final class FigureSheet {

    private static final List<FormPage.Column> COLUMNS = List.of(
            new FormPage.Column("STT", 6),
            new FormPage.Column("Chỉ tiêu", 50),
            new FormPage.Column("Đơn vị tính", 12),
            new FormPage.Column("Số liệu", 17),
            new FormPage.Column("Kỳ trước", 16),
            new FormPage.Column("Ghi chú", 16));
    private static final String NOTHING_ASKED =
            "Biểu này không có chỉ tiêu nào đơn vị phải tự báo cáo; số liệu được tổng hợp từ báo cáo của cấp dưới.";

    private static final String CHOOSE = "chọn một";

    private final Catalogue catalogue;
    private final FormLayout layout;
    private final Map<Item, Measure> lastYear;
    private final FormPage page;
    private final EntryChecks checks;

    FigureSheet(Catalogue catalogue, FormLayout layout, Map<Item, Measure> lastYear, FormPage page) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.lastYear = lastYear;
        this.page = page;
        this.checks = new EntryChecks(page.sheet());
    }

    void write(Theme theme) {
        page.begin(COLUMNS);
        List<FormCell> cells = layout.cells(theme);
        for (FormCell cell : cells) {
            line(cell, cells);
        }
        int lastRow = FormLayout.HEADING_ROW + cells.size();
        if (theme == Theme.LEARNING_CENTRES && !layout.topicLines().isEmpty()) {
            lastRow = new TopicTable(catalogue, layout, page, checks).write();
        } else if (cells.isEmpty()) {
            lastRow++;
            page.across(lastRow, NOTHING_ASKED, page.styles().note);
        }
        page.end(lastRow, firstEntry(cells));
    }

    private void line(FormCell cell, List<FormCell> cells) {
        Indicator indicator = catalogue.get(cell.item());
        FormStyles styles = page.styles();
        int row = cell.row();
        boolean total = cell.role() == FormCell.Role.TOTAL;
        int depth = totalsAbove(cell, cells);
        String label = catalogue.label(cell.item());
        page.cell(row, FormLayout.NUMBER, styles.ordinal).setCellValue(row - FormLayout.HEADING_ROW);
        page.text(row, FormLayout.LABEL, label, styles.label(total, depth));
        String uom = cell.role() == FormCell.Role.CHOICE ? CHOOSE : indicator.uom();
        page.text(row, FormLayout.UOM, uom, styles.uom);
        value(cell, indicator);
        lastYear(cell, indicator);
        page.cell(row, FormLayout.REMARK, styles.remark);
        int lines = page.lines("    ".repeat(depth) + label, FormLayout.LABEL);
        page.height(row, Math.max(lines, page.lines(uom, FormLayout.UOM)));
    }

    private void value(FormCell cell, Indicator indicator) {
        FormStyles styles = page.styles();
        int decimals = indicator.decimals();
        switch (cell.role()) {
            case INPUT -> {
                page.cell(cell.row(), cell.column(), styles.entry(decimals));
                checks.number(cell.row(), cell.row(), cell.column(), indicator);
            }
            case YES_NO -> {
                page.cell(cell.row(), cell.column(), styles.choice);
                checks.oneOf(cell.row(), cell.column(), List.of(EntryChecks.YES, EntryChecks.NO));
            }
            case CHOICE -> {
                page.cell(cell.row(), cell.column(), styles.choice);
                checks.oneOf(cell.row(), cell.column(), layout.choiceOf(cell).words());
            }
            case TOTAL -> computed(cell, Formulas.total(cell), decimals);
            case RATE -> computed(cell, Formulas.rate(cell, indicator.isPercent()), decimals);
        }
    }

    /** A formula with the result it has on a form that is not filled in. */
    private void computed(FormCell cell, String formula, int decimals) {
        XSSFCell written = page.cell(cell.row(), cell.column(), page.styles().computed(decimals));
        written.setCellFormula(formula);
        written.setCellValue("");
    }

    private void lastYear(FormCell cell, Indicator indicator) {
        if (cell.role() == FormCell.Role.CHOICE) {
            lastYear(cell, layout.choiceOf(cell));
            return;
        }
        Measure measure = lastYear.getOrDefault(cell.item(), Measure.NOT_REPORTED);
        boolean yesOrNo = cell.role() == FormCell.Role.YES_NO;
        FormStyles styles = page.styles();
        XSSFCell written = page.cell(
                cell.row(), FormLayout.LAST_YEAR, yesOrNo ? styles.uom : styles.lastYear(indicator.decimals()));
        if (yesOrNo) {
            measure.quantity()
                    .ifPresent(amount -> written.setCellValue(amount.signum() > 0 ? EntryChecks.YES : EntryChecks.NO));
        } else if (measure.state() == State.NIL) {
            written.setCellValue(EntryChecks.NO);
        } else if (measure.state() == State.VALUE) {
            // the digits themselves: a double would round them
            written.setCellValue(0);
            written.getCTCell().setV(measure.digits());
        }
    }

    private void lastYear(FormCell cell, ClosedSet choice) {
        XSSFCell written = page.cell(cell.row(), FormLayout.LAST_YEAR, page.styles().uom);
        for (ClosedSet.Option option : choice.options()) {
            if (lastYear.getOrDefault(option.item(), Measure.NOT_REPORTED)
                            .amount()
                            .signum()
                    > 0) {
                written.setCellValue(option.label());
            }
        }
    }

    /** In how many totals higher up on the sheet a cell is counted. */
    private static int totalsAbove(FormCell cell, List<FormCell> cells) {
        int depth = 0;
        for (FormCell total : cells) {
            boolean counts = total.role() == FormCell.Role.TOTAL
                    && total.row() < cell.row()
                    && total.parts().stream().anyMatch(part -> part.item().equals(cell.item()));
            if (counts) {
                depth = Math.max(depth, 1 + totalsAbove(total, cells));
            }
        }
        return depth;
    }

    private static CellAddress firstEntry(List<FormCell> cells) {
        for (FormCell cell : cells) {
            if (cell.isFilledIn()) {
                return new CellAddress(cell.row(), cell.column());
            }
        }
        return new CellAddress(FormLayout.HEADING_ROW + 1, FormLayout.REMARK);
    }
}
