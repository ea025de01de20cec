package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * Where a detailed entry stands. The span of an empty field is empty too, at a place where the
 * field could be. The source at a field's span is the field; where a field runs over several lines,
 * the source has the file's own line endings and the indentation of each line besides.
 *
 * @param span the whole entry, from {@code [^} to its last visible character
 * @param label the label, without {@code [^} and {@code ]}
 * @param translatedTitle the text of the definition line
 * @param title the title without its stamp
 * @param stamp the stamp, or empty
 * @param link the paragraph with the link
 * @param linkText the text of the link
 * @param url the destination of the link
 * @param summary the summary
 * @param englishSummary the English summary, or empty
 * @param translatedAbstract the translated abstract
 * @param announcement the announcement with its {@code Abstract:}, or empty
 * @param abstractText the abstract without its announcement
 */
public record EntryLocation(
    Span span,
    Span label,
    Span translatedTitle,
    Span title,
    Span stamp,
    Span link,
    Span linkText,
    Span url,
    Span summary,
    Span englishSummary,
    Span translatedAbstract,
    Span announcement,
    Span abstractText) {}
