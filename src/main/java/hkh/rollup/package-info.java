/** Adds accepted figures up the tree, with coverage; changes against last year and targets. */
@NullMarked
package hkh.rollup;

import org.jspecify.annotations.NullMarked;
