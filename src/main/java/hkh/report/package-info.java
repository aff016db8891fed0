/** The report's content, frozen; templates to XHTML. */
@NullMarked
package hkh.report;

import org.jspecify.annotations.NullMarked;
