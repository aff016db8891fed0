/** What every command begins with: a workspace opened, its returns read, checked and added up. */
@NullMarked
package hkh.job;

import org.jspecify.annotations.NullMarked;
