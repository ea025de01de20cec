package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.Optional;

/** Something that kept a digest from being read as its author meant it. */
public sealed interface Problem permits DigestProblem, RowProblem, EntryLayout {

  /**
   * Returns where the problem is.
   *
   * @return the smallest span that is wrong, or the place where something is missing
   */
  Span span();

  /**
   * Says what is wrong and what to do, in one sentence without line and column.
   *
   * @return a message for people
   */
  String message();

  /**
   * Returns the label of the entry that has the problem.
   *
   * @return empty for problems of rows and of the digest as a whole
   */
  default Optional<String> label() {
    return Optional.empty();
  }
}
