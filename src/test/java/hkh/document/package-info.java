@NullMarked
package hkh.document;

import org.jspecify.annotations.NullMarked;
