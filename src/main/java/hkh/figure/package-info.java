/** An exact value or its absence, with the cell it came from; and what figures add up to. */
@NullMarked
package hkh.figure;

import org.jspecify.annotations.NullMarked;
