package hkh.intake;

import java.util.List;

/** The sheets of one file, in their order, and whether its dates count from 1904 instead of 1900. */
public record Workbook(List<Sheet> sheets, boolean date1904) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
