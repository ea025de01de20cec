package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * Where a row of the summary table stands. The span of an empty field is empty too, at the place
 * where the field would be. Source text holds the table's escape {@code \|} where a field holds
 * {@code |}; otherwise the source at a field's span is the field.
 *
 * @param span the whole row, from its first to its last visible character
 * @param label the label, without {@code [^} and {@code ]}
 * @param title the text of the link
 * @param url the destination of the link
 * @param summary the summary
 */
public record RowLocation(Span span, Span label, Span title, Span url, Span summary) {}
