/**
 * The blocks of a file, as CommonMark-java finds them, and the shortcuts past it.
 *
 * <p>{@link io.github.digestmark.parse.blocks.MarkdownBlocks} asks the library. Asking it about
 * every line is slow, so four classes answer the plain cases themselves. Their answers must equal
 * the library's; property tests compare the two. CPU time without each, as a multiple of the time
 * with it, on generated digests of 1,000 entries:
 *
 * <ul>
 *   <li>{@link io.github.digestmark.parse.blocks.PlainBlocks} reads entries and rows by the shape
 *       of their lines. Without entries, parsing takes 2.4 times as long; without rows, 1.5 times;
 *       without either, 3.3 times.
 *   <li>{@link io.github.digestmark.parse.blocks.MarkupSigns} recognizes texts that cannot have
 *       markup. Without it, parsing and linting take 2.5 times as long.
 *   <li>{@link io.github.digestmark.parse.blocks.PlainFootnote} compares footnotes of paragraphs.
 *       Without it, formatting takes four times as long.
 *   <li>{@link io.github.digestmark.parse.blocks.ContinuedLines} keeps the library from taking
 *       quadratic time for a long paragraph. It does not matter for digests, but 100,000 lines of
 *       {@code *a} take 10 seconds without it and 17 milliseconds with it.
 * </ul>
 */
@NullMarked
package io.github.digestmark.parse.blocks;

import org.jspecify.annotations.NullMarked;
