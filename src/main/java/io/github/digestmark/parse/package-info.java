/**
 * Reads a text as a digest and keeps the place of everything in it.
 *
 * <p>CommonMark, with tables and footnotes, decides what the blocks of a file are; {@link
 * io.github.digestmark.parse.DigestParser} decides what they mean. Content never makes it throw.
 * Whatever could not be read, or reads differently from what the page shows, is a {@link
 * io.github.digestmark.parse.Problem}; what is not part of the digest is kept as {@link
 * io.github.digestmark.parse.StrayContent}.
 *
 * <ul>
 *   <li>Headings may be in any language and of either kind; LF, CR LF, CR, tabs, a byte order mark
 *       and lazy lines are accepted.
 *   <li>The summary table is the first one whose rows refer to footnotes and have the addresses of
 *       papers, or whose columns have the usual names. A text without papers is not a digest. A row
 *       split by unescaped pipes is rejoined and reported. In a cell, {@code \|} means {@code |};
 *       fields do not contain this escape.
 *   <li>Comments that name missing fields, or the line numbers if the generator's empty lines are
 *       still there, decide which paragraph of an entry is which field. If a formatter removed
 *       those lines, the row shows which paragraph is the summary, and the script distinguishes the
 *       translation from the original. If most entries keep the paper's title, nothing else needs
 *       to be translated. An ambiguous entry is reported.
 *   <li>A title may end in a {@linkplain io.github.digestmark.arxiv.TitleStamp stamp}, an abstract
 *       may begin with an {@linkplain io.github.digestmark.arxiv.Announcement announcement}. Both
 *       are fields of their own.
 *   <li>A field keeps every character that it has in the file. White space around it is not part of
 *       it; a field that runs over several lines has LF between them and not the indentation of the
 *       entry.
 * </ul>
 */
@NullMarked
package io.github.digestmark.parse;

import org.jspecify.annotations.NullMarked;
