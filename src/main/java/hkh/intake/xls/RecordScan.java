package hkh.intake.xls;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the records of a workbook before POI does, which passes over what it does not understand: every record
 * must be whole, every sheet must be where the list of sheets says, and no cell may come twice.
 */
final class RecordScan {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0a;
    private static final int BOUND_SHEET = 0x85;
    private static final int FILE_PASS = 0x2f;
    private static final int FORMULA = 0x06;
    private static final int MUL_RK = 0xbd;
    private static final int MUL_BLANK = 0xbe;
    private static final int BLANK = 0x201;
    private static final int RICH_STRING = 0xd6;
    private static final int EXCEL_97 = 0x600;
    /** The length of the cell that stands six times or more in a MUL_RK, and what else stands there. */
    private static final int CELL = 6;

    private static final int CALCULATE_ON_LOAD = 2;

    private final byte[] stream;
    private final Budget budget = new Budget();
    private final List<SheetRecords> sheets = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> announced = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private boolean encrypted;
    private int depth;

    private RecordScan(byte[] stream) {
        this.stream = stream;
    }

    /** The sheets in the order of the file. */
    static List<SheetRecords> of(byte[] stream) throws UnreadableFileException {
        return new RecordScan(stream).sheets();
    }

    private List<SheetRecords> sheets() throws UnreadableFileException {
        int at = 0;
        boolean done = false;
        while (!done && at + 4 <= stream.length) {
            int id = u16(at);
            int size = u16(at + 2);
            if (depth == 0 && id != BOF) {
                done = true; // what follows the last sheet fills the sector
            } else if (at + 4 + size > stream.length) {
                throw damaged("", "the last record is cut off");
            } else {
                record(id, at, size);
                at += 4 + size;
            }
        }
        if (starts.isEmpty() || depth != 0 || !announced.equals(starts.subList(1, starts.size()))) {
            throw damaged("", "the sheets are not where the list of sheets says");
        }
        return sheets;
    }

    private void record(int id, int at, int size) throws UnreadableFileException {
        if (id == BOF) {
            start(at, size);
        } else if (id == EOF) {
            depth--;
        } else if (sheets.isEmpty() && id == FILE_PASS) {
            encrypted = true;
        } else if (sheets.isEmpty() && id == BOUND_SHEET && size >= 6) {
            announced.add(u16(at + 4) | (u16(at + 6) << 16));
            types.add(encrypted ? 0 : stream[at + 9] & 0xff);
        } else if (!sheets.isEmpty() && depth == 1) {
            cells(id, at + 4, size);
        }
    }

    private void start(int at, int size) throws UnreadableFileException {
        if (depth == 0) {
            if (size >= 2 && u16(at + 4) < EXCEL_97) {
                throw new UnreadableFileException(Reason.OLD_FORMAT, "", "the workbook is of Excel 5 or 95");
            }
            if (!starts.isEmpty()) {
                int next = starts.size() - 1;
                sheets.add(new SheetRecords(next < types.size() && types.get(next) == 0));
            }
            starts.add(at);
        }
        depth++;
    }

    private void cells(int id, int at, int size) throws UnreadableFileException {
        switch (id) {
            case 0x203, 0x204, 0x205, 0x27e, 0xfd -> cell(at, size, 0);
            case FORMULA -> {
                cell(at, size, 0);
                if (!encrypted && size >= 16 && (u16(at + 14) & CALCULATE_ON_LOAD) != 0 && isZero(at + 6)) {
                    sheet().uncalculated(u16(at), u16(at + 2));
                }
            }
            case MUL_RK -> {
                for (int i = 0; i < (size - CELL) / CELL; i++) {
                    cell(at, size, i);
                }
            }
            case BLANK -> budget.cell();
            case MUL_BLANK -> {
                for (int i = 0; i < (size - CELL) / 2; i++) {
                    budget.cell();
                }
            }
            case RICH_STRING -> throw damaged(place(at, 0), "a record of Excel 95");
            default -> {}
        }
    }

    private void cell(int at, int size, int offset) throws UnreadableFileException {
        budget.cell();
        if (size < CELL) {
            throw damaged("", "the record of a cell is too short");
        }
        if (!sheet().cell(u16(at), u16(at + 2) + offset, encrypted)) {
            throw damaged(place(at, offset), "the cell is given twice");
        }
    }

    private SheetRecords sheet() {
        return sheets.get(sheets.size() - 1);
    }

    private String place(int at, int offset) {
        return Address.letters(u16(at + 2) + offset) + (u16(at) + 1);
    }

    private boolean isZero(int at) {
        return u16(at) == 0 && u16(at + 2) == 0 && u16(at + 4) == 0 && u16(at + 6) == 0;
    }

    private int u16(int at) {
        return (stream[at] & 0xff) | ((stream[at + 1] & 0xff) << 8);
    }

    private static UnreadableFileException damaged(String place, String why) {
        return new UnreadableFileException(Reason.DAMAGED, place, why);
    }
}
