package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Compares what we read with what the user model of POI reads. */
final class PoiOracle {

    private final List<String> differences = new ArrayList<>();

    private PoiOracle() {}

    /** One line for each difference; fails as POI fails when POI cannot open the file. */
    static List<String> differences(byte[] bytes, Workbook ours) throws IOException {
        PoiOracle oracle = new PoiOracle();
        try (XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            oracle.compare(theirs, ours);
        }
        return oracle.differences;
    }

    private void compare(XSSFWorkbook theirs, Workbook ours) {
        differs("date1904", "", theirs.isDate1904(), ours.date1904());
        List<XSSFSheet> sheets = new ArrayList<>();
        theirs.sheetIterator().forEachRemaining(sheet -> {
            if (!(sheet instanceof XSSFChartSheet)) {
                sheets.add((XSSFSheet) sheet);
            }
        });
        differs(
                "sheets",
                "",
                sheets.stream().map(XSSFSheet::getSheetName).toList(),
                ours.sheets().stream().map(Sheet::name).toList());
        for (XSSFSheet sheet : sheets) {
            boolean hidden = theirs.getSheetVisibility(theirs.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
            ours.sheets().stream()
                    .filter(each -> each.name().equals(sheet.getSheetName()))
                    .forEach(each -> compare(sheet, hidden, each));
        }
    }

    private void compare(XSSFSheet theirs, boolean sheetHidden, Sheet ours) {
        differs("hidden", ours.name(), sheetHidden, ours.hidden());
        Set<String> merges = theirs.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .collect(Collectors.toSet());
        differs(
                "merges",
                ours.name(),
                merges,
                ours.merges().stream().map(Range::toString).collect(Collectors.toSet()));
        Set<Address> seen = new HashSet<>();
        for (Row row : theirs) {
            for (org.apache.poi.ss.usermodel.Cell each : row) {
                XSSFCell cell = (XSSFCell) each;
                Address at = new Address(cell.getRowIndex(), cell.getColumnIndex());
                seen.add(at);
                String place = ours.name() + "!" + at;
                ours.at(at)
                        .ifPresentOrElse(
                                our -> compare(
                                        cell,
                                        our,
                                        sheetHidden || row.getZeroHeight() || theirs.isColumnHidden(at.column()),
                                        place),
                                () -> differs("value", place, value(cell, type(cell)), ""));
            }
        }
        for (Cell cell : ours.cells()) {
            if (!seen.contains(cell.address())) {
                differs("cell", ours.name() + "!" + cell.address(), "nothing", cell.raw());
            }
        }
    }

    private void compare(XSSFCell theirs, Cell ours, boolean hidden, String place) {
        CellType type = type(theirs);
        differs("value", place, value(theirs, type), ours.kind() == Cell.Kind.BLANK ? "" : ours.raw());
        if (type == CellType.NUMERIC && ours.number().isPresent()) {
            differs(
                    "exactly",
                    place,
                    new BigDecimal(theirs.getRawValue().trim()),
                    ours.number().get());
            differs(
                    "number",
                    place,
                    theirs.getNumericCellValue(),
                    ours.number().get().doubleValue());
        }
        differs("computed", place, theirs.getCellType() == CellType.FORMULA, ours.isComputed());
        if (!ours.font().isEmpty()) {
            // POI makes up a font where the file names none, and no format where it names an unknown one
            differs("font", place, theirs.getCellStyle().getFont().getFontName(), ours.font());
        }
        String format = theirs.getCellStyle().getDataFormatString();
        differs("format", place, format == null ? "General" : format, ours.format());
        differs("hidden", place, hidden, ours.hidden());
    }

    private static CellType type(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String value(XSSFCell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
            case ERROR -> cell.getErrorCellString();
            case NUMERIC -> cell.getRawValue() == null ? "" : cell.getRawValue().trim();
            default -> "";
        };
    }

    private void differs(String what, String place, Object theirs, Object ours) {
        if (!theirs.equals(ours)) {
            differences.add(what + " " + place + ": POI " + theirs + ", we " + ours);
        }
    }
}
