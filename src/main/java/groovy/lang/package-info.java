/** What picocli looks for in vain. */
@NullMarked
package groovy.lang;

import org.jspecify.annotations.NullMarked;
