/** Reads .ods: the parts of the zip archive are checked, then streamed into a grid of cells. */
@NullMarked
package hkh.intake.ods;

import org.jspecify.annotations.NullMarked;
