/** Whether a machine and a workspace are fit for {@code hkh}: what is found, and what to do about it. */
@NullMarked
package hkh.cli.doctor;

import org.jspecify.annotations.NullMarked;
