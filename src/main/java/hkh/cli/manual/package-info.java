/** What is written of the command line when the program is packed: man pages and completion for shells. */
@NullMarked
package hkh.cli.manual;

import org.jspecify.annotations.NullMarked;
