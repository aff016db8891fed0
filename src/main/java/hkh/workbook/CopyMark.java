package hkh.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The very hidden sheet by which a copy that was sent back is known again. An issued form has one already, which says
 * more from then on; and it keeps how the marked cells looked before.
 */
final class CopyMark {

    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final int PLACE = 8;
    private static final int LOOK = 9;

    private final Sheet sheet;

    private CopyMark(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The mark of a workbook, which has one from now on. */
    static CopyMark on(Workbook workbook) {
        Sheet there = workbook.getSheet(IdentitySheet.SHEET);
        if (there == null) {
            there = workbook.createSheet(IdentitySheet.SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(there), SheetVisibility.VERY_HIDDEN);
        }
        return new CopyMark(there);
    }

    /** The name of the list that an earlier copy had; empty when there was none. */
    String earlierList() {
        return value("list");
    }

    void write(ReturnedCopy.Answer answer, String list) {
        Set<String> replaced = new LinkedHashSet<>();
        if (!value("replaces").isEmpty()) {
            replaced.addAll(List.of(value("replaces").split(";", -1)));
        }
        replaced.addAll(answer.replaces());
        put("units", String.join(";", answer.units()));
        put("period", answer.period().toString());
        put("revision", Integer.toString(answer.revision()));
        put("replaces", String.join(";", replaced));
        put("file", value("file").isEmpty() ? answer.file() : value("file"));
        put("list", list);
    }

    /** How the cells looked that an earlier copy marked, by {@code sheet!cell}. */
    Map<String, String> earlierLooks() {
        Map<String, String> looks = new LinkedHashMap<>();
        for (Row row : sheet) {
            String place = text(row, PLACE);
            if (!place.isEmpty()) {
                looks.put(place, text(row, LOOK));
            }
        }
        return looks;
    }

    void writeLooks(Map<String, String> looks) {
        for (Row row : sheet) {
            for (int column : new int[] {PLACE, LOOK}) {
                if (row.getCell(column) != null) {
                    row.removeCell(row.getCell(column));
                }
            }
        }
        List<String> places = new ArrayList<>(looks.keySet());
        for (int i = 0; i < places.size(); i++) {
            Row row = row(i);
            row.createCell(PLACE).setCellValue(places.get(i));
            row.createCell(LOOK).setCellValue(looks.getOrDefault(places.get(i), ""));
        }
    }

    private String value(String key) {
        for (Row row : sheet) {
            if (text(row, KEY).equals(key)) {
                return text(row, VALUE);
            }
        }
        return "";
    }

    private void put(String key, String value) {
        for (Row row : sheet) {
            if (text(row, KEY).equals(key)) {
                row.createCell(VALUE).setCellValue(value);
                return;
            }
        }
        int next = 0;
        while (!text(row(next), KEY).isEmpty()) {
            next++;
        }
        row(next).createCell(KEY).setCellValue(key);
        row(next).createCell(VALUE).setCellValue(value);
    }

    private Row row(int number) {
        Row there = sheet.getRow(number);
        return there == null ? sheet.createRow(number) : there;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
