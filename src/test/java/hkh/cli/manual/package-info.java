/** Tests of man pages and completion. */
@NullMarked
package hkh.cli.manual;

import org.jspecify.annotations.NullMarked;
