package io.github.digestmark.lint.rules.links;

import io.github.digestmark.lint.Rule;
import java.util.List;

/** Rules about URLs and arXiv identifiers. */
public final class LinkRules {

  public static final List<Rule> ALL =
      List.of(
          new InvalidUrl(),
          new UrlMismatch(),
          new LinkTextMismatch(),
          new InsecureUrl(),
          new NoncanonicalUrl(),
          new DuplicatePaper(),
          new InvalidArxivId(),
          new ArxivIdMismatch(),
          new FutureArxivId(),
          new UnknownCategory());

  private LinkRules() {}
}
