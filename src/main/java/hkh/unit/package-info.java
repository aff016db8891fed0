/** Units in time: the register, the tree at a date, the events between units, names as people write them. */
@NullMarked
package hkh.unit;

import org.jspecify.annotations.NullMarked;
