/**
 * digestmark reads, checks, repairs, formats, converts, merges and compares paper digests in
 * Markdown. Start at {@link io.github.digestmark.Digestmark}.
 *
 * <pre>{@code
 * text -> source -> parse -> ParsedDigest: the papers, where they are, problems
 *      -> lint -> Diagnostics, with fixes -> report -> text, JSON, SARIF, ...
 *      -> format -> text
 *      -> convert -> JSON, CSV, BibTeX, RSS, Atom, HTML
 *      -> merge -> one digest from many, or the differences between two
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.github.digestmark.source}: texts, offsets, lines and columns
 *   <li>{@link io.github.digestmark.arxiv}: identifiers, addresses and categories of arXiv
 *   <li>{@link io.github.digestmark.model}: digests, their papers, rows, entries and fields
 *   <li>{@link io.github.digestmark.parse}: from text to a digest
 *   <li>{@link io.github.digestmark.lint}: findings in a digest, and their fixes
 *   <li>{@link io.github.digestmark.lint.rules}: the built-in rules
 *   <li>{@link io.github.digestmark.report}: findings for people and for programs
 *   <li>{@link io.github.digestmark.config}: the configuration file, {@code .digestmark.yml}
 *   <li>{@link io.github.digestmark.format}: digests in canonical form
 *   <li>{@link io.github.digestmark.merge}: merging and comparing digests
 *   <li>{@link io.github.digestmark.convert.json}, {@link io.github.digestmark.convert.table},
 *       {@link io.github.digestmark.convert.bibliography}, {@link
 *       io.github.digestmark.convert.feed}, {@link io.github.digestmark.convert.page}: other
 *       formats
 * </ul>
 *
 * <p>No method takes or returns null. A text that a digest lacks is the empty string; anything else
 * that may be missing is an {@link java.util.Optional}. Everything may be used by many threads.
 */
@NullMarked
package io.github.digestmark;

import org.jspecify.annotations.NullMarked;
