/** A table of named columns, read and written as CSV. */
@NullMarked
package hkh.table;

import org.jspecify.annotations.NullMarked;
