package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.List;

/**
 * Reports everything that it finds in a digest as one finding. The linter first leaves out what a
 * comment suppresses, so a comment may name single papers.
 */
public interface OncePerFileRule extends Rule {

  /**
   * Returns one finding for all that {@link #check} found.
   *
   * @param digest the digest
   * @param places where the findings are that no comment suppresses, in the order of the file; at
   *     least one
   * @return the finding to report
   */
  Finding summarize(LintContext digest, List<Span> places);
}
