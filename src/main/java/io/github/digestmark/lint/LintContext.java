package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;

/** What a rule looks at: a digest, its rows and entries put together, and the options. */
public final class LintContext {

  private final ParsedDigest parsed;
  private final LintOptions options;
  private final Papers papers;
  private final List<Passage> passages;

  /**
   * Puts together what rules need.
   *
   * @param parsed a digest that was read
   * @param options how to look at it
   */
  public LintContext(ParsedDigest parsed, LintOptions options) {
    this.parsed = parsed;
    this.options = options;
    this.papers = Papers.of(parsed);
    this.passages = Passages.of(papers);
  }

  /**
   * Returns the digest.
   *
   * @return what it says, where it stands, and what kept it from being read as meant
   */
  public ParsedDigest parsed() {
    return parsed;
  }

  /**
   * Returns the text that was read.
   *
   * @return what all spans count in
   */
  public SourceText source() {
    return parsed.source();
  }

  /**
   * Returns what stands at a span.
   *
   * @param span a span of the source
   * @return the characters, verbatim
   */
  public String at(Span span) {
    return parsed.source().at(span);
  }

  /**
   * Returns how to look at the digest.
   *
   * @return the options of this run
   */
  public LintOptions options() {
    return options;
  }

  /**
   * Returns the rows and entries.
   *
   * @return put together by their labels
   */
  public Papers papers() {
    return papers;
  }

  /**
   * Returns the texts that people read and that are not empty. A text that row and entry share is
   * one passage with two copies.
   *
   * @return those of one paper together, papers in the order of their rows
   */
  public List<Passage> passages() {
    return passages;
  }
}
