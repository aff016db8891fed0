/** Where a total comes from, down to cells, and what became of a cell, up to totals. */
@NullMarked
package hkh.origin;

import org.jspecify.annotations.NullMarked;
