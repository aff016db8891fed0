@NullMarked
package hkh;

import org.jspecify.annotations.NullMarked;
