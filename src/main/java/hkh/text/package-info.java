/** Vietnamese text as people type it: normal forms, numbers, name keys, collation. */
@NullMarked
package hkh.text;

import org.jspecify.annotations.NullMarked;
