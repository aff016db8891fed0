@NullMarked
package hkh.workspace;

import org.jspecify.annotations.NullMarked;
