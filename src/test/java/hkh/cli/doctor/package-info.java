/** Tests of what is said of a machine. */
@NullMarked
package hkh.cli.doctor;

import org.jspecify.annotations.NullMarked;
