package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * Where a text is that a digest has under a name of its own.
 *
 * @param name the name: the column's, for all its cells
 * @param text the text
 */
public record FurtherPlace(Span name, Span text) {}
