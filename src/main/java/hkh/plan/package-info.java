/** What is asked: indicators, the lines of a return, the form's layout, the reporting plan. */
@NullMarked
package hkh.plan;

import org.jspecify.annotations.NullMarked;
