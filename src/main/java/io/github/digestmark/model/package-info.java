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
 * <p>A {@link io.github.digestmark.model.Digest} has rows and entries as they are in the file, with
 * duplicates and contradictions. Its {@linkplain io.github.digestmark.model.Digest#papers papers}
 * are rows with their entries; {@link io.github.digestmark.model.Pairing} decides which belong
 * together. {@link io.github.digestmark.model.Field} lists the fields of a row and an entry.
 *
 * <p>The records know nothing of files: two digests are equal if they have the same texts in the
 * same order.
 *
 * <p>Text is Markdown source, verbatim: neither rendered nor unescaped. A missing text is the empty
 * string, since Markdown has no difference between a missing text and an empty one. The lines of a
 * text are separated by LF, without the indentation that an entry needs.
 */
@NullMarked
package io.github.digestmark.model;

import org.jspecify.annotations.NullMarked;
