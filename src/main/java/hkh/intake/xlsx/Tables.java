package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.CellStyle;
import java.util.List;

/** What all sheets of a workbook refer to, and the budget they share. */
record Tables(List<RichText> texts, List<CellStyle> styles, Budget budget) {}
