/** What goes back to who sent a return, and what comes in again. */
@NullMarked
package hkh.correction;

import org.jspecify.annotations.NullMarked;
