/** What we write in Excel: blank returns, the tables of the appendix, and copies with corrections marked. */
@NullMarked
package hkh.workbook;

import org.jspecify.annotations.NullMarked;
