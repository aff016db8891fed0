/** A disk that fails when it is told to, as the default of a process of its own. */
@NullMarked
package hkh.disk;

import org.jspecify.annotations.NullMarked;
