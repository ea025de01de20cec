/**
 * From text to a digest, with the place of everything that was read.
 *
 * <p>CommonMark, with tables and footnotes, decides what the blocks of a file are; {@link
 * io.github.digestmark.parse.DigestParser} decides what they mean. Reading never throws on content.
 * What could not be read, or only in a way that a reader of the page would not expect, is a {@link
 * io.github.digestmark.parse.Problem}; what is no part of a digest is kept as {@link
 * io.github.digestmark.parse.StrayContent}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.digestmark.parse;

import org.jspecify.annotations.NullMarked;
