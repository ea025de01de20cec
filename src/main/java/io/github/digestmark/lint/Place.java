package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.io.Serializable;

/**
 * A second place that a finding is about.
 *
 * @param span where it is
 * @param message what is there: {@code "the entry's URL"}
 */
public record Place(Span span, String message) implements Serializable {}
