/** Detailed entries: the outline of a footnote, and which paragraph is which field. */
@NullMarked
package io.github.digestmark.parse.entry;

import org.jspecify.annotations.NullMarked;
