@NullMarked
package hkh.intake;

import org.jspecify.annotations.NullMarked;
