@NullMarked
package hkh.job;

import org.jspecify.annotations.NullMarked;
