/** The command line: options in, text and exit codes out. */
@NullMarked
package hkh.cli;

import org.jspecify.annotations.NullMarked;
