/**
 * From text to a digest, with the place of everything that was read.
 *
 * <p>CommonMark, with tables and footnotes, decides what the blocks of a file are; {@link
 * io.github.digestmark.parse.DigestParser} decides what they mean. Reading never throws on content.
 * What could not be read, or only in a way that a reader of the page would not expect, is a {@link
 * io.github.digestmark.parse.Problem}; what is no part of a digest is kept as {@link
 * io.github.digestmark.parse.StrayContent}.
 *
 * <ul>
 *   <li>Headings may be in any language and of either kind; LF, CR LF, CR, tabs, a byte order mark
 *       and lazy lines are welcome.
 *   <li>The summary table is the first one that refers to footnotes. A row that pipes cut up
 *       because nobody escaped them is put together again, and reported. In a cell, {@code \|}
 *       stands for {@code |}; that escape is the table's and in no field.
 *   <li>The paragraphs of an entry are told apart by comments that name the missing ones, or by
 *       their lines where a generator's empty lines are still there. Where a formatter took them,
 *       the row tells which one is the summary, and the script tells the translation from the
 *       original. What more than one reading fits is reported, not guessed in silence.
 *   <li>A title may end in a {@linkplain io.github.digestmark.arxiv.TitleStamp stamp}, an abstract
 *       may begin with an {@linkplain io.github.digestmark.arxiv.Announcement announcement}. Both
 *       are values of their own.
 *   <li>A field keeps every character that it has in the file. White space around it is not part of
 *       it; a field that runs over several lines has LF between them and not the indentation of the
 *       entry.
 * </ul>
 */
@NullMarked
package io.github.digestmark.parse;

import org.jspecify.annotations.NullMarked;
