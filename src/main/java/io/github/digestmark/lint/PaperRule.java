package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedPaper;
import java.util.function.Consumer;

/**
 * Checks each paper of a digest on its own. The linter applies all such rules to some papers before
 * it moves on to the next ones, which is faster than one pass for each rule.
 */
public interface PaperRule extends Rule {

  /**
   * Prepares to check the papers of a digest.
   *
   * @param digest the digest
   * @param found accepts the findings, in any order
   * @return a check of one of the {@linkplain LintContext#distinctPapers papers}, called once for
   *     each, in their order; no content makes it throw
   */
  Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found);

  @Override
  default void check(LintContext digest, Consumer<Finding> found) {
    digest.distinctPapers().forEach(checker(digest, found));
  }
}
