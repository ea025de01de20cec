package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/**
 * Something in the file that is not part of the digest.
 *
 * @param kind what it is
 * @param span where it is
 */
public record StrayContent(Kind kind, Span span) {

  /** What stray content is. */
  public enum Kind {
    /** Front matter between lines of {@code ---} or {@code +++} at the start of the file. */
    FRONT_MATTER,
    /** An HTML comment. */
    COMMENT,
    /** A comment in an entry that says which field it does not have. */
    MISSING_FIELD,
    /** A paragraph that belongs to the entry above it but is not indented as its others are. */
    SLIPPED_OUT,
    /** The title of a link, with its marks, as in {@code [text](url "title")}. */
    LINK_TITLE,
    /** Anything else. */
    TEXT
  }
}
