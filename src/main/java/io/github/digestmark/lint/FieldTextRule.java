package io.github.digestmark.lint;

import java.util.function.Consumer;

/**
 * Checks each text of a digest on its own. The linter applies all such rules to some texts before
 * it moves on to the next ones, which is faster than one pass for each rule.
 */
public interface FieldTextRule extends Rule {

  /**
   * Prepares to check the texts of a digest.
   *
   * @param digest the digest
   * @param found accepts the findings, in any order
   * @return a check of one of the {@linkplain LintContext#texts texts}; no content makes it throw
   */
  Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found);

  @Override
  default void check(LintContext digest, Consumer<Finding> found) {
    digest.texts().forEach(checker(digest, found));
  }
}
