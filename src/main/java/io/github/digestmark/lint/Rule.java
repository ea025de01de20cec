package io.github.digestmark.lint;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for one kind of fault. A rule has no state: it may be used by many threads.
 *
 * <p>One cause gives one finding: what follows from a fault that another rule finds is left to that
 * rule.
 */
public interface Rule {

  /**
   * Says what the rule is called and what it finds.
   *
   * @return always the same
   */
  RuleInfo info();

  /**
   * Looks at a digest. No content makes this throw.
   *
   * @param digest what to look at
   * @param found takes the findings, in any order
   */
  void check(LintContext digest, Consumer<Finding> found);

  /**
   * Returns what there is to read about the rule.
   *
   * @return Markdown, or empty if there is no page, as for most rules of your own
   */
  default Optional<String> page() {
    return Optional.empty();
  }
}
