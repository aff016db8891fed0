/** XHTML to .docx and .html: the look of a document, never its wording. */
@NullMarked
package hkh.document;

import org.jspecify.annotations.NullMarked;
