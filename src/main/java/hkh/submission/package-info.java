/** What one unit handed in, and what became of the file it came in. */
@NullMarked
package hkh.submission;

import org.jspecify.annotations.NullMarked;
