/** The folder: configuration, ledger, originals, lock, atomic publishing; the only package that knows file names. */
@NullMarked
package hkh.workspace;

import org.jspecify.annotations.NullMarked;
