@NullMarked
package hkh.wording;

import org.jspecify.annotations.NullMarked;
