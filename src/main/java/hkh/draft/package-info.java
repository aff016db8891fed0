/** A draft that a person has edited, held against the totals of now. */
@NullMarked
package hkh.draft;

import org.jspecify.annotations.NullMarked;
