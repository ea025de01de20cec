/**
 * Reads what a text says about one paper, the same way for all layouts: titles and what is beside
 * them, labels, links, names of authors and dates. A name of a column or a label says what a text
 * is; where there is none, what it looks like does.
 */
@NullMarked
package io.github.digestmark.parse.paper;

import org.jspecify.annotations.NullMarked;
