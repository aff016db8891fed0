@NullMarked
package hkh.correction;

import org.jspecify.annotations.NullMarked;
