/**
 * digestmark, the façade: start at {@link io.github.digestmark.Digestmark}.
 *
 * <pre>{@code
 * text -> source -> parse -> ParsedDigest: the digest, where it stands, problems
 *      -> lint -> Diagnostics, with fixes -> report -> text, JSON, SARIF, ...
 *      -> format -> text
 *      -> convert -> JSON, CSV, BibTeX, RSS, Atom, HTML
 *      -> collate -> one digest of many, or what differs between two
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.github.digestmark.source}: texts, offsets, lines and columns
 *   <li>{@link io.github.digestmark.arxiv}: identifiers, addresses and categories of arXiv
 *   <li>{@link io.github.digestmark.model}: what a digest says: rows and entries
 *   <li>{@link io.github.digestmark.parse}: from text to a digest
 *   <li>{@link io.github.digestmark.lint}: what is wrong with a digest, and what repairs it
 *   <li>{@link io.github.digestmark.lint.rules}: the rules, one for each kind of fault
 *   <li>{@link io.github.digestmark.report}: findings for people and for programs
 *   <li>{@link io.github.digestmark.config}: what people configure: {@code .digestmark.yml}
 *   <li>{@link io.github.digestmark.format}: digests in their canonical form
 *   <li>{@link io.github.digestmark.collate}: many digests as one, and two side by side
 *   <li>{@link io.github.digestmark.convert}: from a digest to other formats, and from JSON to a
 *       digest
 * </ul>
 */
@NullMarked
package io.github.digestmark;

import org.jspecify.annotations.NullMarked;
