/** The formulas of a sheet: read, moved, and calculated again over the grid, exactly and within bounds. */
@NullMarked
package hkh.intake.formula;

import org.jspecify.annotations.NullMarked;
