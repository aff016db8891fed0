/** What makes a figure suspicious beside others, and what was most likely meant. */
@NullMarked
package hkh.validation.suspicion;

import org.jspecify.annotations.NullMarked;
