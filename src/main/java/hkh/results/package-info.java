/** The files that a run writes: report, tables, letters, and what they say. */
@NullMarked
package hkh.results;

import org.jspecify.annotations.NullMarked;
