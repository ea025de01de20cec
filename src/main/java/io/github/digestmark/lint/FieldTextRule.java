package io.github.digestmark.lint;

import java.util.function.Consumer;

/**
 * Looks for one kind of fault in the texts of a digest, in each by itself. All such rules look at a
 * text before the next one is fetched, which takes less time than to fetch it for each of them.
 */
public interface FieldTextRule extends Rule {

  /**
   * Finds out what there is to know about a digest before its texts are looked at.
   *
   * @param digest the digest
   * @param found takes the findings, in any order
   * @return looks at one of the {@linkplain LintContext#texts texts}; no content makes it throw
   */
  Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found);

  @Override
  default void check(LintContext digest, Consumer<Finding> found) {
    digest.texts().forEach(checker(digest, found));
  }
}
