/** Files in; submissions, findings and a verdict a file out. */
@NullMarked
package hkh.intake;

import org.jspecify.annotations.NullMarked;
