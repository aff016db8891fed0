/** Rules confronted with submissions: accepted figures and findings out. */
@NullMarked
package hkh.validation;

import org.jspecify.annotations.NullMarked;
