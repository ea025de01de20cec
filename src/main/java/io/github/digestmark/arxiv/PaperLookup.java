package io.github.digestmark.arxiv;

/** What was found out about a paper. */
public sealed interface PaperLookup {

  /**
   * arXiv has the paper.
   *
   * @param metadata what arXiv says about it
   */
  record Found(PaperMetadata metadata) implements PaperLookup {}

  /** arXiv has no paper of that identifier. */
  record Missing() implements PaperLookup {}

  /**
   * It could not be found out.
   *
   * @param reason why, as part of a sentence: {@code connection refused}
   */
  record NotChecked(String reason) implements PaperLookup {}
}
