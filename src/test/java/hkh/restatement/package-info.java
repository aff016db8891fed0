@NullMarked
package hkh.restatement;

import org.jspecify.annotations.NullMarked;
