package io.github.digestmark.lint;

import io.github.digestmark.source.Span;

/**
 * Another place that a finding is about.
 *
 * @param span where it is
 * @param message what is there: {@code "the entry's URL"}
 */
public record RelatedLocation(Span span, String message) {}
