package com.example.digests;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.config.LimitExceededException;
import io.github.digestmark.config.Limits;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.MalformedUtf8Exception;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file, what was read in it and what is wrong with that.
 *
 * @param file its path
 * @param parsed what was read; nothing is in it where there is no digest
 * @param findings what is wrong, by its place
 * @param failure why nothing was read
 */
record LookedAt(
    String file, ParsedDigest parsed, List<Diagnostic> findings, Optional<String> failure) {

  /**
   * Reads a file as the command line does.
   *
   * @throws IOException if the storage fails: Spark tries again, and rather ends than leave a file
   *     out
   */
  static LookedAt at(String file, InputStream content, LintOptions options) throws IOException {
    try {
      ParsedDigest parsed = Digestmark.parse(content, Limits.defaults());
      List<Diagnostic> findings =
          parsed.isMeantAsDigest() ? Digestmark.lint(parsed, options) : List.of();
      return new LookedAt(file, parsed, findings, Optional.empty());
    } catch (MalformedUtf8Exception | LimitExceededException e) {
      return new LookedAt(file, Digestmark.parse(""), List.of(), Optional.of(e.getMessage()));
    }
  }

  /** Returns the arXiv papers that a file names. */
  static Set<ArxivId> papers(InputStream content) throws IOException {
    try {
      return Digestmark.parse(content, Limits.defaults()).digest().arxivIds();
    } catch (MalformedUtf8Exception | LimitExceededException e) {
      // The job says so when it looks at the file.
      return Set.of();
    }
  }
}
