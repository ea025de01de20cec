/**
 * Reads digests of other layouts than footnotes: tables, sections and lists. A layout says which
 * blocks belong to a paper; {@link io.github.digestmark.parse.layout.PaperBuilder} collects its
 * fields, the same way for all layouts: by the names of columns and labels, then by what a text
 * looks like.
 */
@NullMarked
package io.github.digestmark.parse.layout;

import org.jspecify.annotations.NullMarked;
