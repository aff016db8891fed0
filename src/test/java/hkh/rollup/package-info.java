@NullMarked
package hkh.rollup;

import org.jspecify.annotations.NullMarked;
