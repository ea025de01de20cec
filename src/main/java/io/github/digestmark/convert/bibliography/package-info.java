/** Papers as BibTeX. */
@NullMarked
package io.github.digestmark.convert.bibliography;

import org.jspecify.annotations.NullMarked;
