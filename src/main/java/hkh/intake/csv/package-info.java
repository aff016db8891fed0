/** Reads .csv and .tsv into the grid. */
@NullMarked
package hkh.intake.csv;

import org.jspecify.annotations.NullMarked;
