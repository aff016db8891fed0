@NullMarked
package hkh.cli;

import org.jspecify.annotations.NullMarked;
