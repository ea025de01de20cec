package io.github.digestmark.cli.command.lsp.session;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import java.util.List;
import java.util.Optional;

/**
 * What a document says, and what is wrong with it.
 *
 * @param parsed the digest; without papers if the document is not one
 * @param options how it is checked
 * @param isDigest whether the document is a digest, and not excluded
 * @param findings the findings, in the order of the text
 * @param failure why it could not be checked, if it could not
 */
public record CheckedDigest(
    ParsedDigest parsed,
    LintOptions options,
    boolean isDigest,
    List<Diagnostic> findings,
    Optional<Throwable> failure) {

  static CheckedDigest of(ParsedDigest parsed, LintOptions options, List<Diagnostic> findings) {
    return new CheckedDigest(parsed, options, true, findings, Optional.empty());
  }

  /** Returns the result for a document that is not a digest, or is not to be checked. */
  static CheckedDigest none() {
    return new CheckedDigest(
        Digestmark.parse(""), LintOptions.defaults(), false, List.of(), Optional.empty());
  }

  /** Returns the result for a document that cannot be checked; it still has rows and entries. */
  static CheckedDigest failed(ParsedDigest parsed, Throwable failure) {
    return new CheckedDigest(
        parsed, LintOptions.defaults(), parsed.isMeantAsDigest(), List.of(), Optional.of(failure));
  }
}
