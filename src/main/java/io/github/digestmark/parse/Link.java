package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * A link in a cell or a paragraph.
 *
 * @param span the whole link
 * @param text what stands between the brackets; the destination itself for {@code <URL>}
 * @param url the destination, without angle brackets
 * @param tip what stands behind the destination, as in {@code [text](url "tip")}, or empty
 */
record Link(Span span, Span text, Span url, Span tip) {}
