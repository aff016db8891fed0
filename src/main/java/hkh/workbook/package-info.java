/** What we write in Excel: blank returns, and the tables of the appendix. */
@NullMarked
package hkh.workbook;

import org.jspecify.annotations.NullMarked;
