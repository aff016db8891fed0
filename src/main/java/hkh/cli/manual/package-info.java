/** What the program writes of itself: man pages and completion when it is packed, and pages of the documentation. */
@NullMarked
package hkh.cli.manual;

import org.jspecify.annotations.NullMarked;
