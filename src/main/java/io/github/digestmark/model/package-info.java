/**
 * What a digest says: a table of summary rows, and the detailed entries that they point to.
 *
 * <pre>{@code
 * # 摘要                                                     summary heading
 *
 * | Ref | Title | Summary |                                  columns
 * | --- | --- | --- |
 * | [^1] | [Title](https://arxiv.org/abs/1706.03762) | ... |   a SummaryRow
 *
 * # 详细                                                     details heading
 *
 * [^1]: ...                                                  a DetailedEntry
 * }</pre>
 *
 * <p>The records hold a digest as it is, with its duplicates and contradictions, in the order of
 * the file. They know nothing of files: two digests are equal if they say the same.
 *
 * <p>Text is Markdown source, verbatim: not rendered, not unescaped. What is not there is the empty
 * string, since Markdown cannot tell a missing text from an empty one. A text that runs over
 * several lines has LF between them, without the indentation that the entry asks for.
 *
 * <p>Digests, what was found in them, and the other records of the library can be sent from process
 * to process by Java's serialization, but not {@code ReportOptions}, which hold a function. Digests
 * and what was found in them have the same hash code in each.
 */
@NullMarked
package io.github.digestmark.model;

import org.jspecify.annotations.NullMarked;
