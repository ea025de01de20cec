/**
 * Text as it is in a file: offsets, lines and columns.
 *
 * <pre>{@code
 * bytes -> SourceText: where lines begin
 * Span (from offset to offset) -> SourceText -> Position (line:column)
 * text, TextEdits (a Span and what replaces it) -> text
 * }</pre>
 *
 * <p>Offsets count UTF-16 code units from 0, as {@link java.lang.String} does. Lines and columns
 * are for people and reports and count from 1; a column counts UTF-16 code units too. A line ends
 * at LF, CR LF or CR, as in CommonMark.
 */
@NullMarked
package io.github.digestmark.source;

import org.jspecify.annotations.NullMarked;
