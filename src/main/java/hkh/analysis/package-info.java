/** Rankings and cross-tabs over totals, loaded when asked for. It orders totals by their place and gives no figure of its own. */
@NullMarked
package hkh.analysis;

import org.jspecify.annotations.NullMarked;
