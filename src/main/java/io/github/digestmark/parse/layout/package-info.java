/**
 * Reads digests of other layouts than footnotes: tables, sections and lists. A layout says which
 * blocks belong to a paper; {@link io.github.digestmark.parse.paper} reads what they say.
 */
@NullMarked
package io.github.digestmark.parse.layout;

import org.jspecify.annotations.NullMarked;
