/** Restates the figures of an earlier period on the boundaries of later units. */
@NullMarked
package hkh.restatement;

import org.jspecify.annotations.NullMarked;
