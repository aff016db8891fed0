@NullMarked
package hkh.samples;

import org.jspecify.annotations.NullMarked;
