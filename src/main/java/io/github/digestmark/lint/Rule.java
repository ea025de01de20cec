package io.github.digestmark.lint;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks for one kind of fault. A rule has no state, so several threads may use it.
 *
 * <p>One cause gives one finding: a rule does not report what follows from a fault that another
 * rule reports.
 */
public interface Rule {

  /**
   * Returns the rule's name, severity and summary.
   *
   * @return the same value each time
   */
  RuleInfo info();

  /**
   * Checks a digest. No content causes an exception.
   *
   * @param digest the digest to check
   * @param found accepts the findings, in any order
   */
  void check(LintContext digest, Consumer<Finding> found);

  /**
   * Returns the rule's documentation.
   *
   * @return Markdown, or empty if there is none
   */
  default Optional<String> page() {
    return Optional.empty();
  }
}
