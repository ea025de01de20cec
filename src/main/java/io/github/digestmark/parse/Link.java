package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * A link in a cell or a paragraph.
 *
 * @param span the whole link
 * @param text what stands between the brackets; the destination itself for {@code <URL>}
 * @param url the destination, without angle brackets
 */
record Link(Span span, Span text, Span url) {}
