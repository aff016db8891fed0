/** What we write in Excel: blank returns. */
@NullMarked
package hkh.workbook;

import org.jspecify.annotations.NullMarked;
