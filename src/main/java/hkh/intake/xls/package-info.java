/** Reads workbooks of Excel 97 to 2003 (.xls) into the grid. */
@NullMarked
package hkh.intake.xls;

import org.jspecify.annotations.NullMarked;
