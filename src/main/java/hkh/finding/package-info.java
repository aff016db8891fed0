/** What we tell a person, and where. */
@NullMarked
package hkh.finding;

import org.jspecify.annotations.NullMarked;
