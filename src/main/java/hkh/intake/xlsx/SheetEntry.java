package hkh.intake.xlsx;

/** A sheet as the workbook lists it: its name the part that holds it, and whether that is a table. */
record SheetEntry(String name, boolean hidden, String part, boolean hasCells) {}
