package io.github.digestmark.arxiv;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a paper, as far as it is known.
 *
 * @param number the version from 1 on
 * @param submitted when it was submitted
 * @param title its title, with the LaTeX of the authors; lines are joined
 * @param abstractText its abstract, likewise
 */
public record PaperVersion(
    int number,
    Optional<Instant> submitted,
    Optional<String> title,
    Optional<String> abstractText) {

  /**
   * Checks the number.
   *
   * @param number the version from 1 on
   * @param submitted when it was submitted
   * @param title its title
   * @param abstractText its abstract
   * @throws IllegalArgumentException if the number is less than 1
   */
  public PaperVersion {
    if (number < 1) {
      throw new IllegalArgumentException("arXiv versions start at 1, not " + number);
    }
  }
}
