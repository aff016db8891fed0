@NullMarked
package hkh.report;

import org.jspecify.annotations.NullMarked;
