/** Figures, findings and rules in the words and lines that people read. */
@NullMarked
package hkh.wording;

import org.jspecify.annotations.NullMarked;
